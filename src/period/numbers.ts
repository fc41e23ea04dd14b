/** Numbers as people say them with a unit of time; the words are those that go before one. */
const WORDS: readonly (readonly [source: string, value: number])[] = [
  ['one|од(?:ин|ну|ного|ной)', 1],
  ['two|дв(?:а|е|ух)', 2],
  ['three|тр(?:и|[её]х)', 3],
  ['four|четыр(?:е|[её]х)', 4],
  ['five|пят[ьи]', 5],
  ['six|шест[ьи]', 6],
  ['seven|сем[ьи]', 7],
  ['eight|вос(?:емь|ьми)', 8],
  ['nine|девят[ьи]', 9],
  ['ten|десят[ьи]', 10],
  ['eleven|одиннадцат[ьи]', 11],
  ['twelve|двенадцат[ьи]', 12],
  ['fifteen|пятнадцат[ьи]', 15],
  ['twenty|двадцат[ьи]', 20],
  ['thirty|тридцат[ьи]', 30],
  ['forty|сорока?', 40],
  ['fifty|пятьдесят|пятидесяти', 50],
];

/** Numbers from 1 to `tens` times ten, in figures or in English and Russian words. */
export const numberTo = (tens: number): string =>
  `(?:${tens}0|[1-${tens - 1}]\\d|[1-9]|${WORDS.flatMap(([source, value]) => (value <= tens * 10 ? source : [])).join('|')})`;

const ONES = '一二三四五六七八九';
/** The same in figures or Chinese numerals. */
export const numberToJapanese = (tens: number): string =>
  `(?:${tens}0|[1-${tens - 1}]\\d|[1-9]|${ONES[tens - 1]}十|[${ONES.slice(1, tens - 1)}]?十[${ONES}]?|[${ONES}])`;

const READERS = WORDS.map(
  ([source, value]) => [new RegExp(`(?<!\\p{L})(?:${source})(?!\\p{L})`, 'iu'), value] as const,
);

/** The number in a short text, in figures or words, Chinese ones too; `undefined` without one. */
export function numberIn(text: string): number | undefined {
  const figures = /\d{1,4}/.exec(text)?.[0];
  if (figures !== undefined) return Number(figures);
  const signs = /[一二三四五六七八九十]{1,4}/.exec(text)?.[0];
  if (signs !== undefined) return ofSigns(signs);
  return READERS.find(([reader]) => reader.test(text))?.[1];
}

/** 三 is 3, 十 10, 二十九 29. */
function ofSigns(signs: string): number {
  const digit = (sign: string | undefined): number => '〇一二三四五六七八九'.indexOf(sign ?? '〇');
  const ten = signs.indexOf('十');
  if (ten === -1) return digit(signs.at(-1));
  return (ten === 0 ? 1 : digit(signs[ten - 1])) * 10 + digit(signs[ten + 1]);
}
