import { expect, test } from 'vitest';
import { introduces } from '../../../../../src/search/rank/answer/telling/introduces.ts';
import { ownArchive } from '../../../../archive/own-archive.ts';

test.each([
  ['en', 'In May Karlov put forward a new plan for the harbour.'],
  ['en', 'The governor presented a harbour plan in six parts.'],
  ['en', 'The Harbour Council is a body of nine members.'],
  ['ru', 'В мае Карлов выдвинул новый план гавани.'],
  ['ru', 'Совет гавани — это орган из девяти человек.'],
  ['ru', 'Совет гавани является органом города.'],
  ['ja', 'カルロフ知事は5月に新しい港湾計画を提案した。'],
  ['ja', '港湾評議会とは九人からなる機関である。'],
] as const)('%s: what is spoken of comes up by it: %s', (language, sentence) => {
  expect(introduces(sentence, language)).toBe(true);
});

test.each([
  ['en', 'Hara answered the harbour plan with one of his own.'],
  ['en', 'The harbour plan was late.'],
  ['ru', 'Хара ответил на план гавани.'],
  ['ru', 'План гавани опоздал.'],
  ['ja', '港湾計画は遅れた。'],
] as const)('%s: or is taken for known: %s', (language, sentence) => {
  expect(introduces(sentence, language)).toBe(false);
});

test.each([
  ["what's the eight-point plan?", 'presented a plan'],
  ["what's abe's eight-point plan?", 'presented a plan'],
  ['安倍さんの8項目ってなに？', 'presented a plan'],
])('what something is, is told where it comes up: %s', async (question, words) => {
  const { ask } = await ownArchive();
  expect(ask(question).excerpts[0]?.quote).toContain(words);
});
