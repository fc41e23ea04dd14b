import { expect, test } from 'vitest';
import { openArchive } from '../../../src/archive/open-archive.ts';
import { doubtfulWords, knownWords } from '../../../src/importing/pdf/join-lines.ts';
import { saveDocument } from '../../../src/importing/save-document.ts';
import { createKnownArticles } from '../../../src/importing/saving/known-articles.ts';
import { readKnowledge } from '../../../src/knowledge/folder/read-folder.ts';
import { anArticle } from '../../archive-builders.ts';
import { aFolder } from '../../store/databases.ts';
import { read } from '../reading/read.ts';
import { aPdf, lines } from './a-pdf.ts';

const LEFT = [
  'The ministers met in Tokyo on Monday to',
  'speak about joint projects on the is-',
  'lands and agreed to go on with their well-',
  'known talks in the spring of next year.',
  'A second meeting was held in the evening',
  'between the deputies of both ministers in',
  'the same hotel, and the press was there.',
];
const RIGHT = [
  'On the other side of the page the second',
  'column tells what was said of the treaty',
  'and why its signing takes such a long time',
  'in the view of those who speak about it.',
  'Nobody expects that it will be signed in',
  'this year, but both sides say that they',
  'will meet again, and go on for as long as it takes.',
];

/** The same lines would be taken for running heads. */
const onPage = (line: string, page: number): string =>
  page === 1 ? line : line.replace(/\w{4,}/, (word) => word + 'abc'.charAt(page - 1));

const aPaper = () =>
  aPdf(
    [1, 2, 3].map((page) => [
      { text: 'Example Review 12', x: 50, y: 780 },
      ...(page === 1
        ? [
            { text: 'New Friends', x: 50, y: 740, size: 20 },
            { text: '20 March 2017', x: 50, y: 722 },
          ]
        : []),
      ...lines(
        LEFT.map((line) => onPage(line, page)),
        50,
        700,
      ),
      ...lines(
        RIGHT.map((line) => onPage(line, page)),
        320,
        700,
      ),
      { text: String(page), x: 300, y: 20 },
    ]),
    '/Title (untitled) /Author (Jane Doe)',
  );

test('columns are read one after the other, without running heads and page numbers', async () => {
  const document = await read('paper.pdf', aPaper());
  expect(document).toMatchObject({
    title: 'New Friends',
    authors: ['Jane Doe'],
    date: '2017-03-20',
    language: 'en',
  });
  const text = document.paragraphs.join('\n');
  expect(text).not.toContain('Example Review');
  expect(text).not.toMatch(/^\d$/m);
  expect(document.paragraphs[0]).toBe(
    'The ministers met in Tokyo on Monday to speak about joint projects on the islands and agreed to go on with their well-known talks in the spring of next year. A second meeting was held in the evening between the deputies of both ministers in the same hotel, and the press was there.',
  );
  expect(text.indexOf('the press was there.')).toBeLessThan(text.indexOf('On the other side'));
});

test('each paragraph knows the page it begins on', async () => {
  const { body } = await read('paper.pdf', aPaper());
  const pages = [...body.matchAll(/<!-- page (\d) -->\n\n(.{20})/g)].map(([, page, text]) => [
    page,
    text,
  ]);
  expect(pages.map(([page]) => page)).toEqual(['1', '2', '3']);
  expect(pages[0]?.[1]).toBe('The ministers met in');
});

test('a quote of a PDF that stands on the web links to its page', async () => {
  const folder = aFolder();
  const document = { ...(await read('paper.pdf', aPaper())), url: 'https://example.org/a.pdf' };
  await saveDocument(document, { knowledge: folder, known: createKnownArticles() });
  const { articles } = await readKnowledge(folder);
  const [{ passages } = anArticle()] = articles;
  expect(passages.map(({ page }) => page)).toEqual([1, 2, 3].flatMap((page) => [page, page, page]));
  const { ask } = await openArchive(folder);
  for (const { text, page } of passages) {
    const { excerpts } = ask(`"${text.slice(0, 60)}"`);
    const excerpt = excerpts.find(({ passage }) => passage.text === text);
    expect(excerpt?.citation.link).toBe(`https://example.org/a.pdf#page=${page}`);
  }
});

