import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitText } from '../../../src/blocks/windows/typed-article.ts';
import { type ArticleDraft, articleFile } from '../../../src/knowledge/article/article-file.ts';
import { markdownFile } from '../../../src/knowledge/article/markdown-file.ts';
import { parseArticle } from '../../../src/knowledge/article/parse-article.ts';
import { writeArticle } from '../../../src/knowledge/article/write-article.ts';
import {
  articleText,
  correctedContent,
  fileHash,
} from '../../../src/knowledge/correcting/article-text.ts';
import { createCorrections } from '../../../src/knowledge/correcting/corrections.ts';
import { readKnowledge } from '../../../src/knowledge/folder/read-folder.ts';
import { aBriefFile, anArticleFile } from '../../archive-builders.ts';
import { aFolder } from '../../store/databases.ts';
import { anyText } from '../../text/any-text.ts';

const BRIEF = aBriefFile({
  paragraphs: ['## Tokyo', 'The *two* ministers met in Tokyo.', '- first\n- second'],
});

async function aFolderWith(path: string, content: string) {
  const folder = aFolder();
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  writeFileSync(file, content);
  return { folder, file, corrections: await correctionsIn(folder) };
}

/** Those of the articles that the folder holds now. */
async function correctionsIn(folder: string, about: { readonly longestMs?: number } = {}) {
  const { articles } = await readKnowledge(folder);
  const files = new Map(articles.map(({ id, file }) => [id, file]));
  return createCorrections({ folder, fileOf: (id) => files.get(id), ...about });
}

const idOf = (path: string): string => path.replace(/\.md$/i, '');

async function opened(corrections: ReturnType<typeof createCorrections>, id: string) {
  const file = await corrections.open(id);
  if (file === undefined) throw new Error('The file is not there.');
  return file;
}

/** A file that was last changed so many milliseconds ago. */
function aged(path: string, ageMs: number): void {
  writeFileSync(path, '');
  // By the clock of the disk, as it is told: that of the process may be days ahead.
  const then = new Date(statSync(path).mtimeMs - ageMs);
  utimesSync(path, then, then);
}

const files = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();

