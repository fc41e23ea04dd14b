import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDictionaries } from '../../src/dictionaries/dictionaries.ts';
import type { Language } from '../../src/text/language.ts';
import { aFolder, writeDictd } from './a-dictd.ts';

/** The translations of a word by one dictionary with one article. */
async function said(
  name: string,
  text: string,
  word: string,
  from: Language,
  to: Language,
): Promise<string[]> {
  const folder = await aFolder();
  await writeDictd(folder, name, [{ text }]);
  return (
    (await openDictionaries({ folder }))?.translate(word, from, to).map((one) => one.text) ?? []
  );
}

describe('an article of Mueller', () => {
  test.each<[string, string, string, string[]]>([
    [
      'senses and words in order',
      'oar\n   [x] _n.\n   1) весло; гребок\n   2) гребец',
      'oar',
      ['весло', 'гребец', 'гребок'],
    ],
    ['labels', 'oar\n   [x] _n. _мор. _разг. весло', 'oar', ['весло']],
    ['brackets', 'row\n   [x] _v. (быстро) грести (вёслами и т.п.)', 'row', ['грести']],
    ['reflexive verbs', 'row\n   [x] _v. наклонять(ся) (к чему-л.)', 'row', ['наклонять']],
    [
      'what goes with it',
      'row\n   [x] _v. спорить с кем-л.; ссориться из-за чего-л.',
      'row',
      ['спорить', 'ссориться'],
    ],
    ['examples', 'row\n   [x] _v. грести; to row hard грести изо всех сил', 'row', ['грести']],
    ['phrases', 'row\n   [x] _n. ряд; front row первый ряд', 'front row', ['первый ряд']],
    [
      'phrases with an initial',
      'row\n   [x] _n. ряд; R. of houses ряд домов',
      'row of houses',
      ['ряд домов'],
    ],
    [
      'phrases with senses',
      'row\n   [x] _v. грести; row up\n      а) подгребать;\n      б) причаливать; row on плыть',
      'row up',
      ['подгребать', 'причаливать'],
    ],
    ['phrases with a gap', "row\n   [x] _v. грести; row one's way пробиваться", 'row way', []],
    ['homonyms', 'row\n   _I  [x] _n. ряд\n   _II [x] _n. _разг. шум', 'row', ['ряд', 'шум']],
    ['lines broken at a hyphen', 'nw\n   [x] _n. северо-\n   запад', 'nw', ['северо-запад']],
    ['a verb with what it takes', 'woo\n   [x] _v. искать славы, почёта', 'woo', ['искать славы']],
    ['explanations', 'oar\n   [x] _n. длинная палка с лопастью на конце для лодки', 'oar', []],
  ])('%s', async (_, text, word, expected) => {
    expect(await said('mueller7', text, word, 'en', 'ru')).toEqual(expected);
  });
});

