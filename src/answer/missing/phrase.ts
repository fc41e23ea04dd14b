import type { Query } from '../../search/query/query.ts';
import type { Hit } from '../../search/rank/rank.ts';
import type { Quote } from '../quote/choose-quote.ts';

/**
 * Whether a quote lacks several words that the question has in quotation marks: they count word for word. In another
 * language no passage can hold them so; there each of them must be said. `held` is what the quote holds of each
 * word of the question.
 */
export const lacksPhrase = (
  { passage, article }: Hit,
  quote: Quote,
  { phrases, language, terms, text }: Query,
  held: readonly number[],
): boolean =>
  phrases.some(({ isExact, places, typed }) => {
    if (!isExact) return false;
    const place = places.get(passage);
    if (place !== undefined && place.start < quote.end && place.end > quote.start) return false;
    if (article.language === language) return true;
    const start = text.indexOf(typed);
    const isWithin = (at: number): boolean => at >= start && at < start + typed.length;
    return start < 0 || terms.some((term, at) => isWithin(term.start) && held[at] === 0);
  });
