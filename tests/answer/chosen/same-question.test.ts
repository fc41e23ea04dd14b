import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { isSameQuestion } from '../../../src/answer/chosen/same-question.ts';

type Pairs = Readonly<Record<'same' | 'other', readonly (readonly [string, string])[]>>;

const pairs = parse(readFileSync('tests/questions/nearly-same.yml', 'utf8')) as Pairs;

const taken = (list: Pairs['same']) =>
  list.filter(([one, other]) => isSameQuestion(one, other) && isSameQuestion(other, one));

test('no question with another name, number, time, role or negation is taken for the same', () => {
  expect(pairs.other.length).toBeGreaterThanOrEqual(50);
  expect(taken(pairs.other)).toEqual([]);
});

test('nearly the same words are taken for the same question', () => {
  expect(pairs.same.length).toBeGreaterThanOrEqual(40);
  const left = pairs.same.filter((pair) => !taken(pairs.same).includes(pair));
  // A slip in so short a word is not told from another word.
  expect(left).toEqual([['Why was the visit postponed?', 'Why was the vist postponed?']]);
});

test('a question is the same as itself, whatever it is', () => {
  for (const [one] of [...pairs.same, ...pairs.other]) expect(isSameQuestion(one, one)).toBe(true);
  expect(isSameQuestion('', '')).toBe(false);
});
