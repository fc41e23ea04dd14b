import { expect, test } from 'vitest';
import { countriesIn, worldNames } from '../../src/dictionaries/world-names.ts';

test.each([
  ['ЮАР', 'ru', 'en', 'South Africa'],
  ['ОАЭ', 'ru', 'en', 'United Arab Emirates'],
  ['ЕС', 'ru', 'en', 'European Union'],
  ['ООН', 'ru', 'en', 'United Nations'],
  ['EU', 'en', 'ru', 'Европейский союз'],
  ['UAE', 'en', 'ru', 'ОАЭ'],
  ['UN', 'en', 'ja', '国連'],
  ['英国', 'ja', 'en', 'United Kingdom'],
  ['United Kingdom', 'en', 'ja', '英国'],
  ['Канарские острова', 'ru', 'en', 'Canary Islands'],
] as const)('%s is known by its short name and its initials', (word, from, to, name) => {
  expect(worldNames(word, from, to)).toContain(name);
});

test.each([
  ['car', 'en', 'ru'],
  ['СК', 'ru', 'en'],
  ['остров', 'ru', 'en'],
] as const)('%s is no country', (word, from, to) => {
  expect(worldNames(word, from, to)).toEqual([]);
});

test('a name of several words is one place, with its islands written out', () => {
  const text = 'Где находятся Канарские острова?';
  const start = text.indexOf('Канарские');
  expect(countriesIn(text, 'ru')).toEqual([{ start, end: text.length - 1 }]);
});
