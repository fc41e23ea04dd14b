import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { words } from '../../src/text/words.ts';
import { anyText } from './any-text.ts';

/** Each word as it stands, with its script where it is not an alphabet. */
const read = (text: string): string[] =>
  words(text).map(({ start, end, script }) =>
    script === 'alphabet' ? text.slice(start, end) : `${text.slice(start, end)} (${script})`,
  );

describe('words', () => {
  test.each<[why: string, text: string, expected: string[]]>([
    ['a format stays one word', 'the first 2+2 meeting,', ['the', 'first', '2+2', 'meeting']],
    ['a wide plus too', '２＋２', ['２＋２']],
    ['thousands and decimals stay whole', '1,200 km, 3.5', ['1,200', 'km', '3.5']],
    ['a comma between words does not join', 'one,two 1,,2', ['one', 'two', '1', '2']],
    ['a possessive stays whole', "Russia’s and Japan's", ['Russia’s', 'and', "Japan's"]],
    ['quotation marks do not', "'so' he said", ['so', 'he', 'said']],
    ['hyphens divide', 'two-plus-two', ['two', 'plus', 'two']],
    [
      'letters with dots are one word',
      'the U.S.A. and U.N. too',
      ['the', 'U.S.A.', 'and', 'U.N.', 'too'],
    ],
    ['so before a hyphen', 'U.S.-Japan', ['U.S.', 'Japan']],
    [
      'the end of a sentence is no row of letters',
      'plan B. Then x.y',
      ['plan', 'B', 'Then', 'x', 'y'],
    ],
    [
      'an accent may be a character of its own',
      'e\u0301te\u0301 naïve',
      ['e\u0301te\u0301', 'naïve'],
    ],
    ['Cyrillic', '«Ёлка» 20 марта 2017 г., т.е.', ['Ёлка', '20', 'марта', '2017', 'г', 'т.е.']],
    ['numbers apart from signs', '+7 (495)', ['7', '495']],
    ['signs behind a letter', 'C++, C# or F#: g++.', ['C++', 'C#', 'or', 'F#', 'g++']],
    [
      'no signs of other kinds',
      'C+ x#y ab# a+++b 5# #1',
      ['C', 'x', 'y', 'ab', 'a', 'b', '5', '1'],
    ],
    [
      'a dot before capitals',
      '.NET (.NET) x.NET it .Then',
      ['.NET', 'NET', 'x', 'NET', 'it', 'Then'],
    ],
    [
      'two letters and a stroke',
      'A/B и/или С/Х km/h 1/2',
      ['A/B', 'и', 'или', 'С/Х', 'km', 'h', '1', '2'],
    ],
    ['a number behind a sign', '№ 5, №5, § 9', ['5', '5', '9']],
    ['Hangul', '한국 정부', ['한국', '정부']],
    [
      'scripts divide Japanese',
      '2017年にロシア側',
      ['2017', '年 (han)', 'に (hiragana)', 'ロシア (katakana)', '側 (han)'],
    ],
    ['Latin beside kanji', 'THAAD配備', ['THAAD', '配備 (han)']],
    ['a middle dot divides', '外務・防衛', ['外務 (han)', '防衛 (han)']],
    ['the repetition mark is a kanji', '人々', ['人々 (han)']],
    ['a rare kanji is not torn', '\ud842\udfb7野家', ['\ud842\udfb7野家 (han)']],
    ['a voiced sound mark of its own', 'か\u3099', ['か\u3099 (hiragana)']],
    ['no word', ' — …!? \u200b', []],
    ['nothing', '', []],
  ])('%s: %j', (_why, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test('offsets count UTF-16 code units, also behind a character of two', () => {
    expect(words('x \ud83d\ude00 met.')).toEqual([
      { start: 0, end: 1, script: 'alphabet' },
      { start: 2, end: 4, script: 'han' },
      { start: 5, end: 8, script: 'alphabet' },
    ]);
  });

  test('of any text, words are in order, apart, not empty, and hold every letter and digit', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        let outside = '';
        for (const { start, end } of words(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          outside += text.slice(last, start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
        expect(outside + text.slice(last)).not.toMatch(/[\p{L}\p{Nd}]/u);
      }),
    );
  });
});
