import { stemmer } from '@orama/stemmers/english';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { porter } from '../../../../src/text/languages/en/porter.ts';
import { ownArchive } from '../../../archive/own-archive.ts';

const PIECES =
  'a e i o u y b c s t l ll ss ed ing eed s es ies ational tional enci anci izer bli alli entli eli ousli ization ation ator alism iveness fulness ousness aliti iviti biliti logi icate ative alize iciti ical ful ness al ance ence er ic able ible ant ement ment ent ou ism ate iti ous ive ize sion tion at iz bl w x z';

test('every English word of the articles has the stem that the library gives it', async () => {
  const { articles } = (await ownArchive()).archive.index;
  const text = articles
    .flatMap(({ passages }) => passages.map((passage) => passage.text))
    .join(' ');
  const words = [...new Set(text.toLowerCase().match(/[a-z]+/g))];
  expect(words.length).toBeGreaterThan(1500);
  expect(words.filter((word) => porter(word) !== stemmer(word))).toEqual([]);
});

test('so has every word made of endings', () => {
  const word = fc.array(fc.constantFrom(...PIECES.split(' ')), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(word, (pieces) => {
      const made = pieces.join('');
      expect(porter(made)).toBe(stemmer(made));
    }),
    { numRuns: 20_000 },
  );
});
