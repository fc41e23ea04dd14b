import type { SearchIndex } from '../../search/index/search-index.ts';
import type { Query } from '../../search/query/query.ts';
import { comesToNothing, deniedTerms, mayDeny } from '../../search/rank/answer/negation.ts';
import type { Language } from '../../text/language.ts';
import { createExchangedParties } from './exchanged-parties.ts';
import { createOfTheDead } from './of-the-dead.ts';
import { createOnlyPlanned } from './only-planned.ts';
import { createOppositeWords } from './opposite-words.ts';
import { createOtherDoer } from './other-doer.ts';
import { createOtherSide } from './other-side.ts';
import { createSubjectAcross } from './subject-across.ts';
import { createToldWhom } from './told-whom.ts';

/**
 * Tells whether a quote, by its best sentence, says of others or the other way round what a question asks: all that
 * it shares with the question's words is then of something else.
 */
export function createOfOthers(
  query: Query,
  index: SearchIndex,
): (sentence: string, quote: string, language: Language) => boolean {
  const { text, language: asker, list, expected } = query;
  // A list of words says nothing of who does what.
  const creators = list === undefined ? [...OF_LISTS, createOtherDoer, createToldWhom] : OF_LISTS;
  const rules = creators.map((create) => whenAsked(() => create(query, index)));
  const isByRules = (quote: string, language: Language): boolean =>
    rules.some((isOfOthers) => isOfOthers(quote, language));
  if (list !== undefined) return (_sentence, quote, language) => isByRules(quote, language);
  const isOpposite = whenAsked(() => createOppositeWords(text, asker));
  const isUndenied = whenAsked(() => {
    const asksDenied = expected.asked.length > 0 && deniedTerms(text, asker).size > 0;
    return (quote: string) => asksDenied && !mayDeny(quote) && !comesToNothing(quote);
  });
  const isOfTheDead = whenAsked(() => createOfTheDead(query));
  const isPlanned = whenAsked(() => createOnlyPlanned(query));
  const isOtherAcross = whenAsked(() => createSubjectAcross(query, index));
  return (sentence, quote, language) =>
    isUndenied(quote) ||
    isOfTheDead(sentence, quote, language) ||
    isPlanned(sentence, language) ||
    isOpposite(sentence, quote, language) ||
    isByRules(quote, language) ||
    (language !== asker && isOtherAcross(sentence, language));
}

const OF_LISTS = [createOtherSide, createExchangedParties];

/** A rule that is made when the first quote is looked at, which of many questions none is. */
function whenAsked<Told extends readonly unknown[]>(
  make: () => (...told: Told) => boolean,
): (...told: Told) => boolean {
  let rule: ReturnType<typeof make> | undefined;
  return (...told) => {
    rule ??= make();
    return rule(...told);
  };
}
