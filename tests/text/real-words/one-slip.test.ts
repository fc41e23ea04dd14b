import { expect, test } from 'vitest';
import { editDistance } from '../../../src/text/edit-distance.ts';
import { wordsOneSlipAway } from '../../../src/text/real-words/one-slip.ts';
import { isRealWord } from '../../../src/text/real-words/real-words.ts';

test.each([
  ['two letters exchanged', 'встерча', 'встреча'],
  ['two letters exchanged', 'governmnet', 'government'],
  ['one missing', 'територия', 'территория'],
  ['one missing', 'negotations', 'negotiations'],
  ['one too many', 'исследовавние', 'исследование'],
  ['one too many', 'treatty', 'treaty'],
  ['another letter', 'соглошение', 'соглашение'],
  ['another letter', 'treety', 'treaty'],
  ['the first letter', 'атреагировали', 'отреагировали'],
  ['the last letter', 'territorp', 'territory'],
  ['a form of a word', 'переговррами', 'переговорами'],
])('%s: %s is one slip from %s', (_, typed, meant) => {
  expect(wordsOneSlipAway(typed)[0]).toBe(meant);
});

test.each(['догор', 'cta', 'шхну', 'a', ''])(
  'all words found for “%s” are real and one slip away',
  (typed) => {
    for (const word of wordsOneSlipAway(typed)) {
      expect(isRealWord(word), word).toBe(true);
      expect(editDistance(typed, word), word).toBe(1);
    }
  },
);

test.each(['条約', 'ラヴロフ', 'mig29k', 'зеeмля', '12450'])(
  'none is looked for in %s',
  (typed) => {
    expect(wordsOneSlipAway(typed)).toEqual([]);
  },
);
