import type { Article, Passage } from '../../knowledge/article/article.ts';
import type { SearchIndex } from '../../search/index/search-index.ts';
import type { Hit } from '../../search/rank/rank.ts';
import type { Language } from '../../text/language.ts';

/** Two articles that share this much of their sources tell one text; those of this archive 0.7 to 1. */
const NEARLY_ALL = 0.7;

/** What a twin in the language of the question must have of the score of the one it stands in for. */
const AS_GOOD = 0.8;

/**
 * Hits that tell the same in two languages count once, where the first of them stands: the one in
 * the language of the question if it speaks to it as well, else the first.
 */
export function withoutTwins(
  hits: readonly Hit[],
  language: Language,
  index: SearchIndex,
): readonly Hit[] {
  const kept: Hit[] = [];
  for (const hit of hits) {
    const at = kept.findIndex((other) => areTwins(hit, other, index));
    const twin = kept[at];
    if (twin === undefined) kept.push(hit);
    else if (isBetter(hit, twin, language)) kept[at] = hit;
  }
  return kept.length === hits.length ? hits : kept;
}

const isBetter = (hit: Hit, twin: Hit, language: Language): boolean =>
  hit.article.language === language &&
  twin.article.language !== language &&
  hit.score >= AS_GOOD * twin.score;

function areTwins(a: Hit, b: Hit, index: SearchIndex): boolean {
  if (!areOneText(a.article, b.article)) return false;
  const [passage, other] = [index.passages[a.passage], index.passages[b.passage]];
  if (passage === undefined || other === undefined) return false;
  const sources = sourcesOf(passage);
  if (sources !== sourcesOf(other)) return false;
  return (
    passage.number === other.number ||
    [a.article, b.article].every(({ passages }) => isAlone(sources, passages))
  );
}

/** Whether two articles tell of the same days in two languages, and rest on nearly the same pages. */
function areOneText(a: Article, b: Article): boolean {
  if (a.language === b.language || a.covers === undefined || b.covers === undefined) return false;
  if (a.covers.first !== b.covers.first || a.covers.last !== b.covers.last) return false;
  const [pages, others] = [pagesOf(a), pagesOf(b)];
  const shared = [...pages].filter((url) => others.has(url)).length;
  return shared > 0 && shared / (pages.size + others.size - shared) >= NEARLY_ALL;
}

const pagesOf = ({ passages }: Article): ReadonlySet<string> =>
  new Set(passages.flatMap(({ sources }) => sources.map(({ url }) => url)));

const sourcesOf = ({ sources }: Passage): string =>
  sources
    .map(({ url }) => url)
    .sort()
    .join(' ');

const isAlone = (sources: string, passages: readonly Passage[]): boolean =>
  passages.filter((passage) => sourcesOf(passage) === sources).length === 1;
