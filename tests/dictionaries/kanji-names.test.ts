import { expect, test } from 'vitest';
import { openDictionaries } from '../../src/dictionaries/dictionaries.ts';
import { nameReadings } from '../../src/dictionaries/kanji-names.ts';
import { aFolder, writeDictd } from './a-dictd.ts';

const WHALE = '鯨 /x/,  [ichi1] くじら /x/\n(noun (common) (futsuumeishi))\nwhale';
const CAPE = '岬 /x/, みさき /x/\n(noun (common) (futsuumeishi))\ncape';
const BAY = '鯨湾 /x/, くじらわん /x/, くじらのわん /x/\n(noun)\nBay of Whales';
const SHIP = '鯨取り /x/, くじらとり /x/\n(noun)\nwhaler';

test('a dictionary says how words in kanji are read, also as it was compiled before', async () => {
  const folder = await aFolder();
  const cacheFolder = await aFolder();
  await writeDictd(
    folder,
    'freedict-jpn-eng',
    [WHALE, CAPE, BAY, SHIP].map((text) => ({ text })),
  );
  for (const _ of ['compiled', 'as it was compiled']) {
    const dictionaries = await openDictionaries({ folder, cacheFolder });
    expect(dictionaries?.readingsOf('鯨')).toEqual(['くじら']);
    expect(dictionaries?.readingsOf('鯨湾')).toEqual(['くじらわん', 'くじらのわん']);
    expect(dictionaries?.readingsOf('鯨取り')).toEqual([]);
    expect(dictionaries?.readingsOf('港')).toEqual([]);
  }
});

test('a dictionary that says so of no word is compiled once, too', async () => {
  const folder = await aFolder();
  const cacheFolder = await aFolder();
  await writeDictd(folder, 'mueller7', [{ text: 'river\n   [x] _n. река' }]);
  await openDictionaries({ folder, cacheFolder });
  const compiling = (): never => expect.fail('it was compiled again');
  const again = await openDictionaries({ folder, cacheFolder, compiling });
  expect(again?.translate('river', 'en', 'ru')[0]?.text).toBe('река');
});

const readingsOf = (word: string): readonly string[] =>
  ({ 鯨: ['くじら', 'げい'], 岬: ['みさき'], 鯨湾: ['くじらわん'] })[word] ?? [];

test.each([
  ['鯨岬', 'くじらみさき'],
  ['鯨湾', 'くじらわん'],
  ['岬鯨', 'みさきぐじら'],
  ['中村', 'なかむら'],
  ['鯨々', 'くじらくじら'],
  ['義満', 'よしみつ'],
  ['吉田', 'よしだ'],
])('%s may be read %s, by its kanji and as names are read', (name, reading) => {
  expect(nameReadings(name, { readingsOf })).toContain(reading);
});

test.each(['くじら', '鯨の岬', '鯨岬中村鯨', ''])('%s is no name in kanji', (word) => {
  expect(nameReadings(word, { readingsOf })).toEqual([]);
});
