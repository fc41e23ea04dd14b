import { expect, test } from 'vitest';
import { withoutAskedReasons } from '../../../../../src/search/rank/answer/telling/reasons.ts';
import { fold } from '../../../../../src/text/fold.ts';
import type { Language } from '../../../../../src/text/language.ts';
import { termOf, termsOf } from '../../../../../src/text/terms.ts';

const left = (question: string, sentence: string, language: Language): string => {
  const asked = new Set(termsOf(question));
  return withoutAskedReasons(sentence, language, (word) => asked.has(termOf(fold(word))));
};

test.each<[string, string, Language]>([
  ['Why did Norway ask to delay it?', 'It was delayed because Norway asked for it.', 'en'],
  [
    'Почему Норвегия попросила отложить поездку?',
    'Поездку отложили, потому что Норвегия попросила.',
    'ru',
  ],
  ['ノルウェーはなぜ延期を求めたのか', 'ノルウェーが求めたため、延期された。', 'ja'],
  // To refuse what is asked is no reason for not doing it.
  ['Why did Norway not sign it?', 'Norway had no rights because it had refused to sign.', 'en'],
  [
    'Почему Норвегия не подписала договор?',
    'Прав у Норвегии нет, так как она отказалась подписать договор.',
    'ru',
  ],
  // That he was there says not why.
  ['Why was Karlov on Moneron?', "Norway protested over Karlov's visit to Moneron on 3 May.", 'en'],
  [
    'Зачем Карлов был на Монероне?',
    'Норвегия выразила протест из-за визита Карлова на Монерон 3 мая 2019 года.',
    'ru',
  ],
])('%s is not told by its own words: %s', (question, sentence, language) => {
  expect(left(question, sentence, language)).not.toMatch(/because|over|из-за|потому|так как|ため/);
});

test.each<[string, string, Language]>([
  ['Why did Norway ask to delay it?', 'Norway asked for it because of the storm.', 'en'],
  ['Why did the talks end?', 'The talks ended because the talks failed.', 'en'],
  ['Why did Norway leave the talks?', 'Norway left because Norway refused to pay.', 'en'],
  ['Why did Norway protest?', "Norway protested over Karlov's visit to Moneron on 3 May.", 'en'],
  ['Why did Norway protest?', 'Norway was divided over Moneron.', 'en'],
  ['Почему Норвегия ушла?', 'Норвегия ушла, потому что Норвегия отказалась платить.', 'ru'],
  ['Почему Норвегия попросила отложить поездку?', 'Норвегия попросила об этом из-за шторма.', 'ru'],
  ['ノルウェーはなぜ延期を求めたのか', '嵐のため、ノルウェーは延期を求めた。', 'ja'],
])('%s is told by another: %s', (question, sentence, language) => {
  expect(left(question, sentence, language)).toBe(sentence);
});
