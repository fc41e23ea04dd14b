/** An ending, and those of the dictionary form that it may stand for. */
type Rule = readonly [ending: string, stands: readonly string[]];

const ROWS = { a: 'わかがさたなばまら', i: 'いきぎしちにびみり', u: 'うくぐすつぬぶむる' } as const;
const LATER_ROWS = { e: 'えけげせてねべめれ', o: 'おこごそとのぼもろ' } as const;
const VOWELS = { ...ROWS, ...LATER_ROWS };

/** A godan verb has one consonant, whatever the vowel: 読ま(ない), 読み(ます), 読め(ば), 読も(う) are of 読む. */
const godan = (row: keyof typeof VOWELS, ending: string): Rule[] =>
  [...VOWELS[row]].map((kana, at) => [`${kana}${ending}`, [VOWELS.u[at] as string]]);

/** What follows the stem that has ます; there alone an ichidan verb has nothing and a godan verb its vowel `i`. */
const AFTER_STEM =
  'ます ました ません ませんでした ましょう たい たく たかった たくない ながら そう すぎる やすい にくい 始める 続ける 終わる';

const each = (endings: string, rulesOf: (ending: string) => Rule[]): Rule[] =>
  endings.split(' ').flatMap(rulesOf);

/** Forms of て and た, the vowel of the ending given: 読んで, 読んだ. */
const past = (te: string, ta: string): Rule[] => [
  [`っ${te}`, ['う', 'つ', 'る']],
  [`ん${ta}`, ['む', 'ぶ', 'ぬ']],
  [`い${te}`, ['く']],
  [`い${ta}`, ['ぐ']],
  [`し${te}`, ['す', 'する', '']],
  [`行っ${te}`, ['行く']],
  [`来${te}`, ['来る']],
  [te, ['る']],
];

const AFTER_TE =
  'いる いた いない いて います いました る た おり おる しまう しまった おく いく いった くる きた ください';

const RULES: readonly Rule[] = [
  ...each(AFTER_STEM, (ending) => [
    ...godan('i', ending),
    [ending, ['る']],
    [`し${ending}`, ['する', '']],
    [`来${ending}`, ['来る']],
  ]),
  ...past('て', 'で'),
  ...past('た', 'だ'),
  ...past('たら', 'だら'),
  ...past('たり', 'だり'),
  ...each(AFTER_TE, (ending) => [
    [`て${ending}`, ['て']],
    [`で${ending}`, ['で']],
  ]),
  ...each('ない なかった なければ なくて ないで ず ずに ぬ', (ending) => [
    ...godan('a', ending),
    [ending, ['る']],
    [`し${ending}`, ['する', '']],
    [`せ${ending}`, ['する', '']],
    [`来${ending}`, ['来る']],
  ]),
  ...godan('a', 'れる'),
  ...godan('a', 'せる'),
  ...godan('e', 'る'),
  ...godan('e', 'ば'),
  ...godan('o', 'う'),
  ['られる', ['る']],
  ['させる', ['る', 'する', '']],
  ['される', ['する', '']],
  ['できる', ['する', '']],
  ['すれば', ['する', '']],
  ['しよう', ['する', '']],
  ['よう', ['る']],
  ['しろ', ['する', '']],
  ['せよ', ['する', '']],
  ['かった', ['い']],
  ['くない', ['い']],
  ['くなかった', ['い']],
  ['くて', ['い']],
  ['ければ', ['い']],
  ['く', ['い']],
  ['さ', ['い', '']],
  ['する', ['']],
  ['して', ['']],
  ['だった', ['']],
  ['でした', ['']],
  ['です', ['']],
  ['な', ['']],
  ['に', ['']],
  // A word that is cut where the ending begins: 会っ|た, 降り|た, 食べ|られる.
  ['っ', ['う', 'つ', 'る']],
  ['ん', ['む', 'ぶ', 'ぬ']],
  ...godan('i', ''),
  ...godan('a', ''),
  ...godan('e', ''),
  ...[...`${VOWELS.i}${VOWELS.e}`].map((kana): Rule => [kana, [`${kana}る`]]),
  ['し', ['する', '']],
];

/** By the last character of the ending. */
const BY_LAST: ReadonlyMap<string, readonly Rule[]> = RULES.reduce(
  (all, rule) => all.set(rule[0].at(-1) ?? '', [...(all.get(rule[0].at(-1) ?? '') ?? []), rule]),
  new Map<string, readonly Rule[]>(),
);

/** How many endings stand one behind another: 食べ-させ-られ-ました. */
const MOST_STEPS = 4;

/** No word is so long; what is longer is a sentence. */
const LONGEST = 24;

/**
 * What a Japanese word may be a form of, in rounds: after one ending is taken off, after two, and so on. Most of
 * what is in them is no word at all: whoever asks looks it up, and takes the first round that has any.
 */
export function* japaneseRoots(word: string): Generator<readonly string[], void, void> {
  if (word.length > LONGEST) return;
  const seen = new Set([word]);
  let round: readonly string[] = [word];
  for (let step = 0; step < MOST_STEPS; step++) {
    const next: string[] = [];
    for (const form of round) {
      for (const [ending, stands] of BY_LAST.get(form.at(-1) ?? '') ?? []) {
        if (!form.endsWith(ending)) continue;
        const stem = form.slice(0, form.length - ending.length);
        for (const root of stands.map((stand) => stem + stand)) {
          if (root === '' || seen.has(root)) continue;
          seen.add(root);
          next.push(root);
        }
      }
    }
    if (next.length === 0) return;
    yield next;
    round = next;
  }
}