describe('an article of FreeDict', () => {
  test.each<[string, string, string, Language, Language, string, string[]]>([
    [
      'definitions in the other script',
      'freedict-eng-jpn',
      'oar //x// <n>\n1. 櫂, オール\nan implement to row with\n2. 漕ぎ手\none who rows',
      'en',
      'ja',
      'oars',
      ['オール', '櫂', '漕ぎ手'],
    ],
    [
      'a verb made of a noun',
      'freedict-eng-jpn',
      'row //x// <v>\n操縦する',
      'en',
      'ja',
      'row',
      ['操縦'],
    ],
    [
      'notes',
      'freedict-jpn-eng',
      '櫂 /x/, かい /x/\n(noun)\n\n         Note: word usually written using kana aloneoar, paddle',
      'ja',
      'en',
      'かい',
      ['oar', 'paddle'],
    ],
    [
      'the word that it came from',
      'freedict-jpn-eng',
      'アウトバーン /x/\n(noun)\nAutobahnautobahn (only of Germany)',
      'ja',
      'en',
      'アウトバーン',
      ['autobahn'],
    ],
    [
      'one of another language',
      'freedict-jpn-eng',
      'イギリス /x/\n(noun)\nInglezGreat Britain, United Kingdom',
      'ja',
      'en',
      'イギリス',
      ['Great Britain', 'UK', 'United Kingdom'],
    ],
    [
      'one before a word in other letters',
      'freedict-jpn-rus',
      'イコン /x/\n(noun)\nIkonикона',
      'ja',
      'ru',
      'イコン',
      ['икона'],
    ],
    [
      'a name of two English words, which is none',
      'freedict-jpn-eng',
      'パワーポイント /x/\n(noun)\nPowerPoint',
      'ja',
      'en',
      'パワーポイント',
      ['PowerPoint'],
    ],
    [
      'kana that only say how it is read',
      'freedict-jpn-eng',
      '櫂 /x/, かい /x/\n(noun)\noar',
      'ja',
      'en',
      'かい',
      [],
    ],
    [
      'what stands in brackets',
      'freedict-jpn-eng',
      '櫂 /x/\n(noun)\n{舟}\nan oar (of a boat, etc.), (small) paddle',
      'ja',
      'en',
      '櫂',
      ['oar', 'paddle'],
    ],
    [
      'Russian in its cases',
      'freedict-rus-eng',
      'весло /x/ <n>\n1. oar\nдлинная палка\n2. paddle',
      'ru',
      'en',
      'весла',
      ['oar', 'paddle'],
    ],
  ])('%s', async (_, name, text, from, to, word, expected) => {
    expect((await said(name, text, word, from, to)).sort()).toEqual(expected.toSorted());
  });
});

describe('EDICT', () => {
  const LINES =
    '\u3000？？？ /EDICT/\n櫂 [かい] /(n) (1) oar/paddle (for a boat)/(2) (arch) rudder/(P)/\n';

  test('is read in its folder beside that of dictd, in UTF-8', async () => {
    const folder = await aFolder();
    await mkdir(join(folder, 'edict'));
    await writeFile(join(folder, 'edict', 'edict'), LINES);
    const dictionaries = await openDictionaries({ folder: join(folder, 'dictd') });
    const found = dictionaries?.translate('櫂', 'ja', 'en');
    expect(found?.map(({ text, source }) => `${text}, ${source}`)).toEqual([
      'oar, EDICT',
      'paddle, EDICT',
      'rudder, EDICT',
    ]);
  });

  test('is read in EUC-JP', async () => {
    const folder = await aFolder();
    const kai = Buffer.from([0xb3, 0xa4]);
    await writeFile(join(folder, 'edict'), Buffer.concat([kai, Buffer.from(' /(n) sea/\n')]));
    const dictionaries = await openDictionaries({ folder });
    expect(dictionaries?.translate('海', 'ja', 'en')[0]?.text).toBe('sea');
  });

  test('is left out where FreeDict has the same words', async () => {
    const folder = await aFolder();
    await writeFile(join(folder, 'edict'), LINES);
    await writeDictd(folder, 'freedict-jpn-eng', [{ text: '櫂 /x/\n(noun)\noar' }]);
    const dictionaries = await openDictionaries({ folder });
    expect(dictionaries?.loaded.map(({ name }) => name)).toEqual(['JMdict']);
  });
});

test('beside a verb in one aspect stands only what is a word in the other: it is told as what was searched for', async () => {
  const folder = await aFolder();
  const walk = 'walk\n   [x] _v. ходить';
  const stop = 'stop\n   [x] _v. прекращать';
  await writeDictd(folder, 'mueller7', [{ text: walk }, { text: stop }]);
  const dictionaries = await openDictionaries({ folder });
  const beside = (word: string) =>
    dictionaries?.translate(word, 'en', 'ru').flatMap(({ alsoAs = [] }) => alsoAs);
  expect(beside('walk')).toEqual([]);
  expect(beside('stop')).toEqual(['прекратить']);
});
