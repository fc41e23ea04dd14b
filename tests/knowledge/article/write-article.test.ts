import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ArticleDraft, articleFile } from '../../../src/knowledge/article/article-file.ts';
import { parseArticle } from '../../../src/knowledge/article/parse-article.ts';
import { writeArticle } from '../../../src/knowledge/article/write-article.ts';
import { readKnowledge } from '../../../src/knowledge/folder/read-folder.ts';
import { aFolder } from '../../store/databases.ts';

const aDraft = (about: Partial<ArticleDraft> = {}): ArticleDraft => ({
  title: 'New Friends: Russia and Japan',
  publisher: 'The Moscow Times',
  published: '2017-03-20',
  url: 'https://www.themoscowtimes.com/2017/03/20/new-friends',
  text: 'The first meeting was on 2 November 2013.\n\nIt was then suspended.',
  ...about,
});

/** Its files, with the path of the folder. */
const articlesIn = (folder: string) => readdirSync(join(folder, 'articles')).toSorted();

test('an article is written in the format that is read, named by its date and title', async () => {
  const folder = aFolder();
  const written = await writeArticle(folder, aDraft({ author: 'Dmitry Streltsov' }));
  expect(written).toEqual({ kind: 'written', id: '2017-03-20-new-friends-russia-and-japan' });
  expect(articlesIn(folder)).toEqual(['2017-03-20-new-friends-russia-and-japan.md']);
  expect(
    readFileSync(join(folder, 'articles', '2017-03-20-new-friends-russia-and-japan.md'), 'utf8'),
  ).toMatchInlineSnapshot(`
    "---
    title: 'New Friends: Russia and Japan'
    kind: article
    author: Dmitry Streltsov
    publisher: The Moscow Times
    published: 2017-03-20
    url: https://www.themoscowtimes.com/2017/03/20/new-friends
    ---

    The first meeting was on 2 November 2013.

    It was then suspended.
    "
  `);
  const { articles, faults } = await readKnowledge(folder);
  expect(faults).toEqual([]);
  expect(articles).toMatchObject([
    {
      kind: 'article',
      title: 'New Friends: Russia and Japan',
      author: 'Dmitry Streltsov',
      published: '2017-03-20',
      passages: [
        { text: 'The first meeting was on 2 November 2013.' },
        { text: 'It was then suspended.' },
      ],
    },
  ]);
});

test('two of the same day and title stand beside each other, also when they come at once', async () => {
  const folder = aFolder();
  const all = Array.from({ length: 5 }, (_, nth) =>
    writeArticle(folder, aDraft({ text: `Text ${nth}.` })),
  );
  const ids = (await Promise.all(all)).map((one) => (one.kind === 'written' ? one.id : one.kind));
  const name = '2017-03-20-new-friends-russia-and-japan';
  expect(ids.toSorted()).toEqual([name, `${name}-2`, `${name}-3`, `${name}-4`, `${name}-5`]);
  const { articles } = await readKnowledge(folder);
  const texts = articles.map(({ passages }) => passages[0]?.text);
  expect(texts.toSorted()).toEqual(['Text 0.', 'Text 1.', 'Text 2.', 'Text 3.', 'Text 4.']);
});

test('the same once more is the one that is there, also when it comes at once', async () => {
  const folder = aFolder();
  const name = '2017-03-20-new-friends-russia-and-japan';
  await writeArticle(folder, aDraft({ text: 'Another text.' }));
  const all = await Promise.all([1, 2, 3].map(() => writeArticle(folder, aDraft())));
  all.push(await writeArticle(folder, aDraft()));
  expect(all).toEqual(all.map(() => ({ kind: 'written', id: `${name}-2` })));
  expect(articlesIn(folder)).toEqual([`${name}-2.md`, `${name}.md`]);
});

