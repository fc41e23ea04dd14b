import { expect, test } from 'vitest';
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
