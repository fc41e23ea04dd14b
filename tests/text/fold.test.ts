import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../src/text/fold.ts';
import { anyText } from './any-text.ts';

describe('fold', () => {
  test.each<[why: string, spelling: string, form: string]>([
    ['capitals', 'TOKYO', 'tokyo'],
    ['Cyrillic capitals', 'МОСКВА', 'москва'],
    ['full-width letters', 'ＴＨＡＡＤ', 'thaad'],
    ['full-width digits and signs', '２＋２', '2+2'],
    ['half-width katakana', 'ｶﾞｽ', 'ガス'],
    ['a long vowel', 'Shinzō', 'shinzo'],
    ['an accent as a character of its own', 'Shinzo\u0304', 'shinzo'],
    ['ё', 'Ёлка', 'елка'],
    ['ё of two characters', 'е\u0308лка', 'елка'],
    ['but й is a letter', 'Курильский', 'курильский'],
    ['й of two characters', 'и\u0306', 'й'],
    ['but が is not か', 'が', 'が'],
    ['が of two characters', 'か\u3099', 'が'],
    ['apostrophes', 'Japan’s', "japan's"],
    ['a ligature', 'ﬁsh', 'fish'],
    ['the Turkish dotted capital', 'İstanbul', 'istanbul'],
    ['kanji stay', '北方領土', '北方領土'],
    ['nothing', '', ''],
  ])('%s: %s → %s', (_why, spelling, form) => {
    expect(fold(spelling)).toBe(form);
  });

  test('what is folded stays as it is', () => {
    fc.assert(fc.property(anyText, (text) => fold(fold(text)) === fold(text)));
  });
});