test('the 101st of one day and title has a name of its own too', async () => {
  const folder = aFolder();
  mkdirSync(join(folder, 'articles'));
  const name = '2017-03-20-new-friends-russia-and-japan';
  for (let nth = 1; nth <= 100; nth++) {
    const file = nth === 1 ? `${name}.md` : `${name}-${nth}.md`;
    writeFileSync(join(folder, 'articles', file), '');
  }
  const ids = await Promise.all([1, 2, 3].map(() => writeArticle(folder, aDraft())));
  expect(new Set(ids.map((one) => (one.kind === 'written' ? one.id : one.kind))).size).toBe(3);
  expect((await readKnowledge(folder)).articles.map(({ id }) => id)).toEqual(
    ids.flatMap((one) => (one.kind === 'written' ? [one.id] : [])).toSorted(),
  );
});

test.each<[string, Partial<ArticleDraft>, readonly string[]]>([
  ['without a title', { title: ' \n ' }, ['title']],
  ['with a title of more than 1,000 characters', { title: 'a'.repeat(1001) }, ['title']],
  ['without a publisher', { publisher: '' }, ['publisher']],
  ['of a day that does not exist', { published: '2017-02-30' }, ['published']],
  ['of yesterday', { published: 'yesterday' }, ['published']],
  ['with an address that is none', { url: 'themoscowtimes.com' }, ['url']],
  ['with an address that runs a script', { url: 'javascript:alert(1)' }, ['url']],
  ['with an address that names a user', { url: 'https://www.mofa.go.jp@evil.example/' }, ['url']],
  ['with a password in its address', { url: 'http://a:b@evil.example' }, ['url']],
  ['with a user of no name', { url: 'https://@evil.example/' }, ['url']],
  ['with an address in two pieces', { url: 'https://a.example/\nurl: b' }, ['url']],
  ['without a text', { text: ' \n\u0000\n ' }, ['text']],
  [
    'without anything',
    { title: '', publisher: '', published: '', url: '', text: '' },
    ['title', 'publisher', 'published', 'url'],
  ],
])('a draft %s is not written, and says which fields', async (_, about, fields) => {
  const folder = aFolder();
  expect(await writeArticle(folder, aDraft(about))).toEqual({ kind: 'faulty', fields });
  expect(readdirSync(folder)).toEqual([]);
});

