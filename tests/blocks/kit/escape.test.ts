import { expect, test } from 'vitest';
import { literal } from '../../../src/blocks/kit/escape.ts';

/** What literal text may not hold, in the words of the Unicode standard. */
const UNSEEN =
  /^(?:\p{Surrogate}|[\u2028\u2029]|\p{Cc}|\p{Bidi_Control}|[\u180e\u200b\u2060-\u206f\ufeff\u{e0000}-\u{e007f}])$/u;

test('of all signs there are, those that nobody sees are left out, and no other', () => {
  const wrong: string[] = [];
  for (let code = 0; code <= 0x10ffff; code++) {
    const sign = String.fromCodePoint(code);
    const isKept = literal(`a${sign}b`) === `a${sign}b`;
    if (isKept === UNSEEN.test(sign)) wrong.push(code.toString(16));
  }
  expect(wrong).toEqual([]);
});

test('lines become one, and half of a sign is told as such', () => {
  expect(literal('a\r\n\tb\u2028c')).toBe('a b c');
  expect(literal('a\ud83db')).toBe('a\ufffdb');
  expect(literal('👨‍👩‍👧 می‌خواهم')).toBe('👨‍👩‍👧 می‌خواهم');
});
