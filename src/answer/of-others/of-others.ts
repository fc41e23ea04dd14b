import type { SearchIndex } from '../../search/index/search-index.ts';
import type { Query } from '../../search/query/query.ts';
import { comesToNothing, deniedTerms, mayDeny } from '../../search/rank/answer/negation.ts';
import type { Language } from '../../text/language.ts';
import { createExchangedParties } from './exchanged-parties.ts';
import { createOppositeWords } from './opposite-words.ts';
import { createOtherDoer } from './other-doer.ts';
import { createOtherSide } from './other-side.ts';
import { createToldWhom } from './told-whom.ts';

/**
 * Tells whether a quote, by its best sentence, says of others or the other way round what a question asks: all that
 * it shares with the question's words is then of something else.
 */
export function createOfOthers(
  query: Query,
  index: SearchIndex,
): (sentence: string, quote: string, language: Language) => boolean {
  const rules = [createOtherSide, createExchangedParties].map((create) => create(query, index));
  // A list of words says nothing of who does what.
  if (query.list !== undefined)
    return (_sentence, quote, language) => rules.some((isOfOthers) => isOfOthers(quote, language));
  rules.push(createOtherDoer(query, index), createToldWhom(query, index));
  const isOpposite = createOppositeWords(query.text, query.language);
  const asksDenied =
    query.expected.asked.length > 0 && deniedTerms(query.text, query.language).size > 0;
  return (sentence, quote, language) =>
    (asksDenied && !mayDeny(quote) && !comesToNothing(quote)) ||
    isOpposite(sentence, quote, language) ||
    rules.some((isOfOthers) => isOfOthers(quote, language));
}
