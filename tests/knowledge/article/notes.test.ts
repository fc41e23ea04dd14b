import { describe, expect, test } from 'vitest';
import { type Defaults, readDefaults } from '../../../src/knowledge/article/head/defaults.ts';
import { type ParseAbout, parseArticle } from '../../../src/knowledge/article/parse-article.ts';

const CHANGED = '2026-11-20';

const parsed = (path: string, content: string, about: ParseAbout = {}) =>
  parseArticle(path, content, { changed: CHANGED, ...about });

/** The article of a note, or a throw that shows why there is none. */
function noteOf(path: string, content: string, about?: ParseAbout) {
  const read = parsed(path, content, about);
  if (read.kind !== 'article') throw new Error(JSON.stringify(read));
  const { passages, ...article } = read.article;
  return { ...article, doubts: read.doubts, texts: passages.map(({ text }) => text), passages };
}

const withHead = (...lines: readonly string[]): string =>
  ['---', ...lines, '---', 'The sea was calm.', ''].join('\n');

describe('a note without metadata', () => {
  test('has the title of its heading, the day of its last change, and its file for an address', () => {
    const note = noteOf('trips/sea.md', '# At the *sea*\n\nThe sea was calm.\n');
    expect(note).toMatchObject({
      id: 'trips/sea',
      kind: 'article',
      title: 'At the sea',
      published: CHANGED,
      dated: 'last-change',
      file: 'trips/sea.md',
      texts: ['The sea was calm.'],
      doubts: ['undated'],
    });
    expect(note).not.toHaveProperty('url');
    expect(note).not.toHaveProperty('publisher');
    expect(note.passages[0]).not.toHaveProperty('under');
  });

  test.each([
    ['2024-05-03-my-first-post.md', 'My first post', '2024-05-03'],
    ['_posts/2024-05-03-my_first_post.markdown', 'My first post', '2024-05-03'],
    ['2024-05-03.md', '2024-05-03', '2024-05-03'],
    ['Meeting 2024-05-03.md', 'Meeting 2024-05-03', '2024-05-03'],
    ['202405031230 Sea ice.md', 'Sea ice', '2024-05-03'],
    ['20240503-sea-ice.md', 'Sea ice', '2024-05-03'],
    ['2024年5月3日 会議.md', '2024年5月3日 会議', '2024-05-03'],
    ['2024/05/03/sea-ice.md', 'Sea ice', '2024-05-03'],
    ['posts/2024/05/sea-ice.md', 'Sea ice', '2024-05'],
    ['posts/2024-05-03-sea-ice/index.md', 'Sea ice', '2024-05-03'],
    ['морской-лёд.md', 'Морской лёд', CHANGED],
    ['1984-orwell.md', '1984 orwell', CHANGED],
    ['2001-2010-review.md', '2001 2010 review', CHANGED],
    ['2024-02-31-no-such-day.md', 'No such day', CHANGED],
  ])('%s is called “%s” and is of %s', (path, title, published) => {
    expect(noteOf(path, 'The sea was calm.')).toMatchObject({ title, published });
  });

  test.each([
    ['a heading below text is that of a part', 'Who came.\n\n## Decisions\n\nWe go.', 'Sea'],
    ['one of the first level is the title wherever it stands', 'Hm.\n\n# Ice\n\nIt is.', 'Ice'],
    ['a heading with a line below it', 'Ice\n===\n\nIt is.', 'Ice'],
    ['a heading of any level above all else', '## Ice ##\n\nIt is.', 'Ice'],
    ['a comment in code is no heading', '```\n# no\n```\n\nIt is.', 'Sea'],
    ['two rules and some words are no metadata', '---\n\nJust words\n\n---\n\nIt is.', 'Sea'],
  ])('%s', (_what, content, title) => {
    expect(noteOf('sea.md', content).title).toBe(title);
  });

  test('words between two rules stay words', () => {
    expect(noteOf('sea.md', '---\n\nJust words\n\n---\n\nIt is.').texts.join(' ')).toContain(
      'Just words',
    );
  });

  test('headings below the title stay above their passages', () => {
    const { passages } = noteOf('a.md', '# Sea\n\nCalm.\n\n## Ice\n\nThin.');
    expect(passages.map(({ text, under }) => [text, under])).toEqual([
      ['Calm.', undefined],
      ['Thin.', ['Ice']],
    ]);
  });

  test.each([
    ['nothing', ''],
    ['a heading alone', '# Sea\n'],
    ['metadata alone', '---\ntitle: Sea\n---\n'],
  ])('%s is left out, and is no fault', (_what, content) => {
    expect(parsed('sea.md', content)).toEqual({ kind: 'left-out', why: 'empty' });
  });
});