describe('nothing that is typed is more than words', () => {
  const hostile = (text: string, about: Partial<ArticleDraft> = {}) => {
    const all = { title: text, publisher: text, author: text, text, ...about };
    const file = articleFile(aDraft(all));
    if (file.kind === 'faulty') throw new Error(`These are faulty: ${file.fields}`);
    const parsed = parseArticle('x.md', file.content);
    if (parsed.kind !== 'article') throw new Error(JSON.stringify(parsed));
    return { ...file, article: parsed.article };
  };

  test.each([
    ['a way out of the folder', '../../etc/passwd', '2017-03-20-etc-passwd'],
    ['an end of the metadata', 'a\n---\nkind: brief', '2017-03-20-a-kind-brief'],
    ['a field of its own', 'a\ncovers: [1, 2]', '2017-03-20-a-covers-1-2'],
    ['YAML', '{a: [b, *c, !d "e', '2017-03-20-a-b-c-d-e'],
    ['a tag of YAML', '!!js/function "x"', '2017-03-20-js-function-x'],
    ['another script', 'Новые друзья', '2017-03-20-article'],
    ['accents', 'Shinzō Abe à Moscou', '2017-03-20-shinzo-abe-a-moscou'],
    ['a reserved name', 'CON', '2017-03-20-con'],
  ])('%s', (_, text, name) => {
    const { article, name: given } = hostile(text);
    expect(given).toBe(name);
    const line = text.replace(/\s+/g, ' ');
    expect(article).toMatchObject({ kind: 'article', title: line, publisher: line, author: line });
    expect(article).not.toHaveProperty('covers');
  });

  test.each(
    [
      '# No heading',
      '- no list\n+ nor this',
      '1. no number\n2) nor this',
      '> no quote',
      '    no code',
      '```\nno code\n```',
      '**bold** _words_ `code` ~~gone~~ ~5',
      'a [link](https://evil.example) and ![picture](x.png)',
      '[a]: https://evil.example',
      '<b>no tag</b> <!-- no comment --> a < b > c',
      'a | b\n:-- | --:\nc | d',
      'A title\n===',
      'A title\n---',
      '---',
      'C:\\new\\table \\* \\\\',
      'R&D &amp; &lt; &#65;',
      '[^x]',
      'a claim[^x] and [^y]: more',
      '[^x]: https://evil.example',
      'a line[^x]\n[^x]: [T](https://evil.example), P, 2017',
      '[x]: https://evil.example "title"',
      'see [x]\n[x]: https://evil.example',
      '\\[^x] \\\\[^x]',
      '|-|',
      'a\n|-|\nb',
      'a | b\n-|-',
      'a\n:-\nb',
      '~~~\na\n~~~',
      '~~~',
      '<!--',
      'a <!-- b\nc --> d',
      '<!-- a -->',
      '<?a ?> <![CDATA[x]]> <!A>',
      'a\n=',
      'a\n====\nb',
      '+',
      '* * *',
      '_ _ _',
      '=',
      ':',
      '1)',
      '123456789. a',
      'mailto:a@b.example ftp://a_b_',
      `${'>'.repeat(2000)} a`,
      `${'- '.repeat(2000)}a`,
      `${'*a_b [c](d) '.repeat(240)}`,
      `${'`a [^b] <c ~~d '.repeat(180)}`,
      '[^'.repeat(1400),
      '{% comment %} a {% endcomment %} b',
      '{%- raw -%} {{ a }} {{< b >}} {{% c %}} d',
      '%% a %% 5%%%% b %%',
      'a {#b .c}',
      'a {: .b}\n{.c}',
      '[[a|b]] ![[c]] ==d== > [!note] e',
      'https://a.example/_b_ www.a_b.example/c* **https://a.example**, a_b@c.example',
    ].map((text) => ({ text, start: JSON.stringify(text.slice(0, 60)) })),
  )('text such as $start', ({ text }) => {
    const { article } = hostile(text, { title: 'T', publisher: 'P', author: 'A' });
    expect(article.passages.map((passage) => passage.text)).toEqual([
      text.replace(/\s+/g, ' ').trim(),
    ]);
  });

  test('whatever its lines are, each is found as it was typed, and nothing is beside them', () => {
    const sign = fc.constantFrom(
      ...'* _ # - ` ~ < > [ ] ( ) | = : + ! @ & \\ ^ . 1 1. 2) " \' / ? ; $ %'.split(' '),
      ...[
        '{% comment %}',
        '{% endcomment %}',
        '{%',
        '%}',
        '{{',
        '}}',
        '{',
        '}',
        '%%',
        '==',
        '[[',
        ']]',
      ],
      ...['=== --- ~~~ ``` |-| :-: -|- *** ___ <!-- --> <? ?> <![CDATA[ </a> <b> {#a}'].flatMap(
        (signs) => signs.split(' '),
      ),
      ...['[^x]', '[^x]: ', '[x]: ', '[x]', '[x][y]', '](', '![', 'https://a.example/', 'www.a.b'],
      ...[
        'a@b.example',
        'mailto:',
        '&amp;',
        '\\[',
        '\\\\',
        '\u00a0',
        '\u3000',
        '\u0001',
        '\t',
        '    ',
      ],
    );
    const word = fc.constantFrom('word', 'Слово', '会談', 'A', '7', '🇯🇵', 'e\u0301');
    const line = fc.array(fc.oneof({ weight: 3, arbitrary: sign }, word, fc.constant(' ')), {
      maxLength: 7,
    });
    const end = fc.constantFrom('\n', '\n', '\n\n', '\r\n', '\r', '\u2028', '\u0085');
    const shown = (text: string): string =>
      text
        .replace(/[^\P{Cc}\t]/gu, '')
        .trim()
        .replace(/[ \t]+/g, ' ');
    const bare = (text: string): string => text.replace(/[\s\p{Cc}]/gu, '');
    const lines = fc.array(fc.tuple(line, end), { minLength: 1, maxLength: 8 });
    const isAsTyped = (rows: readonly (readonly [readonly string[], string])[]): void => {
      const typed = rows.map(([parts]) => parts.join(''));
      fc.pre(bare(typed.join('')) !== '');
      const text = rows.map(([parts, after]) => parts.join('') + after).join('');
      const { article } = hostile(text, { title: 'T', publisher: 'P', author: 'A' });
      const passages = article.passages.map((passage) => passage.text);
      for (const one of typed.map(shown)) {
        expect(passages.some((passage) => passage.includes(one))).toBe(true);
      }
      expect(bare(passages.join(''))).toBe(bare(text));
    };
    fc.assert(fc.property(lines, isAsTyped), { numRuns: 1000 });
    // As long as the form takes it: there it is read in pieces.
    const long = lines.map((rows) =>
      Array.from({ length: 1 + 3000 / JSON.stringify(rows).length }, () => rows).flat(),
    );
    fc.assert(fc.property(long, isAsTyped), { numRuns: 60 });
    const longLine = lines.map((rows) => {
      const parts = rows.flatMap(([own]) => own);
      const times = Math.floor(3000 / (parts.join('').length + 1));
      return [[Array.from({ length: times }, () => parts).flat(), '\n'] as const];
    });
    fc.assert(fc.property(longLine, isAsTyped), { numRuns: 60 });
  }, 60_000);

  test('whatever it is, its words can be found again', () => {
    const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });
    const marks = fc.constantFrom(
      '*',
      '_',
      '#',
      '-',
      '`',
      '<',
      '>',
      '[',
      ']',
      '(',
      '~',
      '|',
      '=',
      '@',
      'https://a.example/',
      'www.a.b',
      'a_b',
      '\\',
      '&amp;',
    );
    const line = fc.array(fc.oneof(word, marks, fc.constant(' ')), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(line, (parts) => {
        const text = `Word ${parts.join('')} end`;
        const shown = text
          .replace(/[^\P{Cc}\t\n]|\ufeff/gu, '')
          .replace(/\s*[\n\u2028\u2029]\s*/gu, ' ')
          .replace(/[ \t]+/g, ' ');
        const file = articleFile(aDraft({ text }));
        if (file.kind === 'faulty') throw new Error(`These are faulty: ${file.fields}`);
        const parsed = parseArticle('x.md', file.content);
        const passages = parsed.kind === 'article' ? parsed.article.passages : [];
        expect(passages.map((passage) => passage.text).join(' ')).toBe(shown);
      }),
      { numRuns: 300 },
    );
  });
});

