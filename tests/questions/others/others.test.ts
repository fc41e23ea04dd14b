import { expect, test } from 'vitest';
import { LANGUAGES } from '../../../src/text/language.ts';
import { ownArchive } from '../../archive/own-archive.ts';
import { questionsOfOthers } from '../asked-questions.ts';
import { holdsMark, marksGone } from '../marks.ts';

/** Shares that were reached, less what a question or two are worth. */
const LEAST = { right: 0.6, inThree: 0.81, answered: 0.4 };
const MOST = { wrong: 0.33, nearMisses: 0.13 };

const all = async () => {
  const sets = await Promise.all(LANGUAGES.map(questionsOfOthers));
  return {
    natural: sets.flatMap(({ natural }) => natural),
    nearMisses: sets.flatMap(({ nearMisses }) => nearMisses),
  };
};

test('marks stand in the archive', async () => {
  const { articles } = (await ownArchive()).archive.index;
  const { natural } = await all();
  const marks = natural.flatMap(({ answers }) => answers);
  expect(marksGone(marks, articles)).toEqual([]);
});

test('questions of others get their answer, and an answer is one', async () => {
  const { ask } = await ownArchive();
  const replies = (await all()).natural.map(({ ask: question, answers }) => {
    const { kind, excerpts } = ask(question);
    const hits = excerpts.map(({ quote }) => holdsMark(quote, answers));
    const isAnswer = kind === 'answer';
    return { isAsked: answers.length > 0, isAnswer, isRight: hits[0] === true, hits };
  });
  const asked = replies.filter(({ isAsked }) => isAsked);
  const answers = replies.filter(({ isAnswer }) => isAnswer);
  const right = asked.filter(({ isRight }) => isRight).length / asked.length;
  const inThree = asked.filter(({ hits }) => hits.includes(true)).length / asked.length;
  const answered = answers.filter(({ isRight }) => isRight).length / asked.length;
  const wrong = answers.filter(({ isRight }) => !isRight).length / answers.length;
  console.log(`others: right ${right}, in three ${inThree}, answered ${answered}, wrong ${wrong}`);
  expect(right).toBeGreaterThanOrEqual(LEAST.right);
  expect(inThree).toBeGreaterThanOrEqual(LEAST.inThree);
  expect(answered).toBeGreaterThanOrEqual(LEAST.answered);
  expect(wrong).toBeLessThanOrEqual(MOST.wrong);
});

test('near misses of others are seldom called answers', async () => {
  const { ask } = await ownArchive();
  const { nearMisses } = await all();
  const answered = nearMisses.filter((question) => ask(question, { top: 1 }).kind === 'answer');
  console.log(`near misses of others called answers: ${answered.length} of ${nearMisses.length}`);
  expect(answered.length / nearMisses.length).toBeLessThanOrEqual(MOST.nearMisses);
});
