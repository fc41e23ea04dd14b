import { DISTINCT } from './distinct.ts';
import { IRREGULAR } from './irregular.ts';
import { porter } from './porter.ts';

/**
 * Spellings that people mix, brought to one before stemming. Names first (`Patrusheff`, `Sergey`,
 * `Kurile`), then British and American English.
 */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/^kuril(?:es?|s)$/, 'kuril'],
  [/^(\w{3,})eff$/, '$1ev'],
  [/^(\w{3,})off$/, '$1ov'],
  [/^(\w{3,}[^aeiou])(?:ey|ei|iy|ii)$/, '$1y'],
  [/^maksim$/, 'maxim'],
  [/^(\w+)fence(s|less)?$/, '$1fense$2'],
  [/^programme(s|d)?$/, 'program$1'],
  [/^(\w{3,})our(s|ed|ing|able|ably)?$/, '$1or$2'],
  [/^(\w{3,})is(e|es|ed|ing|ation|ations)$/, '$1iz$2'],
  [/^(\w{2,})tre(s)?$/, '$1ter$2'],
];

const normalSpelling = (word: string): string => {
  for (const [pattern, spelling] of SPELLINGS) {
    if (pattern.test(word)) return word.replace(pattern, spelling);
  }
  return word;
};

/** The stem of a folded word of Latin letters: Porter's of its base and its usual spelling, or its own. */
export function stemEnglish(word: string): string {
  const spelt = normalSpelling(IRREGULAR.get(word) ?? word);
  return DISTINCT.get(spelt) ?? porter(spelt);
}
