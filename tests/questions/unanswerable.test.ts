import { expect, test } from 'vitest';
import { LANGUAGES } from '../../src/text/language.ts';
import { ownArchive } from '../archive/own-archive.ts';
import { unanswerableQuestions } from './asked-questions.ts';

/**
 * Half of the questions name persons and things that the archive is full of and ask what it does not
 * tell ("How old is Vladimir Putin?").
 */
const MOST_ANSWERED = 0.05;

test('questions that nothing answers are seldom given an answer', async () => {
  const { ask } = await ownArchive();
  const questions = await unanswerableQuestions();
  const all = LANGUAGES.flatMap((language) => questions[language]);
  const answered = all.flatMap((question) => {
    const reply = ask(question, { top: 1 });
    return reply.kind === 'answer' ? [`${question}: ${reply.excerpts[0]?.quote}`] : [];
  });
  console.log([`answered: ${answered.length} of ${all.length}`, ...answered].join('\n'));
  expect(all.length).toBeGreaterThanOrEqual(60);
  expect(answered.length / all.length).toBeLessThanOrEqual(MOST_ANSWERED);
});

test('questions about something else altogether are not given an answer', async () => {
  const { ask } = await ownArchive();
  for (const question of [
    'What is the weather in Paris?',
    'Who won the 2018 World Cup?',
    'How do I reset my password?',
    'Какая погода в Париже?',
    'Как сбросить пароль?',
    'パリの天気はどうですか？',
    'パスワードをリセットするにはどうすればいい？',
  ]) {
    expect(ask(question), question).not.toMatchObject({ kind: 'answer' });
  }
});
