import { describe, expect, test } from 'vitest';
import { read } from '../reading/read.ts';

const FIRST =
  'The deputy ministers met on Monday. They spoke of joint projects on the islands for two hours, and agreed with the Prime';
const TEXT = `New Friends\n\nBy [Dmitry Streltsov](#)\n\nMarch 20, 2017\n\n${FIRST}\n\nMinister to go on.\n\nRelated article: [Another](#)\n\nThe views expressed do not necessarily reflect the position of the paper.\n\nOriginal url:\n\n<https://example.org/a>\n`;

test('a text copied from a page gives title, author, date, address and whole paragraphs', async () => {
  expect(await read('a.txt', TEXT)).toMatchObject({
    title: 'New Friends',
    authors: ['Dmitry Streltsov'],
    date: '2017-03-20',
    url: 'https://example.org/a',
    paragraphs: [`${FIRST} Minister to go on.`],
  });
});

test('lines that were cut at a width are one paragraph, and lines of verse stay', async () => {
  const wrapped =
    'The ministers of both countries met in the capital on\nMonday to speak about the treaty, which has not been\nsigned for more than seventy years.';
  expect(
    (await read('a.txt', `${wrapped}\n\nRoses are red,\nviolets are blue.`)).paragraphs,
  ).toEqual([wrapped.replaceAll('\n', ' '), 'Roses are red,\nviolets are blue.']);
});

test.each([
  'Лавров встретится с Мотэги 5 мая, сообщает ТАСС.',
  'The ministers will meet on 5 May, reports TASS.',
  '両外相は5月5日に会談すると伝えたのは共同。',
])('a sentence that ends with an agency is no credit of a picture: %s', async (line) => {
  const { paragraphs } = await read('a.txt', `New Friends\n\n${FIRST} Minister.\n\n${line}\n`);
  expect(paragraphs).toEqual([`${FIRST} Minister.`, line]);
});

const SPOKE = [
  'The ministers spoke of the treaty.',
  'Министры говорили о договоре.',
  '両国の外相が条約について話し合った。',
] as const;

test.each([
  ['19 October 1956', SPOKE[0]],
  ['19 октября 1956 года', SPOKE[1]],
  ['1956年10月19日', SPOKE[2]],
])('a chronology keeps each of its dates, and none is that of the text: %s', async (day, line) => {
  const lines = [day, `${line} 1.`, '2 November 2013', `${line} 2.`, day, `${line} 3.`];
  const { date, paragraphs, doubts } = await read('a.txt', ['Title', ...lines].join('\n\n'));
  expect(paragraphs).toEqual(lines);
  expect(date).toBeUndefined();
  expect(doubts.map(({ kind }) => kind)).toEqual(['date']);
});

test('a date that is said to be that of the text is, though a chronology follows', async () => {
  const lines = ['1 May 1956', `${SPOKE[0]} 1.`, '2 May 1956', `${SPOKE[0]} 2.`];
  const note = ['Title', 'Published: 20 March 2017', ...lines].join('\n\n');
  expect(await read('a.txt', note)).toMatchObject({ date: '2017-03-20', paragraphs: lines });
});

test.each([
  ['Tokyo, 20 March 2017', '2017-03-20'],
  ['Москва, 20 марта 2017 г.', '2017-03-20'],
  ['東京、2017年3月20日', '2017-03-20'],
  ['After the Joint Declaration of October 19, 1956', undefined],
  ['После Декларации от 19 октября 1956 года', undefined],
  ['1956年10月19日の共同宣言の後', undefined],
])('a date with a place is that of the text, one in other words is not: %s', async (line, day) => {
  const { date, paragraphs, doubts } = await read('a.txt', `Title\n\n${line}\n\n${SPOKE[0]}\n`);
  expect(date).toBe(day);
  expect(paragraphs).toEqual(day === undefined ? [line, SPOKE[0]] : [SPOKE[0]]);
  expect(doubts.map(({ kind }) => kind)).toEqual(day === undefined ? ['date'] : []);
});

test.each([
  ['Title', 'Below the title', '20 March 2017', SPOKE[0]],
  ['Заголовок', 'Под ним', '20 марта 2017', SPOKE[1]],
  ['題名', '副題', '2017年3月20日（月）', SPOKE[2]],
])(
  'a date below other lines, or said again at the end, is that of the text: %s',
  async (...lines) => {
    const [title, below = '', day = '', line = ''] = lines;
    for (const end of ['', `\n\n${day}`]) {
      const document = await read('a.txt', lines.join('\n\n') + end);
      expect(document).toMatchObject({ title, date: '2017-03-20' });
      expect(document.paragraphs).toEqual([below, line, ...(end === '' ? [] : [day])]);
    }
    const { title: none, date } = await read('a.txt', `${day}\n\n${line}\n`);
    expect([none, date]).toEqual([undefined, '2017-03-20']);
  },
);

describe('a line that is an address', () => {
  const one = 'https://example.org/a';
  const other = 'https://example.org/b';

  test('stays where there are several', async () => {
    const { url, paragraphs } = await read('a.txt', `Title\n\n${SPOKE[0]}\n\n${one}\n\n${other}\n`);
    expect(url).toBeUndefined();
    expect(paragraphs).toEqual([SPOKE[0], one, other]);
  });

  test('stays where the text stands elsewhere, and goes where it stands there', async () => {
    const note = `Title\n\n${SPOKE[0]}\n\nSource:\n\n${one}\n`;
    const elsewhere = await read('a.txt', note, { address: other });
    expect(elsewhere).toMatchObject({ url: other, paragraphs: [SPOKE[0], 'Source:', one] });
    const there = await read('a.txt', note, { address: `${one}?utm_source=x` });
    expect(there.paragraphs).toEqual([SPOKE[0]]);
  });
});
