import { aBriefFile, anArticleFile } from '../archive-builders.ts';

const article = (body: string): string => anArticleFile({ paragraphs: [body] }).content;

const brief = (body: string): string =>
  aBriefFile({ paragraphs: [body, '[^a]: [T](https://e.org/a), P, 2017'], sources: [] }).content;

const withField = (field: string): string =>
  aBriefFile().content.replace('title:', `${field}\ntitle:`);

/** Text of about `length` characters. */
const many = (text: string, length: number): string => text.repeat(Math.ceil(length / text.length));

const numbered = (length: number, line: (nth: number) => string): string =>
  Array.from({ length: Math.ceil(length / line(1000).length) }, (_, nth) => line(nth)).join('');

/** Files that are left out, and what is said of them. Each kept every other file from being read. */
export const LEFT_OUT: readonly (readonly [
  what: string,
  content: string | Buffer,
  said: RegExp,
])[] = [
  ['a list that holds itself', withField('topics: &a [*a]'), /found &a/],
  [
    'an alias bomb',
    withField(
      `topics: [${[...'abcdefghi'].map((name, at, all) => `&${name} [${at === 0 ? '"lol"' : `*${all[at - 1]},`.repeat(9)}]`).join(', ')}]`,
    ),
    /found &a/,
  ],
  ['an anchor on a text', withField('author: &a Somebody'), /found &a/],
  ['fields within fields', withField(`topics: ${'['.repeat(3000)}`), /too deep/],
  ['lists on one line in the metadata', withField(`topics: ${'- '.repeat(2000)}x`), /YAML/],
  [
    'lists below each other in the metadata',
    withField(`topics:\n ${'- '.repeat(2000)}x`),
    /too deep/,
  ],
  [
    '16,000 unknown fields',
    withField(numbered(16_000 * 8, (nth) => `f${nth}: 1\n`).trim()),
    /at most 10,000 characters/,
  ],
  [
    '1,000 unknown fields',
    withField(numbered(8000, (nth) => `f${nth}: 1\n`).trim()),
    /more faults/,
  ],
  ['a quotation 2,000 deep', article(`${'>'.repeat(2000)} a`), /30 deep/],
  ['a quotation 2,000 deep with blanks', article(`${'> '.repeat(2000)}a`), /30 deep/],
  ['a list 2,000 deep on a line', article(`${'- '.repeat(2000)}a`), /30 deep/],
  ['a numbered list as deep', article(`${'1. '.repeat(2000)}a`), /30 deep/],
  ['lists and quotations as deep', article(`${'> - '.repeat(1000)}a`), /30 deep/],
  [
    'a list of 1,600 steps down',
    article(
      Array.from({ length: 1600 }, (_, nth) => `${' '.repeat(2 * nth)}- a`)
        .join('\n')
        .slice(0, 900_000),
    ),
    /30 deep/,
  ],
  ['more than a megabyte', article(many('word ', 1_100_000)), /at most 1 MB, found 1.1 MB/],
  ['sixty thousand paragraphs', article(many('a\n\n', 180_000)), /at most 50,000 paragraphs/],
  [
    'a definition of 60 kB',
    brief(`Text.[^b]\n\n[^b]: [T](https://e.org)${many(', a', 60_000)}`),
    /at most 5,000/,
  ],
  [
    'ten thousand footnotes',
    brief(`Text.${numbered(90_000, (nth) => `[^${nth}]`)}`),
    /at most 100 footnotes/,
  ],
  [
    'an address that names a user',
    article('Text.').replace('https://', 'https://a:b@'),
    /without a user name/,
  ],
  ['no UTF-8', Buffer.from([0xff, 0xfe, 0x00]), /UTF-8/],
  ['metadata without an end', '---\ntitle: a\n', /second line/],
];

/** Bodies that took ten seconds and more for some hundred kB; they are read, and in no more than their length. */
export const SLOW: readonly (readonly [what: string, body: (length: number) => string])[] = [
  [
    'definitions of links × paragraphs',
    (n) =>
      `${numbered(n / 2, (nth) => `[a${nth}]: https://e.org/${nth}\n`)}\n${numbered(n / 2, (nth) => `A [a${nth}] *b*.\n\n`)}`,
  ],
  [
    'fences, each one shorter',
    (n) => {
      const count = Math.floor(Math.sqrt(2 * n));
      return Array.from({ length: count }, (_, nth) => '`'.repeat(3 + count - nth)).join('\n\n');
    },
  ],
  ['fences below lines', (n) => many('a\n```\nb\n\nc\n```\n', n)],
  ['fences below lines that do not end', (n) => `x\n${many('~~~\n\n```\n~~~ a\n\n', n)}`],
  ['fences of both kinds', (n) => many('```\na\n\n~~~\nb\n\n', n)],
  ['beginnings of comments', (n) => `x ${many('<!--', n)}`],
  ['beginnings of comments in paragraphs', (n) => `x\n\n${many('<!--\n\n', n)}`],
  ['<?', (n) => `x ${many('<?', n)}`],
  ['<a', (n) => `x ${many('<a', n)}`],
  ['[^', (n) => `x ${many('[^', n)}`],
  ['footnotes that are not defined', (n) => `x ${numbered(n, (nth) => `[^${nth}] `)}y`],
  ['a.', (n) => many('a.', n)],
  ['a. beside emphasis', (n) => `*x* ${many('a.', n)}`],
  ['brackets', (n) => `${many('[', n / 2)}x${many(']', n / 2)}`],
  ['stars', (n) => `x${many('*a **b ', n)}`],
  ['underscores', (n) => `x ${many('*_', n)}`],
  ['backslashes', (n) => `x ${many('\\', n)}`],
  ['blank ends of lines', (n) => many('a  \n', n)],
  ['lists as deep as they may be', (n) => many(`${'- '.repeat(14)}a\n`, n)],
  ['a list', (n) => many('- one, two\n', n)],
  ['a table', (n) => `a|b\n-|-\n${many('c|d\n', n)}`],
  ['kanji without a sign', (n) => many('北方領土問題', n)],
  ['flags', (n) => many('🇯🇵🇷🇺', n)],
];