describe('the metadata of Hugo, Jekyll and Obsidian', () => {
  test.each<[what: string, content: string, expected: object]>([
    [
      'Jekyll',
      withHead('layout: post', 'title: "Sea"', 'date: 2024-05-03 10:00:00 +0900', 'tags: [a, b]'),
      { title: 'Sea', published: '2024-05-03', doubts: [] },
    ],
    [
      'Hugo in TOML',
      '+++\ntitle = "Sea"\ndate = 2024-05-03T10:00:00+09:00\ndraft = false\n[params]\nx = 1\n+++\nCalm.',
      { title: 'Sea', published: '2024-05-03', texts: ['Calm.'] },
    ],
    [
      'Hugo in JSON',
      '{\n  "title": "Sea",\n  "date": "2024-05-03"\n}\nCalm.',
      { title: 'Sea', published: '2024-05-03', texts: ['Calm.'] },
    ],
    [
      'Obsidian’s clipper',
      withHead(
        'title: "Sea"',
        'source: "https://example.org/sea"',
        'author:\n  - "[[Jane Doe]]"\n  - "[[people/Yuki|Yuki Ito]]"',
        'published: 2024-05-03',
        'created: 2026-01-01',
        'cssclasses: [wide]',
        'aliases: []',
      ),
      {
        title: 'Sea',
        author: 'Jane Doe, Yuki Ito',
        url: 'https://example.org/sea',
        publisher: 'example.org',
        published: '2024-05-03',
      },
    ],
    ['an author with a name', withHead('author: { name: Jane }'), { author: 'Jane' }],
    ['blank lines above', `\n\n${withHead('title: Ice')}`, { title: 'Ice' }],
    ['YAML that ends in dots', '---\ntitle: Ice\n...\nCalm.', { title: 'Ice', texts: ['Calm.'] }],
    ['a number for a title', withHead('title: 1984'), { title: '1984' }],
    [
      'a field in capitals and blanks',
      withHead('Date Created: 3 May 2024'),
      { published: '2024-05-03' },
    ],
    ['seconds', withHead('date: 1714694400'), { published: '2024-05-03' }],
    ['milliseconds', withHead('date: 1714694400000'), { published: '2024-05-03' }],
    [
      'a date of mail',
      withHead('date: Fri, 03 May 2024 10:00:00 GMT'),
      { published: '2024-05-03' },
    ],
    ['a date in Russian', withHead('date: 3 мая 2024'), { published: '2024-05-03' }],
    ['a date in Japanese', withHead('date: 2024年5月3日'), { published: '2024-05-03' }],
    ['a month', withHead('date: 2024-05'), { published: '2024-05' }],
    ['a date that is none', withHead('date: soon'), { published: CHANGED, doubts: ['undated'] }],
    [
      'a date that may be two',
      withHead('date: 03/05/2024'),
      { published: CHANGED, dated: 'last-change', doubts: ['unclear'] },
    ],
    [
      'a date that may be two beside that of a change',
      withHead('date: 04/11/2025', 'lastmod: 2026-01-15'),
      { published: CHANGED, doubts: ['unclear'] },
    ],
    [
      'a date that may be two beside one of them',
      withHead('date: 04/11/2025', 'lastmod: 2026-01-15', 'created: 4 ноября 2025'),
      { published: '2025-11-04', doubts: [] },
    ],
    ['a year and a month with a point', withHead('date: 2024.10'), { published: '2024-10' }],
    ['a day with points', withHead('date: 2024.10.05'), { published: '2024-10-05' }],
    [
      'a day and a time in figures',
      withHead('created: 20240503123000'),
      { published: '2024-05-03' },
    ],
    ['the same to the minute', withHead('created: "202405031230"'), { published: '2024-05-03' }],
    ['a day in figures', withHead('created: 20240503'), { published: '2024-05-03' }],
    ['figures that are none', withHead('created: 20241399129900'), { doubts: ['undated'] }],
    ['seconds before 1990', withHead('date: 1000'), { published: '1000' }],
    ['seconds with a fraction', withHead('date: 1714694400.25'), { published: '2024-05-03' }],
    ['seconds after 2100', withHead('date: 9999999999'), { doubts: ['undated'] }],
    ['no day of Go', withHead('date: 0001-01-01T00:00:00Z'), { doubts: ['undated'] }],
    [
      'no day of Go, and another field',
      withHead('date: 0001-01-01T00:00:00Z', 'created: 令和6年5月3日'),
      { published: '2024-05-03', doubts: [] },
    ],
    ['a title with a point', withHead('title: 3.10'), { title: '3.10' }],
    [
      'a title in sixteens',
      withHead('title: 0x1F', 'publisher: 1e3'),
      { title: '0x1F', publisher: '1e3' },
    ],
    [
      'a title of noughts',
      withHead('title: 007', 'author: [1_000, .5]'),
      { title: '007', author: '1_000, .5' },
    ],
    [
      'numbers in TOML',
      '+++\ntitle = 3.10\npublisher = 1_000 # of them\nauthor = 0x1F\ndate = 2024\n+++\nCalm.',
      { title: '3.10', publisher: '1_000', author: '0x1F', published: '2024' },
    ],
    [
      'numbers in JSON',
      '{\n  "title": 3.10,\n  "date": 20240503123000,\n  "publisher": 1e3\n}\nCalm.',
      { title: '3.10', publisher: '1e3', published: '2024-05-03' },
    ],
    [
      'numbers in JSON on one line',
      '{\n  "title": 1984, "author": 3.5\n}\nCalm.',
      { title: '1984', author: '3.5' },
    ],
    [
      'days in TOML that it covers',
      '+++\ntitle = "Sea"\ncovers = [2016-12-15, 2016-12-16]\n+++\nCalm.',
      { covers: { first: '2016-12-15', last: '2016-12-16' } },
    ],
    [
      'a day in TOML that it covers',
      '+++\ntitle = "Sea"\ncovers = 2016-12-15\n+++\nCalm.',
      { covers: { first: '2016-12-15', last: '2016-12-15' } },
    ],
    [
      'a day in TOML with a time',
      '+++\ndate = 2024-05-03 10:00:00\n+++\nCalm.',
      { published: '2024-05-03' },
    ],
    ['a language with a country', withHead('lang: ru-RU'), { language: 'ru' }],
    ['a single topic', withHead('topics: ice'), { topics: ['ice'] }],
    ['a kind of its own', withHead('kind: meeting'), { kind: 'article' }],
  ])('%s', (_what, content, expected) => {
    expect(noteOf('sea.md', content)).toMatchObject(expected);
  });

  test('a date that may be two is the one in the name of the file', () => {
    const head = withHead('date: 04/11/2025');
    for (const [path, published, doubts] of [
      ['2025-04-11-sea.md', '2025-04-11', []],
      ['2025/11/04/sea.md', '2025-11-04', []],
      ['2025-12-24-sea.md', CHANGED, ['unclear']],
    ] as const) {
      expect(noteOf(path, head)).toMatchObject({ published, doubts });
    }
  });

  test.each([
    ['a colon in a title', ['title: Ice: a history', 'date: 2024-05-03']],
    ['a tab', ['title: "Ice: a history"', 'tags:\n\t- a', 'date: 2024-05-03']],
    ['a field twice', ['title: "Ice: a history"', 'title: Sea', 'date: 2024-05-03']],
    ['an anchor', ['title: "Ice: a history"', 'x: &a b', 'date: 2024-05-03']],
  ])('%s spoils no more than its line, and is told of', (_what, lines) => {
    expect(noteOf('sea.md', withHead(...lines))).toMatchObject({
      title: 'Ice: a history',
      published: '2024-05-03',
      doubts: ['salvaged'],
      texts: ['The sea was calm.'],
    });
  });

  test.each<[what: string, path: string, content: string]>([
    ['of Hugo', 'sea.md', withHead('draft: true')],
    ['of Jekyll', 'sea.md', withHead('published: false')],
    ['in a folder of drafts', '_drafts/sea.md', 'The sea was calm.'],
    ['by its status', 'sea.md', withHead('status: Draft')],
    ['by its status in Russian', 'sea.md', withHead('status: Черновик')],
    ['by its status in Japanese', 'sea.md', withHead('status: 下書き')],
    ...['no', 'No', 'off', 'FALSE', '"false"', 'n', '0', 'нет', 'いいえ'].map(
      (no): [string, string, string] => [
        `by published: ${no}`,
        'sea.md',
        withHead(`published: ${no}`),
      ],
    ),
    ...['yes', 'on', 'Y', '1', '"true"', 'да', 'はい'].map((yes): [string, string, string] => [
      `by draft: ${yes}`,
      'sea.md',
      withHead(`draft: ${yes}`),
    ]),
    ['in TOML', 'sea.md', '+++\npublished = false\n+++\nCalm.'],
  ])('a draft %s is left out', (_what, path, content) => {
    expect(parsed(path, content)).toEqual({ kind: 'left-out', why: 'draft' });
  });

  test.each([
    'published: yes',
    'draft: no',
    'publish: on',
    'published: 2024-05-03',
    'status: done',
  ])('%s is no draft', (head) => {
    expect(noteOf('sea.md', withHead(head)).texts).toEqual(['The sea was calm.']);
  });

  test.each([
    ['ftp://example.org/', 'url: expected an address that begins with http:// or https://'],
    ['https://a@b.example/', 'url: expected an address without a user name or password'],
  ])('the address %s is a fault with its line', (address, message) => {
    const read = parsed('sea.md', withHead('title: Sea', `url: ${address}`));
    expect(read).toMatchObject({
      kind: 'faulty',
      faults: [{ file: 'sea.md', line: 3, message: expect.stringContaining(message) }],
    });
  });

  test('a brief is held to all that it promises', () => {
    const read = parsed('sea.md', withHead('kind: brief', 'title: Sea', 'tags: [a]'));
    expect(
      read.kind === 'faulty' && read.faults.map(({ message }) => message.split(':')[0]),
    ).toEqual(['publisher', 'published', 'tags']);
  });
});

