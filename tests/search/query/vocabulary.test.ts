import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runNow } from '../../../src/pace.ts';
import {
  allowedEdits,
  beginningWith,
  groupByLength,
  mostAlike,
} from '../../../src/search/query/vocabulary.ts';

const MOST = 300;

const grouped = (words: Iterable<string>) => runNow(groupByLength(words));

const aWord = (letters: string) =>
  fc.string({ unit: fc.constantFrom(...letters), minLength: 3, maxLength: 9, size: 'max' });

/** So few letters that many words are alike. */
const aVocabulary = fc.uniqueArray(aWord('abcdef'), {
  minLength: 1,
  maxLength: 400,
  size: 'max',
});

/** The letters that only one of two words has, or their difference in length where it is larger. */
function apart(one: string, other: string): number {
  const lacking = (word: string, from: string) =>
    [...new Set(word)].filter((letter) => !from.includes(letter)).length;
  const letters = lacking(one, other) + lacking(other, one);
  return Math.max(letters, Math.abs(one.length - other.length));
}

const isNear = (word: string, other: string): boolean =>
  Math.abs(word.length - other.length) <= allowedEdits(word) &&
  apart(word, other) <= 2 * allowedEdits(word);

describe('the words most alike', () => {
  test('stand first, those least alike are left out, and there are 300 at most', () => {
    fc.assert(
      fc.property(aWord('abcdefgh'), aVocabulary, (word, vocabulary) => {
        const found = mostAlike(word, grouped(vocabulary));
        const near = vocabulary
          .filter((other) => isNear(word, other))
          .map((other) => apart(word, other))
          .sort((a, b) => a - b);
        expect(found.map((other) => apart(word, other))).toEqual(near.slice(0, MOST));
        expect(new Set(found).size).toBe(found.length);
        for (const other of found) expect(isNear(word, other)).toBe(true);
      }),
    );
  });

  test('are found among thousands that are nearly as alike', () => {
    const others = Array.from({ length: 5000 }, (_, at) => `abc${at.toString(4).padStart(7, '0')}`);
    const vocabulary = others.map((word) => word.replace(/\d/g, (digit) => 'defg'[+digit] ?? ''));
    const found = mostAlike('abcddddddd', grouped([...vocabulary, 'abdcdddddd']));
    expect(found).toHaveLength(MOST);
    expect(found.slice(0, 2).sort()).toEqual(['abcddddddd', 'abdcdddddd']);
  });

  test.each([
    [
      'one letter in a word of five',
      'boats',
      ['boast', 'boat', 'goats'],
      ['boa', 'goals', 'gates'],
    ],
    [
      'two letters in a longer word',
      'scallop',
      ['scalop', 'scallops', 'scollap'],
      ['scal', 'herring'],
    ],
    ['Cyrillic', 'рыбаки', ['рыбак', 'рыбаки', 'рабыки'], ['соглашение']],
  ])('%s', (_, word, alike, unlike) => {
    const found = mostAlike(word, grouped([...unlike, ...alike]));
    expect([...found].sort()).toEqual([...alike].sort());
  });

  test('are never numbers, nor words of two letters', () => {
    expect(mostAlike('2013', grouped(['2013', '2014', '2+2']))).toEqual([]);
    expect(mostAlike('abc', grouped(['ab', 'abc']))).toEqual(['abc']);
  });
});

describe('the words that begin with one', () => {
  test('are all that do and are longer', () => {
    const beginning = fc.string({
      unit: fc.constantFrom('a', 'b', 'c'),
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(
        beginning,
        fc.uniqueArray(aWord('abc'), { maxLength: 200 }),
        (word, vocabulary) => {
          const expected = vocabulary.filter(
            (other) => other.startsWith(word) && other.length > word.length,
          );
          expect(beginningWith(word, grouped(vocabulary)).sort()).toEqual(expected.sort());
        },
      ),
    );
  });

  test('are told from those that only hold its letters', () => {
    const groups = grouped(['economic', 'econ', 'economy', 'coney', 'рыбол', 'рыболов']);
    expect(beginningWith('econ', groups).sort()).toEqual(['economic', 'economy']);
    expect(beginningWith('рыбол', groups)).toEqual(['рыболов']);
    expect(beginningWith('eco2', groups)).toEqual([]);
    // Letters that look alike in two alphabets make no beginning of one word.
    expect(beginningWith('рес', grouped(['record', 'рессора']))).toEqual(['рессора']);
  });
});
