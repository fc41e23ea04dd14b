import { expect, test } from 'vitest';
import { LANGUAGES } from '../../src/text/language.ts';
import { ownArchive } from '../archive/own-archive.ts';
import { chatQuestions } from './asked-questions.ts';

/** Of all languages together; a few are shortened beyond what a person would be sure of. */
const RIGHT_FIRST = 0.85;

test('abbreviations and chat spelling do not break an answer', async () => {
  const { ask, archive } = await ownArchive();
  const questions = await chatQuestions();
  const all = LANGUAGES.flatMap((language) => questions[language]);
  const ids = new Set(archive.index.passages.map(({ id }) => id));
  expect(all.flatMap(({ passages }) => passages).filter((id) => !ids.has(id))).toEqual([]);
  const failed = all.flatMap(({ ask: question, passages }) => {
    const first = ask(question, { top: 1 }).excerpts[0]?.passage.id ?? 'nothing';
    return passages.includes(first) ? [] : [`${question}: ${first}`];
  });
  console.log([`chat: ${all.length - failed.length} of ${all.length} right`, ...failed].join('\n'));
  expect(1 - failed.length / all.length).toBeGreaterThanOrEqual(RIGHT_FIRST);
});
