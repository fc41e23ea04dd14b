/** Letters that Russian no longer has, or writes with a stress mark, each before the one in use. */
const LETTERS: ReadonlyMap<string, string> = new Map(
  'ѣе іи їи ѳф ѵи ѐе ѝи'.split(' ').map((pair) => [...pair] as [string, string]),
);
const OLD_LETTERS = new RegExp(`[${[...LETTERS.keys()].join('')}]`, 'g');

/** Spellings given up in 1918, by what a word of today never has. */
const ENDS_IN_SIGN = /(?<=[бвгджзклмнпрстфхцчшщ])ъ+(?![а-я])/g;
const RULES: readonly (readonly [RegExp, string])[] = [
  [ENDS_IN_SIGN, ''],
  [/(?<=[а-я]{3}[вдклмнрт])аго(?![а-я])/g, 'ого'],
  [/(?<=[а-я]{3}[жчшщ])аго(?![а-я])/g, 'его'],
  [/(?<=[а-я]{2})ыя(?![а-я])/g, 'ые'],
  [/(?<![а-я])(бе|во|и|ни|ра|чере|чре)зс/g, '$1сс'],
];

/** Cheap to look for: without one of these, every word is spelt as today. */
const MAY_BE_OLD = /[ѣіїѳѵѐѝ]|ъ(?![а-яё])|аго|ыя|зс/;

/** A text in small letters as it would be spelt after the reform of 1918. */
export function withSpellingInUse(text: string): string {
  if (!MAY_BE_OLD.test(text)) return text;
  let spelt = text.replace(OLD_LETTERS, (letter) => LETTERS.get(letter) ?? letter);
  for (const [old, now] of RULES) spelt = spelt.replace(old, now);
  return spelt;
}
