import { fold } from '../../text/fold.ts';
import { basesOf } from '../../text/real-words/real-words.ts';
import { japaneseRoots } from '../forms/japanese.ts';
import { hashOf, keyOf, otherKeysOf } from '../key.ts';
import { readingsIn } from './readings.ts';
import { checkOf, type Rows, type Side, type Table, wordAt } from './table.ts';

/** What one dictionary calls a word, with its share. */
export type Found = { readonly text: string; readonly weight: number };

/** The translations of a word in the dictionary's own direction. */
export const lookForward = (table: Table, word: string): Found[] => {
  const { words, shares } = wordsOf(table.from, word);
  const common = words.map(
    (one, at) => (shares[at] as number) * (1 + (table.commonness[one] as number)),
  );
  return gather(table.forward, words, common, table.to, () => 1);
};

/** A word that is rare says little of what another is called, even where nothing else does. */
const RARE = 0.25;

/** Those in the other direction. */
export const lookBackward = (table: Table, word: string): Found[] => {
  const { words, shares } = wordsOf(table.to, word);
  const { start } = table.backward;
  // Of words that share a stem, the dictionary says most of the common one.
  const common = words.map(
    (one, at) => (shares[at] as number) * ((start[one + 1] as number) - (start[one] as number)),
  );
  return gather(
    table.backward,
    words,
    common,
    table.from,
    (to) => RARE + ((1 - RARE) * (table.commonness[to] as number)) / 255,
  );
};

function gather(
  rows: Rows,
  words: readonly number[],
  shares: readonly number[],
  other: Side,
  trust: (to: number) => number,
): Found[] {
  const found = new Map<number, number>();
  const sum = shares.reduce((all, share) => all + share, 0);
  words.forEach((word, at) => {
    for (let row = rows.start[word] as number; row < (rows.start[word + 1] as number); row++) {
      const to = rows.word[row] as number;
      const share =
        ((rows.weight[row] as number) / 255) * ((shares[at] as number) / sum) * trust(to);
      found.set(to, (found.get(to) ?? 0) + share);
    }
  });
  return [...found].map(([to, weight]) => ({ text: wordAt(other, to), weight }));
}

/** How a word in kanji is read, in kana. */
export const lookUpReadings = (table: Table, word: string): readonly string[] =>
  candidates(table.from, word).same.flatMap((one) => readingsIn(wordAt(table.readings, one)));

type Words = { readonly words: readonly number[]; readonly shares: readonly number[] };

/** What a Russian verb says in its other aspect counts a little less. */
const OTHER_FORM = 0.7;

/** So does a word of which this is a form, where it is a word itself. */
const NAMESAKE = 0.5;

/** Of a Russian verb: «прекратили», «сдалась». */
const PAST = /л[аои]?(?:с[ья])?$/i;

const INFINITIVE = /(?:ть|ти|чь)(?:ся|сь)?$/i;

/**
 * The numbers of the words that `word` may be: itself; or else those that it is a form of
 * or share its stem; or else those it is a form of by rules that also make much that is no word.
 */
function wordsOf(side: Side, word: string): Words {
  const { same, alike: sharing, others: matesOf } = candidates(side, word);
  const bases = same.length > 0 ? [] : basesIn(side, word);
  const exact = bases.flatMap((base) => base.same);
  const alike = [...sharing, ...(sharing.length > 0 ? [] : bases.flatMap((base) => base.alike))];
  const others = [...matesOf, ...bases.flatMap((base) => base.others)];
  const own = [...new Set(same.length > 0 ? same : [...exact, ...alike])];
  if (side.language === 'ja' && own.length === 0) return rootsOf(side, word);
  // A noun, which is there itself, may sound like the root of a verb.
  const isVerb =
    INFINITIVE.test(word) ||
    (same.length === 0 &&
      (PAST.test(word) || own.every((one) => INFINITIVE.test(wordAt(side, one)))));
  const mates = isVerb ? [...new Set(others)].filter((one) => !own.includes(one)) : [];
  // A Russian form may look like another word: «стола» is a stole, and of a table.
  const namesakes =
    side.language === 'ru' && same.length > 0 ? alike.filter((one) => !same.includes(one)) : [];
  return {
    words: [...own, ...namesakes, ...mates],
    shares: [...own.map(() => 1), ...namesakes.map(() => NAMESAKE), ...mates.map(() => OTHER_FORM)],
  };
}

/** What a dictionary has of the words that a word is a form of, by the word lists of English and Russian. */
const basesIn = (side: Side, word: string): readonly Candidates[] =>
  side.language === 'ja' || word.includes(' ')
    ? []
    : basesOf(fold(word)).map((base) => candidates(side, base));

function rootsOf(side: Side, word: string): Words {
  for (const round of japaneseRoots(fold(word.trim()))) {
    const words = round.flatMap((root) => candidates(side, root).alike);
    if (words.length > 0) return { words, shares: words.map(() => 1) };
  }
  return { words: [], shares: [] };
}

type Candidates = Record<'same' | 'alike' | 'others', number[]>;

function candidates(side: Side, word: string): Candidates {
  const { bucket, bucketed, check, language } = side;
  const found = { same: [] as number[], alike: [] as number[], others: [] as number[] };
  const key = keyOf(word, language);
  if (key === '') return found;
  const hash = hashOf(key);
  const own = hash & (bucket.length - 2);
  const folded = fold(word.trim());
  for (let at = bucket[own] as number; at < (bucket[own + 1] as number); at++) {
    if (check[at] !== checkOf(hash)) continue;
    const candidate = bucketed[at] as number;
    const text = wordAt(side, candidate);
    if (keyOf(text, language) === key) {
      found.alike.push(candidate);
      if (fold(text) === folded) found.same.push(candidate);
    } else if (otherKeysOf(text, language).includes(key)) found.others.push(candidate);
  }
  return found;
}