test('a file that stands there is not touched, nor one that is being written left behind', async () => {
  const folder = aFolder();
  mkdirSync(join(folder, 'articles'));
  const path = join(folder, 'articles', '2017-03-20-new-friends-russia-and-japan.md');
  writeFileSync(path, 'by hand');
  await writeArticle(folder, aDraft());
  expect(readFileSync(path, 'utf8')).toBe('by hand');
  expect(articlesIn(folder)).toEqual([
    '2017-03-20-new-friends-russia-and-japan-2.md',
    '2017-03-20-new-friends-russia-and-japan.md',
  ]);
});

test.each<[code: string, folder: (root: string) => string]>([
  ['ENAMETOOLONG', (root) => join(root, 'ы'.repeat(200))],
  [
    'ELOOP',
    (root) => {
      symlinkSync('loop', join(root, 'loop'));
      return join(root, 'loop');
    },
  ],
])(
  'a folder that the system refuses with %s is told of, and not as a bug',
  async (code, folder) => {
    const written = await writeArticle(folder(aFolder()), aDraft());
    expect(written).toEqual({ kind: 'unwritable', code });
  },
);

test('a folder that takes no files is told of, and not as a bug', async (context) => {
  const folder = aFolder();
  if (process.getuid?.() === 0) {
    // To this user every folder is open; a file where the folder should be is refused all the same.
    writeFileSync(join(folder, 'knowledge'), '');
    const written = await writeArticle(join(folder, 'knowledge'), aDraft());
    expect(written).toEqual({ kind: 'unwritable', code: 'ENOTDIR' });
    return;
  }
  mkdirSync(join(folder, 'articles'));
  chmodSync(join(folder, 'articles'), 0o500);
  context.onTestFinished(() => chmodSync(join(folder, 'articles'), 0o700));
  expect(await writeArticle(folder, aDraft())).toEqual({ kind: 'unwritable', code: 'EACCES' });
});
