/** Letters that Russian no longer has, or writes with a stress mark, each before the one in use. */
const LETTERS: ReadonlyMap<string, string> = new Map(
  'ѣе іи їи ѳф ѵи ѐе ѝи'
    .split(' ')
    .flatMap((pair) => [pair, pair.toUpperCase()])
    .map((pair) => [...pair] as [string, string]),
);

/** Spellings given up in 1918, by what a word of today never has: a letter, and the one in use. */
const RULES: readonly (readonly [letter: RegExp, now: string])[] = [
  [/(?<=[бвгджзклмнпрстфхцчшщ])ъ+(?![а-яё])/gi, ''],
  [/(?<=[а-яё]{3}[вдклмнрт])а(?=го(?![а-яё]))/gi, 'о'],
  [/(?<=[а-яё]{3}[жчшщ])а(?=го(?![а-яё]))/gi, 'е'],
  [/(?<=[а-яё]{2}ы)я(?![а-яё])/gi, 'е'],
  [/(?<=(?<![а-яё])(?:бе|во|и|ни|ра|чере|чре))з(?=с)/gi, 'с'],
];

const OLD_LETTERS = new RegExp(`[${[...LETTERS.keys()].join('')}]`, 'g');

/** Cheap to look for: without one of these, every word is spelt as today. */
const MAY_BE_OLD = new RegExp(`${OLD_LETTERS.source}|ъ(?![а-яё])|аго|ыя|зс`, 'i');

/** A text as it would be spelt after the reform of 1918, its capitals kept. */
export function withSpellingInUse(text: string): string {
  if (!MAY_BE_OLD.test(text)) return text;
  let spelt = text.replace(OLD_LETTERS, (letter) => LETTERS.get(letter) ?? letter);
  for (const [old, now] of RULES) {
    spelt = spelt.replace(old, (letter) =>
      letter === letter.toLowerCase() ? now : now.toUpperCase(),
    );
  }
  return spelt;
}
