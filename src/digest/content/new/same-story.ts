import type { Article } from '../../../knowledge/article/article.ts';
import { dayFrom } from '../../../period/calendar/days.ts';
import { createScratch } from '../../../search/index/scratch.ts';
import { documentFrequency, type SearchIndex, termAt } from '../../../search/index/search-index.ts';

/**
 * Two leads this alike tell one event. In the made-up week of tests/digest/content/told-by-several.ts
 * those of one event have 0.36 to 0.82, and those that only come near it 0.30 at most.
 */
const SAME_FROM = 0.35;

/** An event is in the papers of a day or two; what is told later has news of its own. */
const DAYS_APART = 1;

/** What happened stands at the top: words beyond these are background, which many events share. */
const LEAD_WORDS = 90;

/** What a lead is about: a weight for each of its terms. */
type Lead = { readonly weights: ReadonlyMap<number, number>; readonly length: number };

const leads = createScratch(() => new Map<number, Lead>());

/** Whether two articles, by their positions, tell the same event, each in its own words, in one language. */
export function tellOneEvent(a: number, b: number, index: SearchIndex): boolean {
  const [one, other] = [index.articles[a], index.articles[b]];
  if (one === undefined || other === undefined || !mayTellOneEvent(one, other)) return false;
  return cosine(leadOf(a, index), leadOf(b, index)) >= SAME_FROM;
}

/**
 * A summary has the day it was written, which says nothing of what it tells. One outlet that prints two
 * articles has something else to say in the second, though its columns begin with the same words.
 */
function mayTellOneEvent(a: Article, b: Article): boolean {
  if (a.publisher === b.publisher) return false;
  if (a.kind === 'brief' || b.kind === 'brief' || a.language !== b.language) return false;
  if (a.published.length < 10 || b.published.length < 10) return false;
  const [earlier = '', later = ''] = [a.published, b.published].sort();
  return later <= dayFrom(earlier, DAYS_APART);
}

function cosine(a: Lead, b: Lead): number {
  let sum = 0;
  for (const [term, weight] of a.weights) sum += weight * (b.weights.get(term) ?? 0);
  return sum / (a.length * b.length || 1);
}

/** The title and the first words, each by how rare it is in the archive. */
function leadOf(article: number, index: SearchIndex): Lead {
  const known = leads(index).get(article);
  if (known !== undefined) return known;
  const counts = new Map<number, number>();
  const count = (term: number): void => {
    if (term > 0) counts.set(term, (counts.get(term) ?? 0) + 1);
  };
  for (const term of index.titleTerms[article] ?? []) count(term);
  const from = index.tokenStart[index.articleStart[article] as number] as number;
  const to = index.tokenStart[index.articleStart[article + 1] as number] as number;
  for (let token = from; token < Math.min(to, from + LEAD_WORDS); token++) {
    count(termAt(index, token));
  }
  const weights = new Map(
    [...counts].map(([term, times]) => [term, (1 + Math.log(times)) * rarity(term, index)]),
  );
  const lead = { weights, length: Math.hypot(...weights.values()) };
  leads(index).set(article, lead);
  return lead;
}

const rarity = (term: number, index: SearchIndex): number =>
  Math.log(1 + index.passages.length / Math.max(1, documentFrequency(index, term)));