describe('a correction', () => {
  test('changes what was typed, and nothing that the form does not ask for', async () => {
    const { file, corrections } = await aFolderWith(`articles/${BRIEF.path}`, BRIEF.content);
    const { draft, hash, isMarkdown, isBrief } = await opened(corrections, idOf(BRIEF.path));
    expect([isMarkdown, isBrief]).toEqual([true, true]);
    const text = draft.text.replace('met in Tokyo', 'met in Kyoto');
    const typed = { ...draft, title: 'Ministers in Kyoto', published: '23 November 2026', text };
    expect(await corrections.correct(idOf(BRIEF.path), hash, typed)).toEqual({ kind: 'corrected' });
    const now = readFileSync(file, 'utf8');
    expect(now).toContain('title: Ministers in Kyoto\nkind: "brief"\n');
    expect(now).toContain('covers: "2017-03-20"\n');
    const before = parseArticle(BRIEF.path, BRIEF.content);
    const after = parseArticle(BRIEF.path, now);
    if (before.kind !== 'article' || after.kind !== 'article') throw new Error('It is faulty.');
    const kyoto = (text: string) => text.replace('met in Tokyo', 'met in Kyoto');
    expect(after.article).toEqual({
      ...before.article,
      title: 'Ministers in Kyoto',
      passages: before.article.passages.map((one) => ({
        ...one,
        text: kyoto(one.text),
        line: expect.any(Number),
      })),
    });
  });

  const HEADS: readonly (readonly [what: string, head: string, author: string])[] = [
    ['a person', 'author: { name: Jane Doe }', 'Jane Doe'],
    [
      'a person on lines of their own',
      'author:\n  name: Иван Петров\n  mail: x@e.org',
      'Иван Петров',
    ],
    ['a list', 'author: [Jane Doe, 山田太郎]', 'Jane Doe, 山田太郎'],
    ['a list on lines of its own', 'author:\n- "[[Jane Doe]]"\n- John Roe\n', 'Jane Doe, John Roe'],
    ['a name in capitals', 'Author: Jane Doe', 'Jane Doe'],
    ['no text', 'author: true', ''],
    ['none', 'series: 007', ''],
  ];

  test.each(HEADS)(
    'of a note whose author is %s shows names, and leaves them alone',
    (_what, head, author) => {
      const before = `---\n# Of Hugo\ntitle: Sea\nweight: 10\ndate: 2024.10\n${head}\ntags: [a, b] # two\n---\n\nCalm.\n`;
      const file = articleText(before);
      expect(file?.draft).toMatchObject({
        title: 'Sea',
        author,
        publisher: '',
        published: '',
        url: '',
      });
      const draft = file?.draft as ArticleDraft;
      expect(correctedContent('a.md', before, draft)).toEqual({ kind: 'made', content: before });
      const text = correctedContent('a.md', before, { ...draft, title: 'Лёд: 氷', text: 'Rough.' });
      const content = before.replace('Sea', "'Лёд: 氷'").replace('Calm', 'Rough');
      expect(text).toEqual({ kind: 'made', content });
      const named = correctedContent('a.md', before, { ...draft, author: 'A. B.' });
      const read = named.kind === 'made' ? parseArticle('a.md', named.content) : named;
      expect(read).toMatchObject({
        article: { author: 'A. B.', title: 'Sea', published: '2024-10' },
      });
      expect(named).toMatchObject({
        content: expect.stringContaining('# Of Hugo\ntitle: Sea\nweight: 10\n'),
      });
      const unnamed = correctedContent('a.md', before, { ...draft, author: '' });
      expect(unnamed).toMatchObject({ content: expect.not.stringMatching(/Doe|name:|publisher/) });
    },
  );

  test.each([
    ['on one line', '{title: Sea, date: 2024-05-03, tags: [a]}'],
    ['with a text of several lines', 'title: |\n  Sea\n\n  of ice\ndate: 2024-05-03\ntags: [a]'],
    ['with a list that is closed below', 'title: Sea\ndate: 2024-05-03\ntags: [\n  a\n  ]'],
  ])('of metadata %s keeps what they say', (_what, head) => {
    const before = `---\n${head}\n---\n\nCalm.\n`;
    const draft = articleText(before)?.draft as ArticleDraft;
    const made = correctedContent('a.md', before, { ...draft, title: 'Ice', author: 'Jane' });
    expect(made.kind === 'made' && articleText(made.content)?.draft).toEqual({
      ...draft,
      title: 'Ice',
      author: 'Jane',
    });
    expect(made).toMatchObject({
      content: expect.stringMatching(/date: 2024-05-03[\s\S]*tags:\s/),
    });
  });

  test.each(['    code: 1\n\nSea.', '\tcode: 1\n\nSea.', '  - item\n\nSea.'])(
    'of a body that begins with blanks keeps them: %j',
    (body) => {
      const before = `---\ntitle: Sea\n---\n\n${body}\n`;
      const draft = articleText(before)?.draft as ArticleDraft;
      expect(correctedContent('a.md', before, draft)).toEqual({ kind: 'made', content: before });
      const file = markdownFile({ title: 'Sea', published: '2024', body: `\n \n${body}\n\n` });
      expect(file).toMatchObject({ content: expect.stringMatching(/---\n\n(?: {2,4}|\t)\S/) });
    },
  );

  test('of a text that was typed shows the words, and takes signs in them for words', async () => {
    const folder = aFolder();
    const draft: ArticleDraft = {
      title: 'Signs',
      publisher: 'P',
      published: '2020',
      url: 'https://example.org/1',
      text: 'Two * three_four <b> [x] is 2+2.\n\n# No heading\n\n1. No list, a\\b.\n\n{% if x %} {{ y }} 5%% {#z}',
    };
    const written = await writeArticle(folder, draft);
    if (written.kind !== 'written') throw new Error('It was not written.');
    const corrections = await correctionsIn(folder);
    const file = await opened(corrections, written.id);
    expect([file.draft.text, file.isMarkdown]).toEqual([draft.text, false]);
    const text = `${draft.text}\n\n*New* words.`;
    await corrections.correct(written.id, file.hash, { ...file.draft, text });
    const { articles } = await readKnowledge(folder);
    expect(articles[0]?.passages.map((one) => one.text)).toEqual(text.split('\n\n'));
  });

  test('that changes nothing says afterwards what it said before, whatever was typed', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 4 }), (paragraphs) => {
        const made = articleFile({
          title: 'T',
          publisher: 'P',
          published: '2020-01',
          url: 'https://example.org/a',
          text: paragraphs.join('\n\n'),
        });
        if (made.kind === 'faulty') return;
        const file = articleText(made.content);
        const again = correctedContent('a.md', made.content, file?.draft as ArticleDraft);
        expect(again).toEqual({ kind: 'made', content: expect.any(String) });
        const passages = (content: string) => {
          const read = parseArticle('a.md', content);
          return read.kind === 'article' ? read.article.passages.map(({ text }) => text) : read;
        };
        if (again.kind === 'made') expect(passages(again.content)).toEqual(passages(made.content));
      }),
      { numRuns: 300 },
    );
  });

  test('that cannot be read is refused with what is wrong, and nothing is changed', async () => {
    const { file, corrections } = await aFolderWith(`articles/${BRIEF.path}`, BRIEF.content);
    const { draft, hash } = await opened(corrections, idOf(BRIEF.path));
    const done = await corrections.correct(idOf(BRIEF.path), hash, {
      ...draft,
      published: 'in May',
      text: 'A paragraph without a source.',
    });
    expect(done).toMatchObject({ kind: 'faulty' });
    expect(readFileSync(file, 'utf8')).toBe(BRIEF.content);
  });

  test('of a version that is there no more changes nothing', async () => {
    const { folder, file, corrections } = await aFolderWith(
      'articles/a.md',
      anArticleFile().content,
    );
    const { draft, hash } = await opened(corrections, 'a');
    const other = anArticleFile({ title: 'Somebody else’s' }).content;
    writeFileSync(file, other);
    expect(await corrections.correct('a', hash, draft)).toEqual({ kind: 'changed' });
    expect(await corrections.remove('a', hash)).toEqual({ kind: 'changed' });
    expect(readFileSync(file, 'utf8')).toBe(other);
    expect(files(folder)).toEqual(['articles', 'articles/a.md']);
  });

  test('that was made already is made, though it is sent again', async () => {
    const { file, corrections } = await aFolderWith('articles/a.md', anArticleFile().content);
    const { draft, hash } = await opened(corrections, 'a');
    const typed = { ...draft, title: 'New', text: 'It is so.' };
    expect(await corrections.correct('a', hash, typed)).toEqual({ kind: 'corrected' });
    const now = readFileSync(file, 'utf8');
    expect(await corrections.correct('a', hash, typed)).toEqual({ kind: 'corrected' });
    expect(await corrections.correct('a', hash, draft)).toEqual({ kind: 'changed' });
    expect(readFileSync(file, 'utf8')).toBe(now);
  });

  test.each(['sub/folder/a.md', 'A.MD', 'статья.md', '記事 1.md'])(
    'of %s keeps its place',
    async (path) => {
      const { folder, corrections } = await aFolderWith(
        `articles/${path}`,
        anArticleFile().content,
      );
      const { draft, hash } = await opened(corrections, idOf(path));
      await corrections.correct(idOf(path), hash, { ...draft, title: 'New' });
      const { articles } = await readKnowledge(folder);
      expect(articles.map(({ id, title }) => [id, title])).toEqual([[idOf(path), 'New']]);
      expect(files(folder).filter((one) => /\.md$/i.test(one))).toEqual([`articles/${path}`]);
    },
  );

  test('of 20 in one instant, in two copies, one is first and none is mixed with another', async () => {
    const { folder, file, corrections } = await aFolderWith(
      'articles/a.md',
      anArticleFile().content,
    );
    const copies = [corrections, await correctionsIn(folder)];
    const { draft, hash } = await opened(corrections, 'a');
    const done = await Promise.all(
      Array.from({ length: 20 }, (_, nth) =>
        copies[nth % 2]?.correct('a', hash, {
          ...draft,
          title: `Title ${nth}`,
          text: `Text ${nth}.`,
        }),
      ),
    );
    const kinds = done.map((one) => one?.kind);
    expect(kinds.filter((kind) => kind === 'corrected')).toHaveLength(1);
    expect(new Set(kinds)).toEqual(new Set(['corrected', 'changed']));
    const nth = kinds.indexOf('corrected');
    const now = readFileSync(file, 'utf8');
    expect([now.includes(`title: Title ${nth}\n`), now.includes(`\nText ${nth}.\n`)]).toEqual([
      true,
      true,
    ]);
    expect(files(folder)).toEqual(['articles', 'articles/a.md']);
  });

  test('is in nobody’s way after a crash', async () => {
    const { folder, corrections } = await aFolderWith('articles/a.md', anArticleFile().content);
    const { draft, hash } = await opened(corrections, 'a');
    const left = join(folder, 'articles', `.${hash.slice(0, 32)}.changing`);
    linkSync(join(folder, 'articles', 'a.md'), left);
    expect(await corrections.correct('a', hash, draft)).toEqual({ kind: 'busy' });
    expect(await corrections.remove('a', hash)).toEqual({ kind: 'busy' });
    const later = await correctionsIn(folder, { longestMs: 0 });
    expect(await later.correct('a', hash, draft)).toEqual({ kind: 'corrected' });
    expect(files(folder)).toEqual(['articles', 'articles/a.md']);
  });

  test('of several after a crash, one is first, again and again', async () => {
    const { folder, file, corrections } = await aFolderWith(
      'articles/a.md',
      anArticleFile().content,
    );
    const copies = [corrections, await correctionsIn(folder), await correctionsIn(folder)];
    for (let round = 0; round < 20; round++) {
      const { draft, hash } = await opened(corrections, 'a');
      for (const sign of round % 2 === 0 ? [''] : ['', '-1']) {
        aged(join(folder, 'articles', `.${hash.slice(0, 32)}${sign}.changing`), 60_000);
      }
      const done = await Promise.all(
        Array.from({ length: 6 }, (_, nth) =>
          copies[nth % 3]?.correct('a', hash, { ...draft, title: `Title ${round}-${nth}` }),
        ),
      );
      const kinds = done.map((one) => one?.kind);
      expect(kinds.toSorted()).toEqual([...Array(5).fill('changed'), 'corrected']);
      const title = `Title ${round}-${kinds.indexOf('corrected')}`;
      expect(readFileSync(file, 'utf8')).toContain(`title: ${title}\n`);
      expect(files(folder)).toEqual(['articles', 'articles/a.md']);
    }
  });

  test('removes what crashes have left behind, and nothing that is of now or of others', async () => {
    const { folder, corrections } = await aFolderWith('articles/a.md', anArticleFile().content);
    const left = (name: string, age: number): void => aged(join(folder, 'articles', name), age);
    const other = 'f'.repeat(32);
    for (const name of [`.${'0a'.repeat(8)}.new`, `.${'1b'.repeat(8)}.now`, `.${other}.changing`])
      left(name, 2 * 3_600_000);
    const kept = [`.${'2c'.repeat(8)}.new`, `.${other}-1.changing`];
    for (const name of kept) left(name, 60_000);
    for (const name of ['.vault.new', '.obsidian', 'notes.new']) left(name, 2 * 3_600_000);
    const { draft, hash } = await opened(corrections, 'a');
    await corrections.correct('a', hash, { ...draft, title: 'New' });
    expect(readdirSync(join(folder, 'articles')).toSorted()).toEqual(
      [...kept, '.vault.new', '.obsidian', 'notes.new', 'a.md'].toSorted(),
    );
  });

  test.each([0o660, 0o604])('leaves the file the rights it had: %o', async (mode) => {
    const { file, corrections } = await aFolderWith('articles/a.md', anArticleFile().content);
    chmodSync(file, mode);
    const { draft, hash } = await opened(corrections, 'a');
    await corrections.correct('a', hash, { ...draft, title: 'New' });
    expect(readFileSync(file, 'utf8')).toContain('title: New');
    expect(statSync(file).mode & 0o777).toBe(mode);
  });

  test('of an article that is a link changes the file it leads to, and removes the link alone', async () => {
    const elsewhere = aFolder();
    const real = join(elsewhere, 'real.md');
    writeFileSync(real, anArticleFile().content);
    const { folder, file } = await aFolderWith('articles/b.md', anArticleFile().content);
    const link = join(folder, 'articles', 'a.md');
    symlinkSync(relative(dirname(link), real), link);
    const corrections = await correctionsIn(folder);
    const { draft, hash } = await opened(corrections, 'a');
    await corrections.correct('a', hash, { ...draft, title: 'New' });
    expect(readFileSync(real, 'utf8')).toContain('title: New');
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    const { hash: now } = await opened(corrections, 'a');
    expect(await corrections.remove('a', now)).toMatchObject({ path: 'removed/a.md' });
    expect(readFileSync(join(folder, 'removed/a.md'), 'utf8')).toBe(readFileSync(real, 'utf8'));
    expect([files(elsewhere), existsSync(file), existsSync(link)]).toEqual([
      ['real.md'],
      true,
      false,
    ]);
  });
});

