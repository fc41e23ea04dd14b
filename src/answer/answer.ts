import { explain } from '../search/explain.ts';
import type { PeriodReading } from '../search/period.ts';
import { type Query, readQuery } from '../search/query.ts';
import { type Hit, rank } from '../search/rank.ts';
import type { SearchIndex } from '../search/search-index.ts';
import type { Speller } from '../search/spelling.ts';
import { isWithin } from '../search/within-period.ts';
import { guessLanguage, type Language } from '../text/language.ts';
import { chooseQuote, highlightsOf } from './choose-quote.ts';
import { citationsFor } from './citation.ts';
import { ANSWER_FROM, confidence } from './confidence.ts';
import { questionFault } from './question-fault.ts';
import type { Excerpt, NothingReason, Reply } from './reply.ts';
import { usedAliases } from './used-aliases.ts';

/** What a question is put to: the archive's index, and the speller made for it. */
export type Archive = { readonly index: SearchIndex; readonly speller: Speller };

export type AnswerOptions = {
  /** The most excerpts to give. */
  readonly top?: number;
  /** Whether to say what each excerpt's score is made of. */
  readonly explain?: boolean;
  /** The day "last year" is counted from, `YYYY-MM-DD`. */
  readonly today?: string;
  /** Milliseconds that only grow, for `tookMs`. */
  readonly now?: () => number;
};

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
  const { hits, isOutside } = rank(query, archive.index);
  const excerpts = excerptsOf(hits, query, archive.index, top, explained);
  const said = {
    question,
    language: query.language,
    corrections: query.corrections,
    aliases: usedAliases(hits.slice(0, top), query, archive.index),
    time: timeOf(query.time, hits.slice(0, top), isOutside),
  };
  if (excerpts.length === 0) {
    return { ...nothing(question, 'not-found', query.language, took), ...said, tookMs: took() };
  }
  const value = confidence(hits, query, archive.index);
  const kind = !isOutside && value >= ANSWER_FROM ? 'answer' : 'closest';
  return {
    ...said,
    kind,
    excerpts,
    ...(explained && { confidence: { value, threshold: ANSWER_FROM } }),
    tookMs: took(),
  };
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

/** The excerpt of a hit; `undefined` where its quote would not stand word for word in the passage. */
function excerptOf(hit: Hit, query: Query, index: SearchIndex): Excerpt | undefined {
  const passage = index.passages[hit.passage];
  const article = index.articles[index.articleOf[hit.passage] as number];
  if (passage === undefined || article === undefined) return undefined;
  const place = chooseQuote(hit, query, index);
  const quote = passage.text.slice(place.start, place.end);
  const [citation, ...others] = citationsFor(article, passage, quote);
  if (citation === undefined || quote === '' || !passage.text.includes(quote)) return undefined;
  return {
    quote,
    highlights: highlightsOf(hit, place, query, index),
    score: Math.round(hit.score * 1000) / 1000,
    passage: { id: passage.id, text: passage.text },
    citation,
    sources: article.kind === 'brief' ? [citation, ...others] : [],
    article: { id: article.id, title: article.title, kind: article.kind },
  };
}
