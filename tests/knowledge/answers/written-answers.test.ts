import { expect, test } from 'vitest';
import { answersAstray, parseAnswers } from '../../../src/knowledge/answers/written-answers.ts';
import { runNow } from '../../../src/pace.ts';
import { anArticle } from '../../archive-builders.ts';

const read = (text: string) => runNow(parseAnswers(text));

const GOOD = `answers:
  - question: When was it?
    article: new-friends
    quote: on 2 November 2013
    by: Anna
    on: 2026-05-03
`;

test('an entry is read with the line that it begins on', () => {
  expect(read(GOOD)).toEqual({
    answers: [
      {
        question: 'When was it?',
        article: 'new-friends',
        quote: 'on 2 November 2013',
        by: 'Anna',
        on: '2026-05-03',
        line: 2,
      },
    ],
    faults: [],
  });
});

test('an empty file says nothing', () => {
  for (const text of ['', '# nothing yet\n', 'answers:\n']) {
    expect(read(text)).toEqual({ answers: [], faults: [] });
  }
});

test('what is wrong is told with its line, and the rest is kept', () => {
  const { answers, faults } = read(
    `${GOOD}  - question: Who?\n    article: a\n    by: Anna\n    on: yesterday\n    note: no\n`,
  );
  expect(answers).toHaveLength(1);
  expect(faults).toEqual([
    { file: 'answers.yml', line: 7, message: 'quote: expected text' },
    { file: 'answers.yml', line: 7, message: 'on: expected a day such as 2026-05-03' },
    {
      file: 'answers.yml',
      line: 7,
      message: 'answer: expected question, article, quote, by and on, found note',
    },
  ]);
});

test.each([
  ['answers: [', /^(?!expected "answers:").+/],
  ['- question: Who?', /^expected "answers:" and a list below it$/],
  ['answers: 3', /^expected "answers:" and a list below it$/],
  [`answers: ${'x'.repeat(200_001)}`, /^expected at most 200,000 characters$/],
  [`answers:\n${'  - {}\n'.repeat(1001)}`, /^expected at most 1,000 answers$/],
])('%# what is no list is told of', (text, message) => {
  const { answers, faults } = read(text);
  expect(answers).toEqual([]);
  expect(faults[0]?.message).toMatch(message);
});

test('what stands in no article is told of', () => {
  const { answers } = read(GOOD);
  expect(answersAstray(answers, [anArticle()])).toEqual([]);
  expect(answersAstray(answers, [])[0]?.message).toMatch(/found new-friends, which is none$/);
  const changed = anArticle({ paragraphs: ['It took place.'] });
  expect(answersAstray(answers, [changed])).toMatchObject([{ file: 'answers.yml', line: 2 }]);
});
