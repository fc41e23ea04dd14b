import { expect, test } from 'vitest';
import { readSourcesPage, sourcesMessage } from '../../../src/blocks/home/sources.ts';
import { aBrief, anArticle } from '../../archive-builders.ts';

const list = (articles: Parameters<typeof sourcesMessage>[0], page = 0, language = 'en' as const) =>
  sourcesMessage(articles, { page, language }, '2026-11-24');

test('the list says of an article when it was published, and of a summary what time it tells of', () => {
  const articles = [
    anArticle({ id: 'a', title: 'New Friends', published: '2017-03-20' }),
    aBrief({ id: 'b', title: 'Nagato', covers: ['2016-12-15', '2016-12-16'] }),
    aBrief({ id: 'c', title: 'Shimoda', covers: '1855-02-07' }),
    aBrief({ id: 'd', title: 'After 2018', covers: ['2018-11-14', '2019-06-29'] }),
  ];
  expect(list(articles).text).toBe(
    `Articles 1 to 4 of 4, newest first:
• After 2018 (summary in the archive, 14 November 2018 – 29 June 2019)
• New Friends (The Moscow Times, 20 March 2017)
• Nagato (summary in the archive, 15 December 2016 – 16 December 2016)
• Shimoda (summary in the archive, 7 February 1855)`,
  );
});

test('an article dated later than today comes last, and is marked', () => {
  const articles = [
    anArticle({ id: 'a', title: 'Ahead', published: '2036-11-20' }),
    anArticle({ id: 'b', title: 'Tomorrow in London is today in Tokyo', published: '2026-11-25' }),
    anArticle({ id: 'c', title: 'Old', published: '2017-03-20' }),
  ];
  const lines = list(articles).text.split('\n').slice(1);
  expect(lines).toEqual([
    '• Tomorrow in London is today in Tokyo (The Moscow Times, 25 November 2026)',
    '• Old (The Moscow Times, 20 March 2017)',
    '• Ahead (The Moscow Times, 20 November 2036 – a date in the future)',
  ]);
});

test('a page has ten, and one that is not there any more is the last', () => {
  const articles = Array.from({ length: 21 }, (_, at) => anArticle({ id: `a${10 + at}` }));
  expect(list(articles).text).toMatch(/^Articles 1 to 10 of 21/);
  expect(list(articles, 99).text).toMatch(/^Articles 21 to 21 of 21/);
  const buttons = (page: number) =>
    [...JSON.stringify(list(articles, page).blocks).matchAll(/"value":"(\d[^"]*)"/g)].map(
      ([, value]) => value,
    );
  expect([buttons(0), buttons(1), buttons(2)]).toEqual([['1 en'], ['0 en', '2 en'], ['1 en']]);
});

test('an archive without articles says so', () => {
  expect(list([]).text).toBe('There are no articles in the archive yet.');
});

test.each(['', '-1 en', '1 xx', '123456 en', '1 en 2', undefined])('"%s" is no page', (value) => {
  expect(readSourcesPage(value)).toBeUndefined();
});
