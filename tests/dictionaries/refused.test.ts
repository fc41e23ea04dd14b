import { createHash } from 'node:crypto';
import {
  mkdir,
  readdir,
  readFile,
  rm,
  symlink,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { openDictionaries } from '../../src/dictionaries/dictionaries.ts';
import { aFolder, writeDictd } from './a-dictd.ts';

const RIVER = { text: 'river\n   [x] _n. река' };
const JAPANESE = { text: '川 /x/, かわ /x/\n(noun (common) (futsuumeishi))\nriver', words: ['川'] };

/** A folder with a sound dictionary, and another that `spoil` has been at. */
async function spoilt(spoil: (path: string) => Promise<void>): Promise<string> {
  const folder = await aFolder();
  await writeDictd(folder, 'freedict-jpn-eng', [JAPANESE]);
  await writeDictd(folder, 'mueller7', [RIVER]);
  await spoil(join(folder, 'mueller7'));
  return folder;
}

describe('a dictionary that cannot be used is refused with a sentence, and the others are used', () => {
  const cases: [string, (path: string) => Promise<void>, string][] = [
    [
      'a text that is cut short',
      async (path) => truncate(`${path}.dict.dz`, 25),
      'its text is cut short or damaged',
    ],
    [
      'a text that is none',
      async (path) => writeFile(`${path}.dict.dz`, 'river'),
      'its text is cut short or damaged',
    ],
    [
      'an index that points behind the text',
      async (path) => writeFile(`${path}.index`, 'river\tAAAA\t//A\n'),
      'its index points to a place that its text does not have',
    ],
    [
      'an index with other than numbers',
      async (path) => writeFile(`${path}.index`, 'river\t-1\t!\n'),
      'its index points to a place that its text does not have',
    ],
    [
      'an index of another form',
      async (path) => writeFile(`${path}.index`, 'river 0 10\n'),
      'its index has a line without an offset',
    ],
    [
      'an empty index',
      async (path) => writeFile(`${path}.index`, ''),
      'no entry of it can be read',
    ],
    [
      'articles that say nothing',
      async (path) => writeFile(`${path}.dict.dz`, gzipSync(' '.repeat(100))),
      'no entry of it can be read',
    ],
    [
      'a text that unpacks to more than any dictionary',
      async (path) =>
        writeFile(`${path}.dict.dz`, gzipSync(Buffer.alloc((1 << 28) + 1), { level: 1 })),
      'it is larger than any dictionary, 256 MB unpacked',
    ],
    [
      'an index of a gigabyte',
      async (path) => truncate(`${path}.index`, 2 ** 30),
      'it is larger than any dictionary, 256 MB unpacked',
    ],
    [
      'a file without an end',
      async (path) => {
        await rm(`${path}.index`);
        await symlink('/dev/zero', `${path}.index`);
      },
      'a file of it is no ordinary file',
    ],
  ];

  test.each(cases)('%s', async (_, spoil, reason) => {
    const refused: string[] = [];
    const folder = await spoilt(spoil);
    const dictionaries = await openDictionaries({ folder, refused: (one) => refused.push(one) });
    expect(refused).toEqual([`The dictionary mueller7 is not used: ${reason}.`]);
    expect(dictionaries?.loaded.map(({ name }) => name)).toEqual(['JMdict']);
    expect(dictionaries?.translate('川', 'ja', 'en')[0]?.text).toBe('river');
  });

  test('references that lead round in a ring, and to nothing', async () => {
    const folder = await aFolder();
    await writeDictd(folder, 'mueller7', [
      { text: 'went\n   [x] _p. от go 1' },
      { text: 'go\n   [x] _v. = went 1' },
      { text: 'lost\n   [x] _p. от nowhere' },
      RIVER,
    ]);
    const dictionaries = await openDictionaries({ folder });
    expect(dictionaries?.translate('went', 'en', 'ru')).toEqual([]);
    expect(dictionaries?.translate('rivers', 'en', 'ru')[0]?.text).toBe('река');
  });

  test('an article with words without end', async () => {
    const folder = await aFolder();
    const many = (what: string) => Array.from({ length: 5000 }, (_, at) => `${what}${at}`);
    await writeDictd(folder, 'freedict-jpn-eng', [
      { text: `${many('川').join(', ')}\n(noun)\n${many('river').join(', ')}`, words: ['川'] },
    ]);
    const dictionaries = await openDictionaries({ folder });
    expect(dictionaries?.translate('川0', 'ja', 'en')[0]?.text).toBe('river0');
    expect(dictionaries?.loaded[0]?.entries).toBeLessThan(50);
  });
});

describe('what was compiled is kept for the next start', () => {
  const open = async (folder: string, cacheFolder: string) =>
    (await openDictionaries({ folder, cacheFolder }))?.translate('川', 'ja', 'en')[0]?.text;

  async function kept(): Promise<{ folder: string; cacheFolder: string; file: string }> {
    const folder = await aFolder();
    const cacheFolder = join(await aFolder(), 'data', 'dictionaries');
    await writeDictd(folder, 'freedict-jpn-eng', [JAPANESE]);
    expect(await open(folder, cacheFolder)).toBe('river');
    return { folder, cacheFolder, file: join(cacheFolder, 'freedict-jpn-eng.table') };
  }

  test('and nothing else is left beside it', async () => {
    const { cacheFolder } = await kept();
    expect(await readdir(cacheFolder)).toEqual(['freedict-jpn-eng.table']);
  });

  test('it is read without the text of the dictionary, while its files look the same', async () => {
    const { folder, cacheFolder, file } = await kept();
    const before = await readFile(file);
    expect(await open(folder, cacheFolder)).toBe('river');
    expect((await readFile(file)).equals(before)).toBe(true);
  });

  test('it is made again when a file has changed', async () => {
    const { folder, cacheFolder } = await kept();
    await writeDictd(folder, 'freedict-jpn-eng', [
      { text: JAPANESE.text.replace('river', 'stream, brook'), words: ['川'] },
    ]);
    expect(await open(folder, cacheFolder)).toBe('stream');
  });

  test.each<[string, (file: Buffer) => Buffer]>([
    ['is cut short', (file) => file.subarray(0, file.length - 9)],
    ['is half its head', (file) => file.subarray(0, 20)],
    ['is empty', () => Buffer.alloc(0)],
    [
      'has a byte that was changed',
      (file) => Buffer.from(file).fill(7, file.length - 30, file.length - 29),
    ],
    ['is something else', () => Buffer.from('{"not":"a table"}')],
  ])('it is made again when it %s', async (_, spoil) => {
    const { folder, cacheFolder, file } = await kept();
    const before = await readFile(file);
    await writeFile(file, spoil(before));
    expect(await open(folder, cacheFolder)).toBe('river');
    expect((await readFile(file)).equals(before)).toBe(true);
  });

  test('whoever changes what is in it raises its VERSION, and then these bytes', async () => {
    const folder = await aFolder();
    const cacheFolder = await aFolder();
    await writeDictd(folder, 'freedict-jpn-rus', [
      { text: ' [nf01]  戦争 /x/, せんそう /x/\n(noun)\nвойна, прекращать', words: ['戦争'] },
    ]);
    const path = join(folder, 'freedict-jpn-rus');
    await writeFile(`${path}.dict`, gunzipSync(await readFile(`${path}.dict.dz`)));
    await rm(`${path}.dict.dz`);
    for (const ending of ['index', 'dict']) await utimes(`${path}.${ending}`, 1000, 1000);
    await openDictionaries({ folder, cacheFolder });
    const file = await readFile(join(cacheFolder, 'freedict-jpn-rus.table'));
    expect(createHash('sha256').update(file).digest('hex').slice(0, 16)).toMatchInlineSnapshot(
      `"39f31d46130a1f59"`,
    );
  });

  test('where nothing can be kept, the dictionary is used all the same', async () => {
    const folder = await aFolder();
    await writeDictd(folder, 'freedict-jpn-eng', [JAPANESE]);
    await writeFile(join(folder, 'file'), '');
    expect(await open(folder, join(folder, 'file', 'cache'))).toBe('river');
    await mkdir(join(folder, 'taken', 'freedict-jpn-eng.table'), { recursive: true });
    expect(await open(folder, join(folder, 'taken'))).toBe('river');
    expect(await readdir(join(folder, 'taken'))).toEqual(['freedict-jpn-eng.table']);
  });
});
