import { createScratch } from '../../../search/index/scratch.ts';
import { type SearchIndex, termAt } from '../../../search/index/search-index.ts';

/** Articles that share this part of their runs of words tell the same with small changes. */
const ALIKE_FROM = 0.5;

/** Words in a run: two articles on one subject share words, but hardly rows of them. */
const RUN = 4;

/** Runs kept of an article: those with the lowest hashes, so that the same ones are kept of a copy. */
const KEPT = 400;

/** Runs of words of each article that was looked at, by its position. */
const signatures = createScratch(() => new Map<number, ReadonlySet<number>>());

/** Whether two articles, by their positions, print nearly the same. */
export function areNearlyOne(a: number, b: number, index: SearchIndex): boolean {
  const [first, second] = [signatureOf(a, index), signatureOf(b, index)];
  if (first.size === 0 || second.size === 0) return false;
  let shared = 0;
  for (const run of first) if (second.has(run)) shared++;
  return shared / (first.size + second.size - shared) >= ALIKE_FROM;
}

function signatureOf(article: number, index: SearchIndex): ReadonlySet<number> {
  const known = signatures(index).get(article);
  if (known !== undefined) return known;
  const from = index.tokenStart[index.articleStart[article] as number] as number;
  const to = index.tokenStart[index.articleStart[article + 1] as number] as number;
  const runs = new Set<number>();
  for (let token = from; token + RUN <= to; token++) runs.add(hashOfRun(token, index));
  const kept = new Set([...runs].sort((a, b) => a - b).slice(0, KEPT));
  signatures(index).set(article, kept);
  return kept;
}

/** FNV-1a over the numbers of the terms. http://www.isthe.com/chongo/tech/comp/fnv/ */
function hashOfRun(token: number, index: SearchIndex): number {
  let hash = 0x811c9dc5;
  for (let at = token; at < token + RUN; at++) {
    hash = Math.imul(hash ^ termAt(index, at), 0x01000193) >>> 0;
  }
  return hash;
}
