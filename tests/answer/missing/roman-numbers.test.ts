import { expect, test } from 'vitest';
import { anArchive, anArticle } from '../../archive-builders.ts';

const { ask } = anArchive([
  anArticle({
    id: 'kings',
    paragraphs: [
      'Louis XIV built the palace in 1682.',
      'Henry VIII founded the college in 1546.',
      'Section IV was opened in 1990.',
    ],
  }),
  anArticle({
    id: 'tsars',
    language: 'ru',
    paragraphs: ['Екатерина II основала город в 1783 году.', 'Глава IX написана в 1901 году.'],
  }),
]);

test.each([
  ['When did Louis XV build the palace?', 'Louis XV'],
  ['When did Henry V found the college?', 'Henry V'],
  ['When was Section VI opened?', 'Section VI'],
  ['Когда Екатерина III основала город?', 'Екатерина III'],
])('%s has no answer, and %s is told to be missing', (question, missing) => {
  const reply = ask(question);
  expect(reply.kind).not.toBe('answer');
  expect(reply.missing).toEqual([missing]);
});

test.each([
  'When did Louis XIV build the palace?',
  'When did Henry VIII found the college?',
  'When was Section IV opened?',
  'Когда Екатерина II основала город?',
])('%s has one', (question) => {
  expect(ask(question)).toMatchObject({ kind: 'answer', missing: [] });
});
