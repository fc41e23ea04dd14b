import type { PeriodReading } from '../period/read-period.ts';
import { explain } from '../search/explain.ts';
import type { SearchIndex } from '../search/index/search-index.ts';
import type { Query } from '../search/query/query.ts';
import { readQuery } from '../search/query/read-query.ts';
import type { Speller } from '../search/query/spelling.ts';
import { type Hit, type Ranking, rank } from '../search/rank/rank.ts';
import { isWithin } from '../search/rank/within-period.ts';
import { guessLanguage, type Language } from '../text/language.ts';
import { closestTopics } from './closest-topics.ts';
import { ANSWER_FROM, confidence } from './confidence.ts';
import { questionFault } from './question-fault.ts';
import { excerptOf } from './quote/excerpt-of.ts';
import type { Excerpt, NothingReason, Reply } from './reply.ts';
import { usedAliases } from './used-aliases.ts';

/** What a question is put to: the archive's index, and the speller made for it. */
export type Archive = { readonly index: SearchIndex; readonly speller: Speller };

export type AnswerOptions = {
  /** The most excerpts to give. */
  readonly top?: number;
  /** Whether to say what each excerpt's score is made of. */
  readonly explain?: boolean;
  /** Ids of the only passages to quote from, in the order to give them in. */
  readonly among?: readonly string[];
  /** How many passages to name that come after the excerpts. */
  readonly following?: number;
  /** What was typed now, where the question goes on from an earlier one: a name of that may be replaced. */
  readonly typed?: string;
  /** The day "last year" is counted from, `YYYY-MM-DD`. */
  readonly today?: string;
  /** Milliseconds that only grow, for `tookMs`. */
  readonly now?: () => number;
};

/** Articles named where nothing was found. */
const TOPICS = 3;

/** Puts a question to the archive. Any text is a question; an odd one gets a `nothing` with a reason. */
export function answerQuestion(
  question: string,
  archive: Archive,
  options: AnswerOptions = {},
): Reply {
  const { top = 3, explain: explained = false, now = () => performance.now() } = options;
  const began = now();
  const took = (): number => Math.round((now() - began) * 1000) / 1000;
  const fault = questionFault(question);
  if (fault !== undefined) return nothing(question, fault, guessLanguage(question) ?? 'en', took);
  const today = options.today ?? new Date().toISOString().slice(0, 10);
  const query = readQuery(question, archive.index, archive.speller, today);
  const { hits, isOutside } = ranked(query, archive.index, options.among);
  const excerpts = excerptsOf(hits, query, archive.index, top, explained);
  const said = {
    question,
    language: query.language,
    corrections: query.corrections,
    aliases: usedAliases(hits.slice(0, top), query, archive.index),
    time: timeOf(query.time, hits.slice(0, top), isOutside),
  };
  if (excerpts.length === 0) {
    const topics = closestTopics(question, query.language, archive.index, TOPICS);
    const reply = nothing(question, 'not-found', query.language, took);
    return { ...reply, ...said, topics, tookMs: took() };
  }
  const value = confidence(hits, query, archive.index, options.typed);
  const kind = !isOutside && value >= ANSWER_FROM ? 'answer' : 'closest';
  return {
    ...said,
    kind,
    excerpts,
    ...(options.following !== undefined && {
      following: followingOf(hits, excerpts, archive.index, options.following),
    }),
    ...(explained && { confidence: { value, threshold: ANSWER_FROM } }),
    tookMs: took(),
  };
}

function ranked(query: Query, index: SearchIndex, among?: readonly string[]): Ranking {
  if (among === undefined) return rank(query, index);
  const place = new Map(among.map((id, at) => [id, at]));
  const placeOf = (passage: number): number | undefined =>
    place.get(index.passages[passage]?.id ?? '');
  const { hits, isOutside } = rank(query, index, (passage) => placeOf(passage) !== undefined);
  const inOrder = hits.toSorted((a, b) => (placeOf(a.passage) ?? 0) - (placeOf(b.passage) ?? 0));
  return { hits: inOrder, isOutside };
}

function followingOf(
  hits: readonly Hit[],
  excerpts: readonly Excerpt[],
  index: SearchIndex,
  count: number,
): readonly Excerpt['passage'][] {
  const shown = new Set(excerpts.map(({ passage }) => passage.id));
  return hits
    .flatMap(({ passage }) => index.passages[passage] ?? [])
    .filter(({ id }) => !shown.has(id))
    .slice(0, count)
    .map(({ id, text }) => ({ id, text }));
}

/** A date that is part of a name is a word like others; what narrows, lifts or orders is told of. */
function timeOf(time: PeriodReading, hits: readonly Hit[], isOutside: boolean): Reply['time'] {
  const { period, strict, unread } = time;
  const understood = time.understood.filter(({ kind }) =>
    kind === 'latest' || kind === 'earliest' ? hits.length > 0 : strict || kind === 'about',
  );
  const isMissed =
    isOutside ||
    (period !== undefined &&
      understood.some(({ kind }) => kind === 'about') &&
      !hits.some(({ article }) => isWithin(article, period)));
  return { understood, isMissed, unread };
}

function nothing(
  question: string,
  reason: NothingReason,
  language: Language,
  took: () => number,
): Extract<Reply, { kind: 'nothing' }> {
  return {
    question,
    kind: 'nothing',
    reason,
    language,
    corrections: [],
    aliases: [],
    time: { understood: [], isMissed: false, unread: [] },
    excerpts: [],
    topics: [],
    tookMs: took(),
  };
}

function excerptsOf(
  hits: readonly Hit[],
  query: Query,
  index: SearchIndex,
  top: number,
  explained: boolean,
): Excerpt[] {
  const excerpts: Excerpt[] = [];
  for (const hit of hits) {
    if (excerpts.length >= top) break;
    const excerpt = excerptOf(hit, query, index);
    if (excerpt === undefined) continue;
    excerpts.push(explained ? { ...excerpt, explanation: explain(hit, query, index) } : excerpt);
  }
  return excerpts;
}
