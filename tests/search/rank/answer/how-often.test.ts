import { expect, test } from 'vitest';
import { answerTypeOf } from '../../../../src/search/query/answer-type.ts';
import { createAnswerFit } from '../../../../src/search/rank/answer/fit.ts';
import type { Language } from '../../../../src/text/language.ts';

/** How surely a sentence tells how often something was: 1 outright, less for perhaps. */
function counts(question: string, sentence: string, language: Language): number | undefined {
  const expected = answerTypeOf(question, language);
  const fitOf = createAnswerFit({ text: question, language, expected }, () => new Set());
  return fitOf(sentence, language).count;
}

test.each<[string, string, string, Language]>([
  ['How many times did they meet?', 'They met 27 times.', 'It was their 25th meeting.', 'en'],
  ['how often did they meet', 'They met twice.', 'At the third meeting they parted.', 'en'],
  ['Сколько раз они встречались?', 'Они встречались 27 раз.', 'Это была 25-я встреча.', 'ru'],
  ['Сколько раз они встречались?', 'Они виделись дважды.', 'На третьей встрече они ушли.', 'ru'],
  ['彼らは何回会いましたか', '二人は27回会談した。', '二人の25回目の会談だった。', 'ja'],
  ['調査は何回行われましたか', '調査は三回行われた。', '第21回調査には69人が参加した。', 'ja'],
])('%s is told by “%s” and not by “%s”: it says which one', (question, times, which, language) => {
  expect(counts(question, times, language)).toBe(1);
  expect(counts(question, which, language)).toBeLessThan(1);
});
