import { expect, test } from 'vitest';
import { romanNumbers } from '../../../src/values/roman-numbers.ts';
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

const rulers = anArchive([
  anArticle({
    id: 'en',
    paragraphs: [
      'Nicholas II abolished the toll.',
      'Nicholas I raised the toll.',
      'Elizabeth I visited the harbour in 1588.',
      'Elizabeth II visited the harbour in 1956.',
    ],
  }),
  anArticle({
    id: 'ru',
    language: 'ru',
    paragraphs: ['Николай II отменил сбор.', 'Николай I ввёл сбор.'],
  }),
]).ask;

test.each([
  ['What did Nicholas I raise?', 'Nicholas I raised the toll.'],
  ['When did Elizabeth I visit the harbour?', 'Elizabeth I visited the harbour in 1588.'],
  ['When did Elizabeth II visit the harbour?', 'Elizabeth II visited the harbour in 1956.'],
  ['Что ввёл Николай I?', 'Николай I ввёл сбор.'],
  ['Что ввёл Николай Первый?', 'Николай I ввёл сбор.'],
])('the first of a name is told from the second: %s', (question, quote) => {
  const reply = rulers(question);
  expect(reply.kind).toBe('answer');
  expect(reply.excerpts[0]?.quote).toBe(quote);
});

test.each(['What did Nicholas I abolish?', 'Что отменил Николай I?'])(
  'and what the second did answers no question about the first: %s',
  (question) => {
    expect(rulers(question).kind).toBe('closest');
  },
);

test.each([
  'Where can I read about the toll?',
  'May I see the harbour?',
  'With Nicholas I am sure the toll fell',
  'In Moscow I paid a toll',
])('a pronoun is no number: %s', (question) => {
  expect(romanNumbers(question)).toEqual([]);
});
