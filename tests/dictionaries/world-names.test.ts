import { expect, test } from 'vitest';
import { countriesIn, worldNames } from '../../src/dictionaries/world-names.ts';

/** By the CLDR of this runtime: another one may word it otherwise. */
const cldrName = (code: string, language: string, style: 'long' | 'short'): string =>
  new Intl.DisplayNames(language, { type: 'region', style }).of(code) ?? code;

test.each([
  ['ЮАР', 'ru', 'en', 'ZA'],
  ['ОАЭ', 'ru', 'en', 'AE'],
  ['ЕС', 'ru', 'en', 'EU'],
  ['ООН', 'ru', 'en', 'UN'],
  ['EU', 'en', 'ru', 'EU'],
  ['UAE', 'en', 'ru', 'AE'],
  ['UN', 'en', 'ja', 'UN'],
  ['英国', 'ja', 'en', 'GB'],
  ['United Kingdom', 'en', 'ja', 'GB'],
  ['Канарские острова', 'ru', 'en', 'IC'],
] as const)('%s is known by its short name and its initials', (word, from, to, code) => {
  for (const style of ['long', 'short'] as const) {
    expect(worldNames(word, from, to)).toContain(cldrName(code, to, style));
  }
});

test.each([
  ['car', 'en', 'ru'],
  ['СК', 'ru', 'en'],
  ['MSC', 'en', 'ru'],
  ['BVI', 'en', 'ja'],
  ['остров', 'ru', 'en'],
] as const)('%s is no country', (word, from, to) => {
  expect(worldNames(word, from, to)).toEqual([]);
});

test('a name of several words is one place, with its islands written out', () => {
  const text = 'Где находятся Канарские острова?';
  const start = text.indexOf('Канарские');
  expect(countriesIn(text, 'ru')).toEqual([{ start, end: text.length - 1 }]);
});

test.each([
  ['what did china say about it', 'en', ['china']],
  ['what did they tell us in new zealand', 'en', ['new zealand']],
  ['что сказал китай до того как', 'ru', ['китай']],
  ['中国は韓国に何と言った', 'ja', ['中国', '韓国']],
  ['日本はいつ中国に行った', 'ja', ['中国']],
] as const)('%s names a country in small letters or kanji', (text, language, names) => {
  const found = countriesIn(text, language).map(({ start, end }) => text.slice(start, end));
  expect(found).toEqual(names);
});