describe('the file that is changed is the one the archive has the article from', () => {
  const note = (text: string): string => `---\ntitle: Sea\ndate: 2024-05-03\n---\n${text}\n`;

  test.each([
    ['a.md', 'a'],
    ['trips/sea.md', 'trips/sea'],
    ['articles/trips/sea.markdown', 'trips/sea'],
    ['a.MD', 'a'],
  ])('%s', async (path, id) => {
    const { folder, file, corrections } = await aFolderWith(path, note('Calm.'));
    const { draft, hash } = await opened(corrections, id);
    await corrections.correct(id, hash, { ...draft, published: '2024-05-04', text: 'Rough.' });
    const now = readFileSync(file, 'utf8');
    expect(now).toContain('Rough.');
    expect(await corrections.remove(id, fileHash(now))).toEqual({
      kind: 'removed',
      path: `removed/${path.replace(/^articles\//, '')}`,
    });
    expect((await readKnowledge(folder)).articles).toEqual([]);
  });

  test('of two with one id, the one that is shown', async () => {
    const { folder, file } = await aFolderWith('a.md', note('Outside.'));
    await mkdir(join(folder, 'articles'));
    writeFileSync(join(folder, 'articles', 'a.md'), note('Inside.'));
    const corrections = await correctionsIn(folder);
    const { draft, hash } = await opened(corrections, 'a');
    expect(draft.text).toBe('Inside.');
    await corrections.remove('a', hash);
    expect(readFileSync(file, 'utf8')).toBe(note('Outside.'));
    expect(existsSync(join(folder, 'articles', 'a.md'))).toBe(false);
  });

  test('of two with one id of which one is faulty, the other', async () => {
    const { folder } = await aFolderWith('a.md', note('Outside.'));
    await mkdir(join(folder, 'articles'));
    writeFileSync(join(folder, 'articles', 'a.md'), '---\nkind: brief\n---\nInside.');
    const { draft } = await opened(await correctionsIn(folder), 'a');
    expect(draft.text).toBe('Outside.');
  });

  test.each(['../outside', 'sub/../../outside', '..\\outside', '/etc/passwd', 'b', ''])(
    'and there is none for %j',
    async (id) => {
      const { folder, corrections } = await aFolderWith('articles/a.md', note('Calm.'));
      writeFileSync(join(folder, 'outside.md'), note('Kept.'));
      const unsafe = createCorrections({
        folder: join(folder, 'articles'),
        fileOf: (one) => `${one}.md`,
      });
      for (const one of [corrections, ...(id.includes('..') ? [unsafe] : [])]) {
        expect(await one.open(id)).toBeUndefined();
        expect(await one.remove(id, fileHash(note('Kept.')))).toEqual({ kind: 'gone' });
      }
      expect(readFileSync(join(folder, 'outside.md'), 'utf8')).toBe(note('Kept.'));
    },
  );
});

