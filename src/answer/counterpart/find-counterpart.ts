import { inverseDocumentFrequency } from '../../search/index/bm25.ts';
import { documentFrequency, type SearchIndex } from '../../search/index/search-index.ts';
import type { AcrossLanguages } from '../../search/query/across/ask-across.ts';
import type { Language } from '../../text/language.ts';
import type { Range } from '../reply.ts';
import { createSameness } from './same-statement.ts';
import { readStatement, type Statement } from './statement.ts';

/** Where a statement stands. */
export type Counterpart = { readonly passage: number; readonly range: Range };

/** So many passages that share most names and numbers with a statement are looked at, and so many of their sentences are translated. */
const LOOKED_AT = 8;
const TRANSLATED = 6;

/** A name or number that more passages hold tells little, and takes long to look through. */
const MOST_COMMON = 2000;

/** So many statements are remembered with what says the same. */
const MOST_KNOWN = 5000;

const known = new WeakMap<AcrossLanguages, Map<string, Counterpart | undefined>>();

/**
 * The sentence of the archive in the language `to` that says the same as a quote, best first; the same whatever was
 * asked.
 */
export function findCounterpart(
  { passage, range: [start, end] }: Counterpart,
  to: Language,
  across: AcrossLanguages,
  index: SearchIndex,
): Counterpart | undefined {
  const found = known.get(across) ?? new Map<string, Counterpart | undefined>();
  known.set(across, found);
  const key = `${passage} ${start} ${end} ${to}`;
  if (found.has(key)) return found.get(key);
  const best = bestOf(readStatement(passage, start, end, index), to, across, index);
  if (found.size >= MOST_KNOWN) found.clear();
  found.set(key, best);
  return best;
}

function bestOf(
  statement: Statement,
  to: Language,
  across: AcrossLanguages,
  index: SearchIndex,
): Counterpart | undefined {
  const sameness = createSameness(statement, across, index);
  const others = passagesSharing(statement, to, index)
    .flatMap((passage) => statementsIn(passage, statement.ends.length, index))
    .filter((other) => sameness.mayBe(other))
    .slice(0, TRANSLATED);
  let best: Counterpart | undefined;
  let most = 0;
  for (const other of others) {
    const same = sameness.of(other);
    if (same <= most) continue;
    most = same;
    best = { passage: other.passage, range: [other.start, other.end] };
  }
  return best;
}

/** The passages of a language that share most of what is the same in every language: names, numbers, dates. */
function passagesSharing(
  { terms }: Statement,
  to: Language,
  index: SearchIndex,
): readonly number[] {
  const shared = new Map<number, number>();
  for (const term of terms) {
    const frequency = documentFrequency(index, term);
    if (!IN_EVERY_LANGUAGE.test(index.terms[term] as string) || frequency > MOST_COMMON) continue;
    const weight = inverseDocumentFrequency(frequency, index.passages.length);
    const last = index.postingStart[term + 1] as number;
    for (let at = index.postingStart[term] as number; at < last; at++) {
      const passage = index.postingPassage[at] as number;
      if (index.articles[index.articleOf[passage] as number]?.language !== to) continue;
      shared.set(passage, (shared.get(passage) ?? 0) + weight);
    }
  }
  return [...shared]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, LOOKED_AT)
    .map(([passage]) => passage);
}

/** Terms of the glossary, of dates and of numbers. */
const IN_EVERY_LANGUAGE = /^[@#\d]/;

/** The sentences of a passage, and rows of up to `most` of them. */
function statementsIn(passage: number, most: number, index: SearchIndex): Statement[] {
  const statements: Statement[] = [];
  const first = index.sentenceStart[passage] as number;
  const end = index.sentenceStart[passage + 1] as number;
  for (let count = 1; count <= most; count++) {
    for (let at = first; at + count <= end; at++) {
      const from = index.sentenceSpan[2 * at] as number;
      const to = index.sentenceSpan[2 * (at + count - 1) + 1] as number;
      statements.push(readStatement(passage, from, to, index));
    }
  }
  return statements;
}
