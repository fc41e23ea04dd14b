import { stemmer as snowball } from '@orama/stemmers/russian';
import { IRREGULAR } from './irregular.ts';

/**
 * Vowels that come and go as a word is inflected (рынок, рынка; ошибка, ошибок; индиец, индийца;
 * земля, земель): both forms get the stem without.
 */
const FLEETING: readonly (readonly [RegExp, string])[] = [
  [/([аеиоя])ец$/, '$1йц'],
  [/лец$/, 'льц'],
  [/(?<=.{2}[бвгджзйклмнпрстфхцчшщ])[ое]к$/, 'к'],
  [/(?<=.{2}[бвгджзйклмнпрстфхцчшщ])ец$/, 'ц'],
  [/(?<=.{2}[бвгджзйклмнпрстфхцчшщ])ел$/, 'л'],
];

/** The stem of a folded Russian word: Snowball's, where the forms of one word often keep two. */
export function stemRussian(word: string): string {
  const known = IRREGULAR.get(word);
  if (known !== undefined) return known;
  const stem = snowball(word);
  for (const [ending, without] of FLEETING) {
    if (ending.test(stem)) return stem.replace(ending, without);
  }
  return stem;
}