describe('a removed article', () => {
  test('is kept beside those of the same name, and said where', async () => {
    const { folder, file, corrections } = await aFolderWith(
      'articles/sub/a.md',
      anArticleFile().content,
    );
    const { hash } = await opened(corrections, 'sub/a');
    expect(await corrections.remove('sub/a', hash)).toEqual({
      kind: 'removed',
      path: 'removed/sub/a.md',
    });
    expect(existsSync(file)).toBe(false);
    expect(await corrections.remove('sub/a', hash)).toEqual({ kind: 'gone' });
    writeFileSync(file, anArticleFile().content);
    expect(await corrections.remove('sub/a', hash)).toEqual({
      kind: 'removed',
      path: 'removed/sub/a-2.md',
    });
    expect((await readKnowledge(folder)).articles).toEqual([]);
    expect(readFileSync(join(folder, 'removed/sub/a.md'), 'utf8')).toBe(anArticleFile().content);
  });

  test('is removed once, by whoever comes first', async () => {
    const { folder, corrections } = await aFolderWith('articles/a.md', anArticleFile().content);
    const { hash } = await opened(corrections, 'a');
    const done = await Promise.all([1, 2, 3].map(() => corrections.remove('a', hash)));
    expect(done.filter(({ kind }) => kind === 'removed')).toHaveLength(1);
    expect(files(join(folder, 'removed'))).toEqual(['a.md']);
  });
});

test.each([
  ['short paragraphs', ['One.', 'Two.']],
  ['a full field', ['a'.repeat(3000), 'b']],
  ['several full fields', ['word '.repeat(1200).trim(), 'b'.repeat(6000), 'c']],
  ['paragraphs just below a field', ['a'.repeat(2999), 'b'.repeat(2998)]],
])('a text of %s stands in the fields as it is read from them', (_, paragraphs) => {
  const text = paragraphs.join('\n\n');
  const split = splitText(text);
  const joined = Object.values(split?.typed ?? {})
    .map((field) => (field?.length === 3000 ? field : `${field}\n\n`))
    .join('');
  expect(joined.trim()).toBe(text);
});

test('a text that is too long for the form is not cut', () => {
  expect(splitText('a'.repeat(24_001))).toBeUndefined();
  expect(splitText(`${'a'.repeat(2999)}😀${'b'.repeat(4000)}`)).toBeUndefined();
});
