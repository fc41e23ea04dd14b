/**
 * Words that say nothing about the subject: articles, pronouns, prepositions, auxiliaries, and the
 * words a question is made with. They are counted as places in a sentence but never looked up.
 * Folded forms; one set for all languages, since no word of one list is a content word of another.
 */
const ENGLISH = `
a an the and or but if then than that this these those there here of in on at to from by with
without into onto upon about above below over under between among through during before after
against for as is am are was were be been being do does did done doing have has had having will
would shall should can could may might must not no nor so too very just also only own same such both
each any some all more most other another i me my mine you your yours he him his she her hers it its
we us our ours they them their theirs who whom whose which what when where why how t don isn aren
wasn weren doesn didn hasn haven hadn won wouldn shouldn couldn ll re ve d m whos whats wheres hows
tell please btw can cannot although though however`;

const RUSSIAN = `
и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по только ее мне было
вот от меня еще о об из ему теперь когда даже ну ли если уже или ни быть был него до вас нибудь уж
вам ведь там потом себя ничего ей может они тут где есть надо ней для мы тебя их чем была сам чтоб
без будто чего себе под будет ж тогда кто этот того потому этого какой совсем ним здесь этом один
почти мой тем чтобы нее были куда зачем всех можно при об другой хоть после над больше тот через эти
нас про них какая много разве эту моя свою этой перед чуть том такой им более всю между это которые
который которая которое которых которым какие каким какого какую каком каков сколько почему чья чей
чье кого кому кем чему также является являются этих эта свои своей своих каких откуда
насколько скажите пожалуйста кстати назовите такие такие каковы какова каково такое такая такого может могут мог
могла могли мочь должен должна должны должно против лишь либо пока хотя сколь именно ныне го м
какому какими нам нами вам вами наш наша наше наши нашей наших ваш ваша ваше ваши вообще щас че`;

const JAPANESE = `
の に は を が と で て も や へ か な た だ し さ れ せ る です ます した して する され された
ある あり いる い こと もの これ それ あれ この その あの ため から まで より など ので のは のか
という として について における によって により および また なった なる なり られ なに なん 何
だれ 誰 いつ どこ どの どんな どう なぜ いくつ いくら どれ どちら ください とは では には でした
であった である されている している ました ますか ですか でしょうか
って っけ くらい ぐらい どれくらい どのくらい くだ さい たん んじゃ よね ていう やつ なんで どういう どっち
ない なか われ まっ てい れる きた とき ことに もらえる`;

const STOP_WORDS: ReadonlySet<string> = new Set(
  [ENGLISH, RUSSIAN, JAPANESE].flatMap((list) => list.trim().split(/\s+/)),
);

/** Whether a folded word says nothing about the subject. */
export const isStopWord = (word: string): boolean => STOP_WORDS.has(word);
