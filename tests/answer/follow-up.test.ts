import { describe, expect, test } from 'vitest';
import { followUp } from '../../src/answer/follow-up.ts';

describe('a short message goes on from the question before it', () => {
  test.each([
    ['and in 2018?', 'When did Abe visit Moscow in 2016?', 'When did Abe visit Moscow in 2018?'],
    ['2018?', 'When did Abe visit Moscow in 2016?', 'When did Abe visit Moscow 2018?'],
    ['What about Kishida?', 'When did Abe visit Moscow?', 'When did Abe visit Moscow Kishida?'],
    [
      'who signed it?',
      'What is the 1956 declaration?',
      'What is the 1956 declaration who signed it?',
    ],
    ['а Япония?', 'Какую позицию заняла Россия?', 'Какую позицию заняла Россия Япония?'],
    ['а в 2018?', 'Когда Абэ посетил Сочи в 2016?', 'Когда Абэ посетил Сочи в 2018?'],
    ['では2018年は？', '最初の2プラス2はいつですか？', '最初の2プラス2はいつですか、2018年は？'],
  ])('“%s” after “%s”', (message, earlier, question) => {
    expect(followUp(message, earlier)).toEqual({ kind: 'certain', question });
  });
});

test('one or two words may stand for themselves', () => {
  expect(followUp('Motegi?', 'When was the first 2+2 meeting?')?.kind).toBe('likely');
});

test.each([
  ['asks something of its own', 'What did Lavrov say about the peace treaty in Tokyo?'],
  [
    'begins like a follow-up and goes on at length',
    'And what did Lavrov say about the treaty of 1956 in Tokyo?',
  ],
  ['has no words', '?'],
  ['is empty', ''],
  ['is long', `and ${'islands '.repeat(40)}`],
])('a message that %s is none', (_, message) => {
  expect(followUp(message, 'When was the first 2+2 meeting?')).toBeUndefined();
});
