import { describe, expect, test } from 'vitest';
import { anArchive, anArticle } from '../../archive-builders.ts';

/** The words that are marked in the first excerpt of a reply. */
function firstOf(question: string, paragraphs: readonly string[]) {
  const { ask } = anArchive([anArticle({ title: 'Notes', paragraphs })]);
  const [excerpt] = ask(question).excerpts;
  if (excerpt === undefined) return undefined;
  const marked = excerpt.highlights.map(([start, end]) => excerpt.quote.slice(start, end));
  return { quote: excerpt.quote, marked: marked.join(' ') };
}

const RU = [
  'Третья встреча прошла в Токио 15 мая.',
  'В мае открылась третья ярмарка.',
  '3 мая делегация уехала домой.',
];
const EN = [
  'The third meeting took place in May.',
  'In May a third fair opened.',
  'On 3 May the delegation went home.',
];

describe('a day is found in whatever way it is asked for', () => {
  test.each([
    ['Что было третье мая?', RU, '3 мая делегация уехала домой.', '3 мая'],
    ['Что было 3 мая?', RU, '3 мая делегация уехала домой.', '3 мая'],
    ['What happened on the third of May?', EN, 'On 3 May the delegation went home.', '3 May'],
    ['What happened on May 3rd?', EN, 'On 3 May the delegation went home.', '3 May'],
    ['5月3日に何があった？', EN, 'On 3 May the delegation went home.', '3 May'],
  ])('%s', (question, paragraphs, quote, marked) => {
    const first = firstOf(question, paragraphs);
    expect(first?.quote).toBe(quote);
    expect(first?.marked).toContain(marked);
  });
});

describe('a number is found and marked in whatever way it is written', () => {
  const HOUSES = [
    'The town had 12 450 houses.',
    'The village had 240 houses.',
    'The city had two dozen bridges.',
  ];
  test.each([
    ['Which place had 12,450 houses?', 'The town had 12 450 houses.', '12 450'],
    ['Which place had 12450 houses?', 'The town had 12 450 houses.', '12 450'],
    ['Which place had 24 bridges?', 'The city had two dozen bridges.', 'two dozen'],
  ])('%s', (question, quote, marked) => {
    const first = firstOf(question, HOUSES);
    expect(first?.quote).toBe(quote);
    expect(first?.marked).toContain(marked);
  });
});
