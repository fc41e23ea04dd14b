import { describe, expect, test } from 'vitest';
import { type Dictionaries, openDictionaries } from '../../src/dictionaries/dictionaries.ts';
import type { Language } from '../../src/text/language.ts';
import { aFolder, writeDictd } from './a-dictd.ts';

const RIVER = `river
   [x] _n.
   1) река; river bed русло реки
   2) поток (чего-л.)`;
const QUAY = `quay
   [x]
   1. _n.
      1) пристань; причал; _мор. набережная
   2. _v. причаливать(ся) (к чему-л.)`;
const ROWED = 'rowed\n   [x] _p. и _p-p. от row I, 2';
const STEER = 'steer\n   [x] _v. вести';
const UNTO = 'unto\n   [x] = row I';
const ROW = 'row\n   [x] _v. грести';
const RIVER_PORT = 'river port\n   [x] речной порт';
const HARBOUR = `波止場 /x/, はとば /x/
1. (noun (common) (futsuumeishi))

         Note: archaismquay, wharf (for e.g. ships)
2. {港}a place where ships lie and wait for long`;
const SAIL = ` [ichi1]  [nf10]  乗り出す /x/
(Godan verb with \`su' ending)
 (intransitive verb)
to set sail, to start`;

async function someDictionaries(): Promise<Dictionaries> {
  const folder = await aFolder();
  await writeDictd(folder, 'mueller7', [
    { text: RIVER },
    { text: QUAY },
    { text: RIVER_PORT },
    ...[ROWED, UNTO, ROW, STEER].map((text) => ({ text })),
  ]);
  await writeDictd(folder, 'freedict-jpn-eng', [
    { text: HARBOUR, words: ['波止場', 'はとば'] },
    { text: SAIL, words: ['乗り出す'] },
  ]);
  return (await openDictionaries({ folder })) as Dictionaries;
}

describe('names of countries and languages that no dictionary has', () => {
  test.each<[string, Language, Language, string]>([
    ['Дания', 'ru', 'en', 'Denmark'],
    ['Данию', 'ru', 'en', 'Denmark'],
    ['датского', 'ru', 'en', 'Danish'],
    ['Denmark', 'en', 'ja', 'デンマーク'],
    ['デンマーク', 'ja', 'ru', 'Дания'],
    ['United Kingdom', 'en', 'ru', 'Великобритания'],
    ['台湾', 'ja', 'en', 'Taiwan'],
    ['Тайване', 'ru', 'ja', '台湾'],
  ])('%s, from %s to %s', async (word, from, to, expected) => {
    const found = (await someDictionaries()).translate(word, from, to);
    expect(found.map(({ text }) => text)).toContain(expected);
  });

  test.each(['zz', 'aa', 'ксанаду', ''])('no more than that: %s', async (word) => {
    expect((await someDictionaries()).translate(word, 'ru', 'en')).toEqual([]);
  });

  test('between English and Russian a word goes through Japanese where nothing else has it', async () => {
    const folder = await aFolder();
    await writeDictd(folder, 'freedict-jpn-eng', [
      { text: 'スコットランド /x/\n(noun)\nScotland' },
    ]);
    await writeDictd(folder, 'freedict-jpn-rus', [
      { text: 'スコットランド /x/\n(noun)\nШотландия' },
    ]);
    const dictionaries = await openDictionaries({ folder });
    const said = (word: string, from: Language, to: Language): string[] | undefined =>
      dictionaries?.translate(word, from, to).map(({ text }) => text);
    expect(said('Шотландии', 'ru', 'en')).toEqual(['Scotland']);
    expect(said('Scotland', 'en', 'ru')).toEqual(['Шотландия']);
  });
});

describe('a word in another language', () => {
  test.each<[string, Language, Language, string[]]>([
    ['river', 'en', 'ru', ['река', 'поток']],
    ['rivers', 'en', 'ru', ['река', 'поток']],
    ['river port', 'en', 'ru', ['речной порт']],
    ['River ports', 'en', 'ru', ['речной порт']],
    ['quay', 'en', 'ru', ['пристань', 'причал', 'набережная', 'причаливать']],
    ['реки', 'ru', 'en', ['river']],
    ['речного порта', 'ru', 'en', ['river port']],
    ['波止場', 'ja', 'en', ['quay', 'wharf']],
    ['quays', 'en', 'ja', ['波止場']],
    ['乗り出す', 'ja', 'en', ['set sail', 'start']],
    ['波止場', 'ja', 'ru', ['пристань', 'причал', 'набережная', 'причаливать']],
    ['причала', 'ru', 'ja', ['波止場']],
    ['rowed', 'en', 'ru', ['грести']],
    ['unto', 'en', 'ru', ['грести']],
    ['ведут', 'ru', 'en', ['steer']],
    ['unknown', 'en', 'ru', []],
    ['', 'en', 'ru', []],
    ['river', 'en', 'en', []],
  ])('%s, from %s to %s', async (word, from, to, expected) => {
    const found = (await someDictionaries()).translate(word, from, to);
    expect(found.map(({ text }) => text).sort()).toEqual(expected.toSorted());
  });

  test('the senses of a word share its weight, the first having the most', async () => {
    const dictionaries = await someDictionaries();
    const found = dictionaries.translate('river', 'en', 'ru');
    expect(found.map(({ text, source }) => [text, source])).toEqual([
      ['река', 'Mueller'],
      ['поток', 'Mueller'],
    ]);
    expect(found[0]?.weight).toBeGreaterThan(0.5);
    expect(found.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 1);
  });

  test('what went through English weighs less', async () => {
    const found = (await someDictionaries()).translate('波止場', 'ja', 'ru');
    expect(found.map(({ text }) => text)).not.toEqual([]);
    expect(found.reduce((sum, { weight }) => sum + weight, 0)).toBeLessThan(0.6);
  });
});

test('a folder without dictionaries gives none', async () => {
  expect(await openDictionaries({ folder: await aFolder() })).toBeUndefined();
});
