const DIGITS = new Map(
  '〇0 零0 一1 二2 三3 四4 五5 六6 七7 八8 九9 壱1 弐2 参3 肆4 伍5 陸6 漆7 捌8 玖9'
    .split(' ')
    .map((pair): [string, number] => [pair[0] as string, Number(pair[1])]),
);
const TENS: ReadonlyMap<string, number> = new Map(
  Object.entries({ 十: 10, 拾: 10, 廿: 20, 百: 100, 佰: 100, 千: 1000, 仟: 1000 }),
);
const MYRIADS: ReadonlyMap<string, number> = new Map(
  Object.entries({ 万: 1e4, 萬: 1e4, 億: 1e8, 兆: 1e12 }),
);

const SIGN = `[${[...DIGITS.keys(), ...TENS.keys(), ...MYRIADS.keys()].join('')}]`;

/** What is counted: a sign by itself before it is a number, and no part of another word. */
const COUNTER =
  '(?:[円人個名本台社校冊歳位点種件回度倍月日年時分秒票隻世割頭匹枚軒戸語巻章条項号番代次羽艘着杯軍県市町村湾課]|[かカヵケヶ箇]|つ(?!の?間)|メートル|キロ|トン|ドル|ルーブル|パーセント|%|パー|ヘクタール|ユーロ|週間|世紀)';

/**
 * Numbers with a kanji in them: 五億, 三百二十, 一九六四, 1万2千, 3億5千万, 弐拾. A lone sign only before
 * what it counts.
 */
const NUMBER = new RegExp(
  [
    `\\d[\\d,.]{0,14}[千百万億兆](?:\\d[\\d,.]{0,11}[千百万億兆]?|${SIGN}){0,12}`,
    `(?<!(?!第)\\p{Script=Han})${SIGN}(?=${COUNTER})`,
    `(?<!(?!第)\\p{Script=Han})[二四五六七八九](?=島)`,
    `${SIGN}{2,20}`,
  ].join('|'),
  'gu',
);

/** Signs that make no number together, though each is one. */
const NO_NUMBER = /^(?:万一|千万|億万|百千|十百|[十百千万億兆拾]{3,})$/;

export type FoundNumber = { readonly start: number; readonly end: number; readonly value: number };

/** The numbers of a text in kanji, alone or with figures; the text in narrow figures. */
export function japaneseNumbers(text: string): FoundNumber[] {
  const found: FoundNumber[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const value = NO_NUMBER.test(match[0]) ? undefined : numberOfSigns(match[0]);
    if (value === undefined || value < 2) continue;
    found.push({ start: match.index, end: match.index + match[0].length, value });
  }
  return found;
}

/** The number that signs and figures stand for, `undefined` where they make none. */
export function numberOfSigns(signs: string): number | undefined {
  let total = 0;
  let section = 0;
  let figure = '';
  let isPlaced = false;
  const take = (): number | undefined => (figure === '' ? undefined : Number(figure));
  for (const sign of signs.replaceAll(',', '')) {
    const digit = DIGITS.get(sign);
    const ten = TENS.get(sign);
    const myriad = MYRIADS.get(sign);
    if (digit !== undefined) figure += digit;
    else if (ten !== undefined) {
      section += (take() ?? 1) * ten;
      figure = '';
      isPlaced = true;
    } else if (myriad !== undefined) {
      if (section === 0 && figure === '' && total === 0 && sign !== '万') return undefined;
      total += (section + (take() ?? (section === 0 ? 1 : 0))) * myriad;
      section = 0;
      figure = '';
      isPlaced = true;
    } else figure += sign;
  }
  if (!isPlaced && figure.startsWith('0')) return undefined;
  const value = total + section + (take() ?? 0);
  return Number.isFinite(value) ? Math.round(value * 1000) / 1000 : undefined;
}
