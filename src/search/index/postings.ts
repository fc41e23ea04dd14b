import { type SearchIndex, termIn } from './search-index.ts';

type Rows = Pick<SearchIndex, 'tokenStart' | 'tokenTerm' | 'tagStart' | 'tag'>;
type Postings = Pick<
  SearchIndex,
  'postingStart' | 'postingPassage' | 'postingFrequency' | 'mostFrequent'
>;

/** More mentions in one passage tell no more. */
const MOST_COUNTED = 0xff;

/** Turns token streams into postings by counting, then filling: two passes, no sorting. */
export function* postingsOf(
  rows: Rows,
  passages: number,
  terms: number,
): Generator<void, Postings, void> {
  const start = new Uint32Array(terms + 1);
  const seen = new Uint32Array(terms);
  for (let passage = 0; passage < passages; passage++) {
    eachTermOf(rows, passage, (term) => {
      if (seen[term] === passage + 1) return;
      seen[term] = passage + 1;
      start[term + 1] = (start[term + 1] as number) + 1;
    });
    if (passage % 512 === 0) yield;
  }
  for (let term = 0; term < terms; term++)
    start[term + 1] = (start[term + 1] as number) + (start[term] as number);
  const postingPassage = new Uint32Array(start[terms] as number);
  const postingFrequency = new Uint8Array(start[terms] as number);
  const mostFrequent = new Uint8Array(terms);
  const next = start.slice();
  seen.fill(0);
  for (let passage = 0; passage < passages; passage++) {
    eachTermOf(rows, passage, (term) => {
      if (seen[term] !== passage + 1) {
        seen[term] = passage + 1;
        const at = next[term] as number;
        next[term] = at + 1;
        postingPassage[at] = passage;
      }
      const at = (next[term] as number) - 1;
      const frequency = Math.min(MOST_COUNTED, (postingFrequency[at] as number) + 1);
      postingFrequency[at] = frequency;
      if (frequency > (mostFrequent[term] as number)) mostFrequent[term] = frequency;
    });
    if (passage % 512 === 0) yield;
  }
  return { postingStart: start, postingPassage, postingFrequency, mostFrequent };
}

function eachTermOf(rows: Rows, passage: number, visit: (term: number) => void): void {
  const to = rows.tokenStart[passage + 1] as number;
  for (let at = rows.tokenStart[passage] as number; at < to; at++) {
    const term = termIn(rows.tokenTerm[at] as number);
    if (term > 0) visit(term);
  }
  const lastTag = rows.tagStart[passage + 1] as number;
  for (let at = rows.tagStart[passage] as number; at < lastTag; at++)
    visit(rows.tag[3 * at] as number);
}

/** The articles, by position, whose titles hold a term. */
export function articlesBy(titleTerms: readonly ReadonlySet<number>[]): Map<number, number[]> {
  const articles = new Map<number, number[]>();
  for (const [article, terms] of titleTerms.entries()) {
    for (const term of terms) {
      const list = articles.get(term);
      if (list === undefined) articles.set(term, [article]);
      else list.push(article);
    }
  }
  return articles;
}
