import { fold } from '../../text/fold.ts';
import { isRealWord } from '../../text/real-words/real-words.ts';

/** An ending of a derived word, and what the words end in that it may be made of. */
type Rule = readonly [ending: RegExp, bases: readonly string[]];

const OF_ADJECTIVE =
  '(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ым|им|ых|их|ую|юю|ей|ыми|ими|ом|ем)$';
const OF_NEUTER = '(?:[еяюи]|ем|ям|ями|ях|й)$';
const NOUN = ['', 'а', 'ь', 'я', 'о', 'е', 'ия', 'ие'];

const ending = (before: string, after: string): RegExp => new RegExp(`(?<=.{3})${before}${after}`);

const RULES: readonly Rule[] = [
  // Verbs that are reflexive, or passive by that ending: имеется.
  [/(?<=.{3})с[ья]$/, ['']],
  // Participles, and what is short of them: используемый, обеспокоены.
  [ending('уем', OF_ADJECTIVE), ['овать']],
  [ending('(?:аем|ающ|авш|анн)', OF_ADJECTIVE), ['ать']],
  [ending('(?:яем|яющ|явш|янн)', OF_ADJECTIVE), ['ять']],
  [ending('(?:им|ящ|ивш|енн)', OF_ADJECTIVE), ['ить', 'еть']],
  [/(?<=.{3})ен[аоы]?$/, ['ить', 'еть']],
  [/(?<=.{3})ан[аоы]?$/, ['ать']],
  // Nouns of what is done: сжигание, высвобождение, кодировка.
  [ending('ани', OF_NEUTER), ['ать']],
  [ending('яни', OF_NEUTER), ['ять']],
  [ending('ени', OF_NEUTER), ['ить', 'еть', 'ать']],
  [/(?<=ров)к(?:[аиуе]|ой)$/, ['ать']],
  // Adjectives of nouns: дождевой, чумной, туннельный, марсианский.
  [ending('(?:ическ|ичн)', OF_ADJECTIVE), ['ия', 'ика', '']],
  [ending('(?:енн|овск|инск|ск|ев|ов|ян|н)', OF_ADJECTIVE), NOUN],
];

/** Consonants that change before the ending, and what they are without it: аптечный of аптека. */
const SOFTENED: readonly (readonly [RegExp, readonly string[]])[] = [
  [/жд$/, ['д']],
  [/([бвпмф])л$/, ['$1']],
  [/ч$/, ['к', 'т', 'ц']],
  [/ж$/, ['г', 'д', 'з']],
  [/ш$/, ['х', 'с']],
  [/щ$/, ['ст', 'т', 'ск']],
];

/**
 * The words of Russian that a word may be made of, in the form that dictionaries give: the noun of an adjective, the
 * verb of a participle or of what is done. Empty for most words; some are of another meaning, so that they are for
 * where the word itself is not known.
 */
export function derivedFrom(word: string): readonly string[] {
  const folded = fold(word);
  const found = RULES.flatMap(([pattern, bases]) => {
    if (!pattern.test(folded)) return [];
    const stem = folded.replace(pattern, '');
    return stemsOf(stem).flatMap((one) => bases.map((base) => `${one}${base}`));
  });
  return [...new Set(found)].filter((base) => base !== folded && isRealWord(base));
}

const stemsOf = (stem: string): readonly string[] => [
  stem,
  ...SOFTENED.flatMap(([pattern, plain]) =>
    pattern.test(stem) ? plain.map((one) => stem.replace(pattern, one)) : [],
  ),
];
