import { expect, test } from 'vitest';
import { fold } from '../../../src/text/fold.ts';
import { japaneseKeysOf } from '../../../src/text/sounds/japanese-names.ts';

const share = (a: string, b: string): boolean => {
  const keys = japaneseKeysOf(fold(a));
  return japaneseKeysOf(fold(b)).some((key) => keys.includes(key));
};

test.each([
  ['Ёсида', 'よしだ', 'Yoshida'],
  ['Сётаро', 'しょうたろう', 'Shotaro'],
  ['Фудзита', 'フジタ', 'Fujita'],
  ['Накамуре', 'なかむら', 'Nakamura'],
  ['Дзюнъитиро', 'じゅんいちろう', 'Junichiro'],
  ['Тиба', 'ちば', 'Chiba'],
  ['Хаттори', 'はっとり', 'Hattori'],
  ['Осака', 'おおさか', 'Osaka'],
  ['Намба', 'なんば', 'Namba'],
  ['Йокосука', 'よこすか', 'Yokosuka'],
])('%s, %s and %s are one Japanese name', (cyrillic, kana, latin) => {
  expect(share(cyrillic, kana)).toBe(true);
  expect(share(latin, kana)).toBe(true);
  expect(share(cyrillic, latin)).toBe(true);
});

test.each([
  ['Танака', 'たなべ'],
  ['Хасимото', 'はせがわ'],
  ['Ёсида', 'いしだ'],
])('%s is not %s', (cyrillic, kana) => {
  expect(share(cyrillic, kana)).toBe(false);
});

test.each(['Лавров', 'Khrushchev', 'Ито', '根室', 'X2'])('%s is none, or too short', (word) => {
  expect(japaneseKeysOf(fold(word))).toEqual([]);
});
