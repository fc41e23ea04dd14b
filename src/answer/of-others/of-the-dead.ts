import type { Query } from '../../search/query/query.ts';
import type { Language } from '../../text/language.ts';
import { numbersIn } from '../../values/find-values.ts';

/** Words by which somebody died, in each language; graves are visited by the living. */
const DYING: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:d(?:ied?|ies|ying|ead|eaths?)|killed|perish\w*|casualt\w+|fatalit\w+|lost (?:his|her|their) li(?:fe|ves)|drowned|fell in (?:battle|action))\b/iu,
  ru: /(?<!\p{L})(?:(?:умер|умёр|вымер)(?:л[аио]|ш\p{L}+|ть)?|умира\p{L}+|погиб\p{L}*|смерт\p{L}*|м[её]ртв\p{L}*|скончал\p{L}*|утону\p{L}+)(?!\p{L})/iu,
  ja: /死[亡者んに傷去]|戦死|亡くな|犠牲|溺れ|没者/u,
};

/** What parts the dead from those they are of; a Japanese topic, 死者は、 goes for all that follows. */
const PARTS: Readonly<Record<Language, RegExp>> = {
  en: /,(?!\d)|;|\bof wh(?:om|ich)\b/iu,
  ru: /,(?!\d)|;|(?<!\p{L})из (?:них|которых)(?!\p{L})/iu,
  ja: /が、|うち/u,
};

const YEAR = /^(?:1[5-9]|20)\d\d$/;

/** Whether a part of a sentence that speaks of no dead has a number, and no year alone. */
const countsOthers = (sentence: string, language: Language): boolean =>
  sentence
    .split(PARTS[language])
    .some(
      (part) => !DYING[language].test(part) && numbersIn(part).some((number) => !YEAR.test(number)),
    );

/**
 * Tells whether a number of people is of the dead where the question does not ask for these, or of all where it
 * does: "how many were taken away" is not told by how many died.
 */
export function createOfTheDead({
  text,
  language: asker,
  expected,
}: Pick<Query, 'text' | 'language' | 'expected'>): (
  sentence: string,
  quote: string,
  language: Language,
) => boolean {
  if (!expected.asked.includes('count')) return () => false;
  const isAsked = DYING[asker].test(text);
  return (sentence, quote, language) =>
    isAsked
      ? !DYING[language].test(quote)
      : DYING[language].test(sentence) && !countsOthers(sentence, language);
}
