import { describe, expect, test } from 'vitest';
import { anArchive, anArticle } from '../../archive-builders.ts';

const { ask } = anArchive([
  anArticle({
    id: 'en',
    paragraphs: [
      'The trawler accord was signed on 3 March 2012 after three rounds of talks.',
      'The squid accord was signed in Otaru on 9 May 2013.',
      'The crab accord was signed on the west coast of Hokkaido in 2014.',
    ],
  }),
  anArticle({
    id: 'ru',
    language: 'ru',
    paragraphs: [
      'Соглашение о тралении подписали 3 марта 2012 года после трёх раундов переговоров.',
      'Соглашение о кальмарах подписали в Отару 9 мая 2013 года.',
    ],
  }),
  anArticle({
    id: 'ja',
    language: 'ja',
    paragraphs: [
      'トロール協定は2012年3月3日に三回の協議を経て調印された。',
      'イカ協定は2013年5月9日に小樽で調印された。',
    ],
  }),
]);

describe('where is not told by what names no place', () => {
  test.each([
    'Where was the trawler accord signed?',
    'Где подписали соглашение о тралении?',
    'トロール協定はどこで調印されましたか',
  ])('%s', (question) => {
    const reply = ask(question);
    expect(reply.excerpts).not.toEqual([]);
    expect(reply.kind).not.toBe('answer');
  });
});

describe('but by one that does', () => {
  test.each([
    ['Where was the squid accord signed?', 'Otaru'],
    ['Where was the crab accord signed?', 'Hokkaido'],
    ['Где подписали соглашение о кальмарах?', 'Отару'],
    ['イカ協定はどこで調印されましたか', '小樽'],
  ])('%s', (question, place) => {
    const reply = ask(question);
    expect(reply.excerpts[0]?.quote).toContain(place);
    expect(reply.kind).toBe('answer');
  });
});
