/**
 * Words that frame a question more than they say what it is about: "what is the *name* of", "what
 * *type* of", "как *называется*", 「…の*名前*は」. They count, but less. Folded forms.
 */
const FRAME_WORDS: ReadonlySet<string> = new Set(
  `
  name names named call called term terms type types kind kinds sort example examples way ways known
  know refer referred considered described mean means used use many much year years thing things give
  happen happened become became occur occurred
  называется называются назывался называлась называлось назывались называют называли названа назван
  название имя имена термин тип типа вид вида пример примером произошло случилось известен известна
  известно известный считается считались год году года
  名前 名称 呼ば 呼ぶ 言う いう 何年 人物 種類 場所 年 人 名 理由 際 時 頃
  `
    .trim()
    .split(/\s+/),
);

export const isFrameWord = (word: string): boolean => FRAME_WORDS.has(word);
