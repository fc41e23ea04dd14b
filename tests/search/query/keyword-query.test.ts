import { describe, expect, test } from 'vitest';
import { explain } from '../../../src/search/explain.ts';
import { isKeywordQuery } from '../../../src/search/query/keyword-query.ts';
import { readQuery } from '../../../src/search/query/read-query.ts';
import { rank } from '../../../src/search/rank/rank.ts';
import { anArchive, anArticle } from '../../archive-builders.ts';

const ofTexts = (texts: Readonly<Record<string, string>>) =>
  anArchive(Object.entries(texts).map(([id, text]) => anArticle({ id, paragraphs: [text] })));

const orderFor = (question: string, { ask }: ReturnType<typeof anArchive>) =>
  ask(question, { top: 100 }).excerpts.map((excerpt) => excerpt.article.id);

describe('a text is a list of words', () => {
  test.each([
    ['scallop quota Nemuro'],
    ['the scallop quota was cut'],
    ['scallop\nquota'],
    ['area quota'],
    ['isolated boats'],
    ['квота на гребешка'],
    ['показать квоту'],
    ['такой квоты нет'],
  ])('where words stand side by side: %j', (text) => {
    expect(isKeywordQuery(text)).toBe(true);
  });

  test.each([
    ['a question mark', 'scallop quota?'],
    ['a wide question mark', 'scallop quota？'],
    ['a question word', 'Where was the quota cut'],
    ['one behind a small word', 'in which year was it cut'],
    ['one with its verb inside', 'the quota how many tonnes'],
    ['a verb first', 'Is the quota small'],
    ['an order', 'Tell me about scallops'],
    ['a contraction', "what's the quota"],
    ['a Russian question word', 'какая квота на гребешка'],
    ['one inside', 'квота на гребешка сколько тонн'],
    ['a particle that asks', 'мала ли квота'],
    ['a Russian order', 'скажите про квоту'],
    ['a Japanese question', 'ホタテの漁獲枠はどれくらい'],
    ['Japanese words, which have no forms', 'ホタテ 漁獲枠'],
    ['one word', 'scallop'],
    ['one word between spaces', '  scallop '],
    ['no word', ''],
  ])('but not with %s: %j', (_, text) => {
    expect(isKeywordQuery(text)).toBe(false);
  });
});

describe('words side by side find the passage that holds them as they were typed', () => {
  test.each([
    ['by their forms', 'fishermen catching scallops', 'fishermen catching scallops'],
    ['by their other forms', 'fisherman catches scallop', 'fisherman catches scallop'],
    ['in Russian', 'рыбаки ловили гребешков', 'рыбаки ловили гребешков'],
    ['in Russian by other forms', 'рыбак ловит гребешка', 'рыбак ловит гребешка'],
  ])('%s', (_, question, text) => {
    const archive = ofTexts({
      a: /[а-я]/.test(text) ? 'рыбаком ловил гребешки' : 'fisherman’s catch of the scallop',
      typed: text,
      z: /[а-я]/.test(text) ? 'рыбаку ловят гребешками' : 'fishermen caught scalloped',
    });
    expect(orderFor(question, archive)[0]).toBe('typed');
  });

  test('stop words are what two passages differ in', () => {
    const archive = ofTexts({ in: 'Red boats in Nemuro.', of: 'Red boats of Nemuro.' });
    expect(orderFor('boats in Nemuro', archive)).toEqual(['in', 'of']);
    expect(orderFor('boats of Nemuro', archive)).toEqual(['of', 'in']);
  });

  test('they bring in a passage that more than ten others would keep out', () => {
    const others = Array.from({ length: 60 }, (_, at) => [`a-${at + 10}`, 'Boats of Nemuro.']);
    const archive = ofTexts({ ...Object.fromEntries(others), typed: 'The boats in Nemuro town.' });
    expect(orderFor('the boats in Nemuro', archive)[0]).toBe('typed');
  });

  test('a passage with every form and stop word holds all of the list, any other less', () => {
    const archive = ofTexts({
      in: 'Boats in Nemuro.',
      of: 'Boats of Nemuro.',
      x: 'A boat in Nemuro.',
    });
    const coverage = (question: string) => {
      const parts = archive.ask(question, { explain: true }).excerpts.map((excerpt) => {
        const typed = excerpt.explanation?.find(({ what }) => what === 'passage typed');
        return [excerpt.article.id, Number((typed?.value ?? 0).toFixed(9))] as const;
      });
      return Object.fromEntries(parts);
    };
    expect(coverage('boats in Nemuro')).toMatchObject({ in: 1 });
    expect(coverage('boats in Nemuro').of).toBeLessThan(1);
    expect(coverage('boats in Nemuro').x).toBeLessThan(1);
    expect(coverage('boat in Nemuro')).toMatchObject({ x: 1 });
    // A question does not go by them.
    expect(coverage('boats in Nemuro?')).toEqual({ in: 0, of: 0, x: 0 });
  });
});

test.each([
  'the scallop quota of Nemuro',
  'scalop quotas cut',
  'the of in quota',
  'квота на гребешка мала',
])('the explanation of the list "%s" adds up to the score of each passage', (question) => {
  const { index, archive } = anArchive([
    anArticle({
      id: 'quota',
      title: 'The scallop quota',
      paragraphs: ['The quota was cut in Nemuro. It is the quota of 2016.', 'Scallops are red.'],
    }),
    anArticle({ id: 'ru', paragraphs: ['Квота на гребешка мала.'] }),
  ]);
  const query = readQuery(question, index, archive.speller, '2026-11-23');
  expect(query.list).toBeDefined();
  const { hits } = rank(query, index);
  expect(hits.length).toBeGreaterThan(0);
  for (const hit of hits) {
    const sum = explain(hit, query, index).reduce((total, { gives }) => total + gives, 0);
    expect(Math.abs(sum - hit.score)).toBeLessThan(1e-9);
  }
});
