import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/knowledge/article/article.ts';
import { parseArticle } from '../../../src/knowledge/article/parse-article.ts';
import {
  aBrief,
  aBriefFile,
  aDefinition,
  anArticle,
  anArticleFile,
  aPassage,
} from '../../archive-builders.ts';

/** The article, or a throw that shows why there is none. */
function articleOf(content: string, path = 'x.md'): Article {
  const parsed = parseArticle(path, content);
  if (parsed.kind === 'article') return parsed.article;
  throw new Error(JSON.stringify(parsed));
}

/** Each fault as `line: message`, where all that a citation can name must be there. */
function faultsOf(content: string): string[] {
  const parsed = parseArticle('x.md', content, { isStrict: true });
  if (parsed.kind !== 'faulty') return [];
  return parsed.faults.map(({ line, message }) => `${line}: ${message}`);
}

describe('a good file', () => {
  test('an article has all its metadata', () => {
    const { path, content } = anArticleFile({
      id: '2017/2017-03-20-new-friends',
      title: 'New Friends: Russia and Japan',
      author: 'Dmitry Streltsov',
      covers: ['2013-11-02', '2017-04'],
      topics: ['southern-kurils'],
      language: 'en',
      url: 'https://example.org/2017/03/20/new-friends',
    });
    expect(articleOf(content, path)).toMatchInlineSnapshot(`
      {
        "author": "Dmitry Streltsov",
        "covers": {
          "first": "2013-11-02",
          "last": "2017-04",
        },
        "file": "2017/2017-03-20-new-friends.md",
        "id": "2017/2017-03-20-new-friends",
        "kind": "article",
        "language": "en",
        "passages": [
          {
            "id": "2017/2017-03-20-new-friends#1",
            "line": 12,
            "number": 1,
            "sources": [],
            "text": "The first such meeting took place on 2 November 2013.",
          },
        ],
        "published": "2017-03-20",
        "publisher": "The Moscow Times",
        "title": "New Friends: Russia and Japan",
        "topics": [
          "southern-kurils",
        ],
        "url": "https://example.org/2017/03/20/new-friends",
      }
    `);
  });

  test('a brief has the sources of each paragraph, in the order they are cited', () => {
    const { passages } = aBrief({
      paragraphs: ['One.[^b][^a]', 'Two.[^a]', 'Three.[^b] [^a][^b]'],
      sources: [{ id: 'a' }, { id: 'b', grade: 'C' }],
    });
    expect(passages.map(({ text, sources }) => [text, sources.map(({ id }) => id)])).toEqual([
      ['One.', ['b', 'a']],
      ['Two.', ['a']],
      ['Three.', ['b', 'a']],
    ]);
  });

  test('what is optional is absent and not undefined', () => {
    const article = articleOf(
      '---\ntitle: T\npublisher: P\npublished: 2017\nurl: https://e.org/\n---\nText.\n',
    );
    expect(article).toStrictEqual({
      id: 'x',
      file: 'x.md',
      kind: 'article',
      title: 'T',
      publisher: 'P',
      published: '2017',
      url: 'https://e.org/',
      language: 'en',
      topics: [],
      passages: [{ id: 'x#1', number: 1, text: 'Text.', line: 7, sources: [] }],
    });
  });

  test('a brief needs no address', () => {
    expect(aBrief()).not.toHaveProperty('url');
  });

  test.each([
    ['2017-03-20', { first: '2017-03-20', last: '2017-03-20' }],
    ['2017', { first: '2017', last: '2017' }],
    [['2016-12-15', '2017-04'] as const, { first: '2016-12-15', last: '2017-04' }],
    [['2017-03', '2017-03-20'] as const, { first: '2017-03', last: '2017-03-20' }],
  ])('covers %j is a span', (covers, span) => {
    expect(anArticle({ covers }).covers).toEqual(span);
  });

  test.each([
    ['The ministers met.', 'en'],
    ['Министры встретились.', 'ru'],
    ['大臣が会談した。', 'ja'],
    ['2017', 'en'],
  ] as const)('the language of %j is read from the text: %s', (paragraph, language) => {
    expect(anArticle({ paragraphs: [paragraph] }).language).toBe(language);
  });

  test('the language that the file names goes before the one its text shows', () => {
    expect(anArticle({ paragraphs: ['Министры.'], language: 'ja' }).language).toBe('ja');
  });

  test.each([
    ['\\n', (text: string) => text],
    ['\\r\\n', (text: string) => text.replaceAll('\n', '\r\n')],
    ['\\r', (text: string) => text.replaceAll('\n', '\r')],
    ['a byte order mark and \\r\\n', (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`],
  ])('passages know their line when lines end in %s', (_what, written) => {
    const { content } = anArticleFile({ paragraphs: ['One.', '\n# Heading', '- *Two.*\n- More.'] });
    const lines = content.split('\n');
    const { passages } = articleOf(written(content));
    expect(passages.map(({ text, line }) => [text, line])).toEqual([
      ['One.', lines.indexOf('One.') + 1],
      ['Two.\nMore.', lines.indexOf('- *Two.*') + 1],
    ]);
  });

  test('a passage keeps its line where definitions stand between paragraphs', () => {
    const content = aBriefFile({
      paragraphs: ['One.[^a]', aDefinition({ id: 'a' }), 'Two.[^a]'],
      sources: [],
    }).content;
    const lines = content.split('\n');
    expect(articleOf(content).passages.map(({ text, line }) => [text, line])).toEqual([
      ['One.', lines.indexOf('One.[^a]') + 1],
      ['Two.', lines.indexOf('Two.[^a]') + 1],
    ]);
  });

  test('a passage of an article has no sources but its page', () => {
    expect(aPassage({ id: 'a', text: 'They *met*.' })).toMatchObject({
      id: 'a#1',
      text: 'They met.',
      sources: [],
    });
  });

  test('a passage is named by the file and its number among the passages', () => {
    const { passages } = anArticle({ id: 'a/b', paragraphs: ['One.', '# Heading', 'Two.'] });
    expect(passages.map(({ id, number }) => [id, number])).toEqual([
      ['a/b#1', 1],
      ['a/b#2', 2],
    ]);
  });
});

describe('a source', () => {
  const sourceOf = (definition: string) =>
    aBrief({ paragraphs: ['Text.[^a]', `[^a]: ${definition}`], sources: [] }).passages[0]
      ?.sources[0];

  test.each<[definition: string, expected: object]>([
    [
      '[Talks](https://e.org/a), MOFA, 2013-11-02, grade A',
      {
        id: 'a',
        title: 'Talks',
        publisher: 'MOFA',
        published: '2013-11-02',
        url: 'https://e.org/a',
        grade: 'A',
      },
    ],
    [
      '[Talks](https://e.org/a), by Eric Johnston, The Japan Times, 2017-05, grade B.',
      {
        id: 'a',
        title: 'Talks',
        author: 'Eric Johnston',
        publisher: 'The Japan Times',
        published: '2017-05',
        url: 'https://e.org/a',
        grade: 'B',
      },
    ],
    [
      '[Talks](https://e.org/a), Kremlin, n.d., grade A',
      { id: 'a', title: 'Talks', publisher: 'Kremlin', url: 'https://e.org/a', grade: 'A' },
    ],
    [
      '[Talks](https://e.org/a), Kremlin, 2017',
      { id: 'a', title: 'Talks', publisher: 'Kremlin', published: '2017', url: 'https://e.org/a' },
    ],
    [
      '[Talks [in part] and \\] more](<https://e.org/a_(b)>), The Yomiuri Shimbun / NNN, 2017, grade A',
      {
        id: 'a',
        title: 'Talks [in part] and ] more',
        publisher: 'The Yomiuri Shimbun / NNN',
        published: '2017',
        url: 'https://e.org/a_(b)',
        grade: 'A',
      },
    ],
    [
      '[北方墓参](https://e.org/a), 共同通信, 2017-09-23, grade A',
      {
        id: 'a',
        title: '北方墓参',
        publisher: '共同通信',
        published: '2017-09-23',
        url: 'https://e.org/a',
        grade: 'A',
      },
    ],
  ])('%s', (definition, expected) => {
    expect(sourceOf(definition)).toStrictEqual(expected);
  });
});

const HEAD = '---\ntitle: T\npublisher: P\npublished: 2017\nurl: https://e.org/\n';
const BRIEF = '---\ntitle: T\nkind: brief\npublisher: P\npublished: 2017\n---\n';

describe('a faulty file says line by line what was expected', () => {
  test.each<[what: string, content: string, faults: string[]]>([
    ['an empty file', '', ['1: expected metadata between two lines of ---, at the very beginning']],
    [
      'no metadata',
      'Text.',
      ['1: expected metadata between two lines of ---, at the very beginning'],
    ],
    [
      'metadata without an end',
      `${HEAD}Text.`,
      ['1: expected a second line of --- after the metadata'],
    ],
    ['no fields', '---\n---\nText.', ['2: expected fields such as "title: …"']],
    ['a list for fields', '---\n- a\n---\nText.', ['2: expected fields such as "title: …"']],
    [
      'a colon in a title without quotation marks',
      '---\nkind: article\ntitle: New Friends: Talks\n---\nText.',
      ['3: expected YAML such as "title: …"; bad indentation of a mapping entry'],
    ],
    [
      'a field twice',
      `${HEAD}title: U\n---\nText.`,
      ['6: expected YAML such as "title: …"; duplicated mapping key'],
    ],
    [
      'missing fields',
      '---\npublished: 2017\n---\nText.',
      ['1: title: missing; expected text', '1: publisher: missing; expected text'],
    ],
    [
      'an article without its address',
      HEAD.replace(/url.*\n/, '---\nText.'),
      ['1: url: missing; expected the address of the page (only a brief can do without)'],
    ],
    [
      'an unknown field',
      `${HEAD.replace('publisher', 'auther: A\npublisher')}---\nText.`,
      [
        '3: auther: unknown field; expected one of title, kind, author, publisher, published, url, language, covers, topics',
      ],
    ],
    [
      'an empty title',
      `${HEAD.replace('title: T', "title: ' '")}---\nText.`,
      ['2: title: expected text, found " "'],
    ],
    [
      'a list for a title',
      `${HEAD.replace('title: T', 'title: [5]')}---\nText.`,
      ['2: title: expected text, found [5]'],
    ],
    [
      'yes or no for a title',
      `${HEAD.replace('title: T', 'title: true')}---\nText.`,
      ['2: title: expected text, found true'],
    ],
    ['a number for a title', `${HEAD.replace('title: T', 'title: 3.10')}---\nText.`, []],
    [
      'a month as a number',
      `${HEAD.replace(/published: .*/, 'published: 2017.10')}---\nText.`,
      ['4: published: expected a date such as 2017-03-20, 2017-03 or 2017, found "2017.10"'],
    ],
    [
      'an unknown kind, language and a single topic',
      `${HEAD}kind: essay\nlanguage: klingon-ish\ntopics: kurils\n---\nText.`,
      [
        '6: kind: expected article or brief, found "essay"',
        '7: language: expected the code of a language, such as en, ru, ja or de, found "klingon-ish"',
        '8: topics: expected a list such as [a, b], found "kurils"',
      ],
    ],
    ...['yesterday', '2017-3-2', '2017-02-30', '2017-13'].map(
      (date): [string, string, string[]] => [
        `the date ${date}`,
        `${HEAD.replace('2017', date)}---\nText.`,
        [`4: published: expected a date such as 2017-03-20, 2017-03 or 2017, found "${date}"`],
      ],
    ),
    ...['e.org', 'ftp://e.org', 'https://e.org/a b', 'https://', 'javascript:alert(1)'].map(
      (address): [string, string, string[]] => [
        `the address ${address}`,
        `${HEAD.replace('https://e.org/', address)}---\nText.`,
        [
          `5: url: expected an address that begins with http:// or https:// and contains no spaces, found "${address}"`,
        ],
      ],
    ),
    [
      'an overlong title is not shown whole',
      `${HEAD.replace('title: T', `title: ${'x'.repeat(1001)}`)}---\nText.`,
      [`2: title: expected at most 1,000 characters, found "${'x'.repeat(56)}…`],
    ],
    [
      'three dates to cover',
      `${HEAD}covers: [2016, 2017, 2018]\n---\nText.`,
      ['6: covers: expected one date, or [first, last], found [2016,2017,2018]'],
    ],
    [
      'an end before its beginning',
      `${HEAD}covers: [2018, 2017]\n---\nText.`,
      ['6: covers: expected the first date before the last, found [2018,2017]'],
    ],
    ['no text', `${HEAD}---\n`, ['7: expected at least one paragraph of text']],
    [
      'headings, comments and pictures only',
      `${HEAD}---\n# A\n\n<!-- b -->\n\n![c](d.png)\n`,
      ['7: expected at least one paragraph of text'],
    ],
    [
      'a paragraph of a brief without a source',
      `${BRIEF}\nText.\n`,
      ['8: expected a footnote such as [^source] at the end of the paragraph'],
    ],
    [
      'a source that is not defined',
      `${BRIEF}Text.[^a]\n`,
      ['7: expected a definition [^a]: …, found none'],
    ],
    [
      'sources of several paragraphs',
      `${BRIEF}One.\n\nTwo.[^a]\n\nThree.[^b][^c]\n\n${aDefinition({ id: 'a' })}\n`,
      [
        '7: expected a footnote such as [^source] at the end of the paragraph',
        '11: expected a definition [^b]: …, found none',
        '11: expected a definition [^c]: …, found none',
      ],
    ],
    [
      'a source defined twice',
      `${BRIEF}Text.[^a]\n\n${aDefinition({ id: 'a' })}\n${aDefinition({ id: 'a' })}\n`,
      ['10: [^a]: expected one definition, found a second'],
    ],
    [
      'a source nobody cites',
      `${BRIEF}Text.[^a]\n\n${aDefinition({ id: 'a' })}\n${aDefinition({ id: 'b' })}\n`,
      ['10: [^b]: expected a paragraph that cites it, found none'],
    ],
    [
      'sources of grade C only',
      `${BRIEF}Text.[^a][^b]\n\n${aDefinition({ id: 'a', grade: 'C' })}\n${aDefinition({ id: 'b', grade: 'C' })}\n`,
      ['7: expected a source of grade A or B beside those of grade C'],
    ],
    ...[
      'nothing',
      'https://e.org/a, MOFA, 2017, grade A',
      '[](https://e.org/a), MOFA, 2017, grade A',
      '[T](https://e.org/a), 2017, grade A',
      '[T](https://e.org/a), MOFA, grade A',
      '[T](https://e.org/a), MOFA, 2017, grade D',
      '[T](https://e.org/a b), MOFA, 2017, grade A',
    ].map((definition): [string, string, string[]] => [
      `the definition ${definition}`,
      `${BRIEF}Text.[^a]\n\n[^a]: ${definition}\n`,
      [
        '9: [^a]: expected [title](address), by AUTHOR (where known), PUBLISHER, DATE (such as 2017-03-20, or n.d.), grade A, B or C',
      ],
    ]),
    [
      'an address that is none of the web',
      `${BRIEF}Text.[^a]\n\n${aDefinition({ id: 'a', url: 'javascript:alert(1)' })}\n`,
      [
        '9: [^a]: expected an address that begins with http:// or https://, found javascript:alert(1)',
      ],
    ],
    [
      'a date that the calendar does not have',
      `${BRIEF}Text.[^a]\n\n${aDefinition({ id: 'a', published: '2017-02-29' })}\n`,
      ['9: [^a]: expected a date of the calendar, found 2017-02-29'],
    ],
  ])('%s', (_what, content, faults) => {
    expect(faultsOf(content)).toEqual(faults);
  });

  test('a fault names the file below the knowledge folder', () => {
    expect(parseArticle('articles/2017/x.md', '', { isStrict: true })).toMatchObject({
      kind: 'faulty',
      faults: [{ file: 'articles/2017/x.md', line: 1 }],
    });
  });

  test('lines are counted in a file of Windows as in any other', () => {
    const content = `\ufeff${BRIEF}One.\n\nTwo.[^z]\n`.replaceAll('\n', '\r\n');
    expect(faultsOf(content)).toEqual([
      '7: expected a footnote such as [^source] at the end of the paragraph',
      '9: expected a definition [^z]: …, found none',
    ]);
  });
});
