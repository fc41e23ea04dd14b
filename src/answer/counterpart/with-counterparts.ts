import type { SearchIndex } from '../../search/index/search-index.ts';
import type { AcrossLanguages } from '../../search/query/across/ask-across.ts';
import type { Query } from '../../search/query/query.ts';
import { LANGUAGES, type Language } from '../../text/language.ts';
import { citationsFor } from '../quote/citation.ts';
import { excerptOf } from '../quote/excerpt-of.ts';
import { mayHoldWords } from '../quote/rarest-word.ts';
import type { SaidIn } from '../reply.ts';
import type { Shown } from '../shown/choose-excerpts.ts';
import { rankLanguages } from '../shown/merge-languages.ts';
import { type Counterpart, findCounterpart } from './find-counterpart.ts';

/** So many excerpts, the first, stand beside what says the same in another language: as many as a message shows. */
const BESIDE = 3;

/**
 * Excerpts with the same statement in the other languages of the archive beside them. One that the archive also has
 * in the language of the question stands there in that language, and what was found beside it; each statement once.
 * `choose` gives as many of the first excerpts as are asked for, to fill the places that become free.
 */
export function withCounterparts(
  chosen: readonly Shown[],
  choose: (count: number) => readonly Shown[],
  query: Query,
  index: SearchIndex,
  across: AcrossLanguages | undefined,
): readonly Shown[] {
  const others = LANGUAGES.filter((to) => to !== query.language && index.passagesIn[to] > 0);
  const isInOne = others.length === 0 || index.passagesIn[query.language] === 0;
  if (across === undefined || isInOne) return chosen;
  const top = chosen.length;
  for (let count = top, of = chosen; ; of = choose(count)) {
    const paired = eachOnce(of, others, query, index, across);
    if (paired.length >= top || of.length < count) return paired.slice(0, top);
    count += top - paired.length;
  }
}

/** The same where it is given which passages are shown, and in which order. */
export function besideEach(
  shown: readonly Shown[],
  index: SearchIndex,
  across: AcrossLanguages | undefined,
): readonly Shown[] {
  if (across === undefined) return shown;
  return shown.map((one, at) => {
    if (at >= BESIDE) return one;
    const others = LANGUAGES.filter((to) => to !== languageOf(one) && index.passagesIn[to] > 0);
    return withSaid(
      one,
      others.flatMap((to) => findCounterpart(placeOf(one), to, across, index) ?? []),
      index,
    );
  });
}

function eachOnce(
  shown: readonly Shown[],
  others: readonly Language[],
  query: Query,
  index: SearchIndex,
  across: AcrossLanguages,
): readonly Shown[] {
  const told: Counterpart[] = [];
  const isTold = (one: Shown): boolean => told.some((other) => areOne(other, placeOf(one)));
  return shown.flatMap((one, at) => {
    if (isTold(one)) return [];
    if (at >= BESIDE) return [one];
    const found = placeOf(one);
    const own = languageOf(one) === query.language ? one : ownOf(one, query, index, across);
    told.push(found);
    if (own === undefined) return [one];
    if (own !== one && isTold(own)) return [];
    const said = others.flatMap((to) =>
      to === languageOf(one) ? found : (findCounterpart(placeOf(own), to, across, index) ?? []),
    );
    told.push(placeOf(own), ...said);
    return [withSaid(own, said, index)];
  });
}

function withSaid(one: Shown, said: readonly Counterpart[], index: SearchIndex): Shown {
  const saidIn = said.flatMap((other) => saidInOf(other, index) ?? []);
  return saidIn.length === 0 ? one : { ...one, excerpt: { ...one.excerpt, saidIn } };
}

const languageOf = ({ hit }: Shown): Language => hit.article.language;

function placeOf({ hit, excerpt }: Shown): Counterpart {
  const start = excerpt.passage.text.indexOf(excerpt.quote);
  return { passage: hit.passage, range: [start, start + excerpt.quote.length] };
}

const areOne = (a: Counterpart, b: Counterpart): boolean =>
  a.passage === b.passage && a.range[0] < b.range[1] && b.range[0] < a.range[1];

/** The same statement in the language of the question, as an excerpt of its own. */
function ownOf(
  one: Shown,
  query: Query,
  index: SearchIndex,
  across: AcrossLanguages,
): Shown | undefined {
  const own = findCounterpart(placeOf(one), query.language, across, index);
  if (own === undefined) return undefined;
  const [hit] = rankLanguages(query, index, (passage) => passage === own.passage).hits;
  const excerpt = hit && excerptOf(hit, query, index, own.range);
  return hit && excerpt && { hit, excerpt };
}

function saidInOf({ passage: at, range }: Counterpart, index: SearchIndex): SaidIn | undefined {
  const passage = index.passages[at];
  const article = index.articles[index.articleOf[at] as number];
  if (passage === undefined || article === undefined) return undefined;
  const [start, end] = range;
  const quote = passage.text.slice(start, end);
  const [citation] = citationsFor(article, passage, quote, start, (length) =>
    mayHoldWords(at, start, length, index),
  );
  if (citation === undefined) return undefined;
  const { id, title, kind } = article;
  return {
    language: article.language,
    quote,
    citation,
    passage: { id: passage.id, text: passage.text },
    article: { id, title, kind },
  };
}