test('a date among other words is not that of the paper, and is told', async () => {
  const page = (line: string) =>
    aPdf(
      [
        [
          { text: 'New Friends', x: 50, y: 740, size: 20 },
          { text: line, x: 50, y: 720 },
          ...lines(LEFT, 50, 680),
        ],
      ],
      '/CreationDate (D:20200102030405Z)',
    );
  const among = await read('a.pdf', page('After the Joint Declaration of October 19, 1956'));
  expect(among.date).toBe('2020-01-02');
  expect(among.paragraphs[0]).toBe('After the Joint Declaration of October 19, 1956');
  expect(among.doubts.map(({ kind, text }) => [kind, text])).toContainEqual([
    'date',
    'Its date, 2020-01-02, is the day the file was made. It may be of 1956-10-19, which its beginning names.',
  ]);
  const alone = await read('a.pdf', page('Tokyo, Monday 20 March 2017'));
  expect(alone.date).toBe('2017-03-20');
  expect(alone.paragraphs.join()).not.toContain('Monday 20 March');
});

test.each([
  ['The two sides will re-', 'sign the treaty', 'resign'],
  ['Стороны встретились с экс-', 'министром', undefined],
  ['They spoke on the is-', 'lands of the north', undefined],
] as const)(
  'a word that may have a hyphen is told where it was joined: %s',
  async (one, next, word) => {
    const known = knownWords(`${one}\n${next}`);
    expect(doubtfulWords([one, next], known)).toEqual(word === undefined ? [] : [word]);
    if (/[а-я]/.test(one)) return;
    const { doubts } = await read('a.pdf', aPdf([lines([one, next, 'in the spring.'], 50, 700)]));
    expect(doubts.map(({ kind }) => kind)).toEqual(word === undefined ? [] : ['hyphens']);
  },
);

test('a word that the text has elsewhere is joined without a doubt', () => {
  const all = ['They will re-', 'turn, and return again'];
  expect(doubtfulWords(all, knownWords(all.join('\n')))).toEqual([]);
});

test.each([
  ['upright', [1, 0], [0, 0]],
  ['on its left side', [0, 1], [800, 0]],
  ['on its head', [-1, 0], [600, 800]],
  ['on its right side', [0, -1], [-200, 800]],
] as const)(
  'a page whose text stands %s is read, without what stands across it',
  async (_, [a, b], [right, up]) => {
    const across = { text: 'arXiv 1234', x: 300, y: 400, toward: [b, -a] as const };
    const placed = [...lines(LEFT, 50, 700), ...lines(RIGHT, 320, 700)].map(
      ({ text, x, y, size = 10 }) => ({
        ...{ text, size, toward: [a, b] as const },
        x: a * x - b * y + right,
        y: b * x + a * y + up,
      }),
    );
    const { paragraphs } = await read('a.pdf', aPdf([[...placed, across]]));
    const upright = await read(
      'a.pdf',
      aPdf([[...lines(LEFT, 50, 700), ...lines(RIGHT, 320, 700)]]),
    );
    expect(paragraphs).toEqual(upright.paragraphs);
    expect(paragraphs.length).toBeGreaterThan(1);
  },
);

test('a chronology keeps each of its dates, and none is that of the paper', async () => {
  const days = ['19 October 1956', '2 November 2013', '19 October 1956'];
  const placed = days.flatMap((day, at) => [
    { text: day, x: 50, y: 700 - 120 * at },
    ...lines(LEFT.slice(at, at + 3), 50, 670 - 120 * at),
  ]);
  const { date, paragraphs } = await read('a.pdf', aPdf([placed]));
  expect(date).toBeUndefined();
  expect(paragraphs.filter((text) => days.includes(text))).toEqual(days);
});

test('a scan without text is said to be one', async () => {
  await expect(read('scan.pdf', aPdf([[], []]))).rejects.toThrow('It is a scan');
});

test('what is damaged is said to be, cut off wherever', async () => {
  const whole = aPaper();
  for (const share of [0.1, 0.5, 0.9]) {
    const cut = whole.subarray(0, Math.floor(share * whole.length));
    const ended = await read('cut.pdf', cut).then(
      ({ paragraphs }) => paragraphs.length > 0,
      (error: Error) => /damaged|scan|no text/.test(error.message),
    );
    expect(ended).toBe(true);
  }
});
