import type { Article } from '../../knowledge/article/article.ts';
import type { SearchIndex } from '../../search/index/search-index.ts';
import type { Hit } from '../../search/rank/rank.ts';

/** A paragraph that stands in this many articles, which otherwise differ, is no part of what they tell. */
const MANY = 4;

/** The part of its paragraphs that an article shares with another of which it is no copy. */
const SHARED = 0.5;

/** The hits without paragraphs that stand on page after page: notes on rights, calls to subscribe. */
export function withoutBoilerplate(hits: readonly Hit[], index: SearchIndex): readonly Hit[] {
  const textOf = ({ passage }: Hit): string => index.passages[passage]?.text ?? '';
  // To compare long texts takes longer than to see that no four are of one length.
  const lengths = hits.map((hit) => textOf(hit).length).sort((a, b) => a - b);
  if (!lengths.some((length, at) => lengths[at + MANY - 1] === length)) return hits;
  const byText = new Map<string, Set<Article>>();
  for (const hit of hits) {
    const articles = byText.get(textOf(hit));
    if (articles === undefined) byText.set(textOf(hit), new Set([hit.article]));
    else articles.add(hit.article);
  }
  if (byText.size + MANY - 1 > hits.length) return hits;
  return hits.filter((hit) => !isBoilerplate([...(byText.get(textOf(hit)) ?? [])]));
}

function isBoilerplate(articles: readonly Article[]): boolean {
  const [first, second] = articles;
  if (articles.length < MANY || first === undefined || second === undefined) return false;
  const texts = new Set(second.passages.map(({ text }) => text));
  const shared = first.passages.filter(({ text }) => texts.has(text)).length;
  return shared / Math.min(first.passages.length, second.passages.length) <= SHARED;
}
