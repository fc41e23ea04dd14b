import type { SearchIndex } from '../search/index/search-index.ts';
import type { Query } from '../search/query/query.ts';
import type { Asked } from '../search/query/question-words/kinds.ts';
import { createAskedWords } from '../search/rank/answer/asked-words.ts';
import { createAnswerFit } from '../search/rank/answer/fit.ts';
import type { Hit } from '../search/rank/rank.ts';
import { inUse } from '../text/languages/in-use.ts';
import { chooseQuote } from './quote/choose-quote.ts';
import { supportOf } from './support.ts';

/** Of these a question may ask several at once: who signed it, and when. */
const TOGETHER: readonly Asked[] = ['person', 'time', 'place', 'cause'];

/** So many hits are shown. */
const SHOWN = 3;

/**
 * What a question asks beside what the first hit tells, as far as the hits shown with it tell that outright: those
 * of its article, which lack no name and number of the question. Nothing where one thing alone is asked.
 */
export function toldBeside(
  [first, ...others]: readonly Hit[],
  query: Query,
  index: SearchIndex,
): ReadonlySet<Asked> {
  const told = new Set<Asked>();
  const { asked } = query.expected;
  if (first === undefined || asked.length < 2 || !asked.every((kind) => TOGETHER.includes(kind)))
    return told;
  const fitOf = createAnswerFit(query, createAskedWords(query, index), index.concepts);
  const toldBy = (hit: Hit): readonly Asked[] => {
    const quote = chooseQuote(hit, query, index);
    const { text } = index.passages[hit.passage] as { text: string };
    const fit = fitOf(inUse(text.slice(quote.start, quote.end)), hit.article.language);
    return asked.filter((kind) => fit[kind] === 1);
  };
  const own = toldBy(first);
  if (own.length === 0) return told;
  for (const hit of others.slice(0, SHOWN - 1)) {
    if (hit.article !== first.article) continue;
    const { namesMissing, numbersMissing } = supportOf(
      hit,
      chooseQuote(hit, query, index),
      query,
      index,
    );
    if (namesMissing > 0 || numbersMissing > 0) continue;
    for (const kind of toldBy(hit)) if (!own.includes(kind)) told.add(kind);
  }
  return told;
}