describe('what archive.yml says of all', () => {
  const defaults: Defaults = {
    publisher: 'Team notes',
    address: 'https://example.org/blog',
    language: 'ru',
  };

  test.each<[what: string, path: string, head: string[], about: Defaults, url: string | undefined]>(
    [
      ['a slug', 'a.md', ['slug: sea'], {}, 'https://example.org/blog/sea/'],
      [
        'a permalink',
        'a.md',
        ['permalink: /x/sea.html'],
        {},
        'https://example.org/blog/x/sea.html',
      ],
      ['a path for a url', 'a.md', ['url: /x/'], {}, 'https://example.org/blog/x/'],
      ['a whole address', 'a.md', ['permalink: https://e.org/a'], {}, 'https://e.org/a'],
      ['neither', 'a.md', [], {}, undefined],
      [
        'a pattern',
        '_posts/2024-05-03-sea-ice.md',
        [],
        { permalink: '/:year/:month/:day/:title.html' },
        'https://example.org/blog/2024/05/03/sea-ice.html',
      ],
      [
        'a pattern and a slug',
        'x/a.md',
        ['slug: ice', 'date: 2024-05-03'],
        { permalink: '/:year/:slug/' },
        'https://example.org/blog/2024/ice/',
      ],
      [
        'a pattern with a month that the date does not have',
        'a.md',
        ['date: 2024'],
        { permalink: '/:year/:month/:slug/' },
        undefined,
      ],
      [
        'a pattern with a day that only the file’s clock says',
        'a.md',
        [],
        { permalink: '/:year/:slug/' },
        undefined,
      ],
      [
        'a pattern without a day',
        'x/морской лёд.md',
        [],
        { permalink: '/:path.html' },
        'https://example.org/blog/x/%D0%BC%D0%BE%D1%80%D1%81%D0%BA%D0%BE%D0%B9-%D0%BB%D1%91%D0%B4.html',
      ],
      [
        'a slug that leads elsewhere',
        'a.md',
        ['slug: "//evil.example/x"'],
        {},
        'https://example.org/blog/evil.example/x/',
      ],
      [
        'a slug that leads to a host which begins like the own one',
        'a.md',
        ["slug: '\\\\example.org.evil.example/x'"],
        {},
        undefined,
      ],
    ],
  )('%s', (_what, path, head, about, url) => {
    const note = noteOf(path, withHead(...head), { defaults: { ...defaults, ...about } });
    expect(note.url).toBe(url);
    expect(note).toMatchObject({ publisher: 'Team notes', language: 'ru' });
  });

  test.each([
    '/:categories/:title/',
    '/:constructor/:slug/',
    '/:i_month/:slug/',
    '/:рубрика/:slug/',
    '/:分類/:slug/',
    '/:Slug/',
    '/:year/:titles/',
    '/:year/:month/',
    '/x/',
  ])('the pattern %s, which nobody can fill in, is a fault', (permalink) => {
    const read = readDefaults(`address: https://example.org\npermalink: ${permalink}\n`);
    expect(read).toEqual({
      defaults: { address: 'https://example.org' },
      faults: [
        {
          file: 'archive.yml',
          line: 2,
          message: `permalink: expected a pattern of :year, :month, :day and at least one of :slug, :title, :filename and :path, such as /:year/:month/:slug/, found "${permalink}"`,
        },
      ],
    });
  });

  test('a note says otherwise', () => {
    const note = noteOf('a.md', withHead('publisher: Me', 'lang: en'), { defaults });
    expect(note).toMatchObject({ publisher: 'Me', language: 'en' });
  });
});
