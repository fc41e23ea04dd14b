import { explain } from '../search/explain.ts';
import type { SearchIndex } from '../search/index/search-index.ts';
import type { AcrossLanguages } from '../search/query/across/ask-across.ts';
import type { Query } from '../search/query/query.ts';
import { readQuery } from '../search/query/read-query.ts';
import type { Speller } from '../search/query/spelling.ts';
import type { Hit } from '../search/rank/rank.ts';
import { guessLanguage, type Language } from '../text/language.ts';
import type { Chosen } from './chosen/chosen.ts';
import { type ChosenExcerpt, chosenExcerpt } from './chosen/put-first.ts';
import { closestTopics } from './closest-topics.ts';
import { ANSWER_FROM } from './confidence.ts';
import { besideEach, withCounterparts } from './counterpart/with-counterparts.ts';
import { judge } from './judging/judge.ts';
import { questionFault } from './question-fault.ts';
import { markedAhead } from './quote/dated-ahead.ts';
import type { Excerpt, NothingReason, Range, Reply } from './reply.ts';
import { chooseExcerpts, everyExcerpt, type Shown } from './shown/choose-excerpts.ts';
import { firstThatTells } from './shown/first-that-tells.ts';
import { ranked } from './shown/ranked.ts';
import { timeOf } from './shown/time.ts';
import { usedAliases } from './used-aliases.ts';
import { usedTranslations } from './used-translations.ts';

/** What a question is put to: the archive's index, the speller made for it, and what finds words across languages. */
export type Archive = {
  readonly index: SearchIndex;
  readonly speller: Speller;
  /** What finds words in the other languages; absent where no dictionary is installed. */
  readonly across?: AcrossLanguages;
  /** What the folder says is the answer to some questions. */
  readonly chosen?: readonly Chosen[];
  /** What the ids of its articles begin with, where there are several archives: see `qualified-id.ts`. */
  readonly prefixes?: readonly string[];
};

export type AnswerOptions = {
  /** The most excerpts to give. */
  readonly top?: number;
  /** Whether to say what each excerpt's score is made of. */
  readonly explain?: boolean;
  /** Ids of the only passages to quote from, in the order to give them in. */
  readonly among?: readonly string[];
  /** Where to quote from in some passages, by their ids: what was quoted before. */
  readonly quotes?: ReadonlyMap<string, Range>;
  /** How many passages to name that come after the excerpts. */
  readonly following?: number;
  /** Passages that people have chosen for some questions: each stands first for its own. */
  readonly chosen?: readonly Chosen[];
  /** What was typed now, where the question goes on from an earlier one: a name of that may be replaced. */
  readonly typed?: string;
  /** The day "last year" is counted from, `YYYY-MM-DD`. */
  readonly today?: string;
  /** Milliseconds that only grow, for `tookMs`. */
  readonly now?: () => number;
};

/** Articles named where nothing was found. */
const TOPICS = 3;

const NO_QUOTES: ReadonlyMap<string, Range> = new Map();

/** Puts a question to the archive. Any text is a question; an odd one gets a `nothing` with a reason. */
export function answerQuestion(
  question: string,
  archive: Archive,
  options: AnswerOptions = {},
): Reply {
  const { top = 3, explain: explained = false, now = () => performance.now() } = options;
  const began = now();
  const took = (): number => Math.round((now() - began) * 1000) / 1000;
  const fault = questionFault(question, archive.index);
  if (fault !== undefined) return nothing(question, fault, guessLanguage(question) ?? 'en', took);
  const today = options.today ?? new Date().toISOString().slice(0, 10);
  const query = readQuery(question, archive.index, archive.speller, today, archive.across);
  const { index } = archive;
  const { hits: ordered, isOutside, peersOf, rankedBy } = ranked(query, index, options.among);
  const { hits: all, farBehind } =
    options.among === undefined ? firstThatTells(ordered, query, index) : { hits: ordered };
  const first =
    options.among === undefined ? firstOf(question, query, archive, options) : undefined;
  const hits = first === undefined ? all : all.filter(({ passage }) => passage !== first.passage);
  const quotes = options.quotes ?? NO_QUOTES;
  const choose = (count: number): readonly Shown[] =>
    (options.among === undefined ? chooseExcerpts : everyExcerpt)(hits, query, index, {
      top: count,
      quotes,
    });
  const chosen = choose(top);
  const paired =
    options.among === undefined
      ? withCounterparts(chosen, choose, query, index, archive.across)
      : besideEach(chosen, index, archive.across);
  const shown = paired.map(({ hit }) => hit);
  const excerpts = paired.map(({ hit, excerpt }) => ({
    ...markedAhead(excerpt, today),
    ...(explained && {
      explanation: explain(hit, rankedBy(hit), index),
    }),
  }));
  const time = timeOf(query.time, chosen, isOutside);
  const translations = usedTranslations(shown, query, index);
  const said = {
    question,
    language: query.language,
    corrections: query.corrections,
    aliases: usedAliases(shown, query, index),
    ...(translations.length > 0 && { translations }),
    nowhere: nowhereOf(query),
    without: query.without.map(({ typed }) => typed),
    time,
  };
  const rest = options.following !== undefined && {
    following: followingOf(hits, excerpts, index, excerpts.length < top ? 0 : options.following),
  };
  if (first !== undefined) {
    const answers = [first.excerpt, ...excerpts];
    return { ...said, missing: [], kind: 'answer', excerpts: answers, ...rest, tookMs: took() };
  }
  if (excerpts.length === 0) {
    const topics = closestTopics(question, query.language, index, TOPICS);
    const reply = nothing(question, 'not-found', query.language, took);
    return { ...reply, ...said, topics, tookMs: took() };
  }
  const { value, isAnswer, missing } = judge(chosen, query, index, {
    peersOf,
    isOutside,
    typed: options.typed,
    farBehind,
  });
  return {
    ...said,
    missing: missing.filter((word) => !said.nowhere.includes(word)),
    ...(isAnswer ? { kind: 'answer' } : { kind: 'closest', denies: missing.length > 0 }),
    excerpts,
    ...rest,
    ...(explained && { confidence: { value, threshold: ANSWER_FROM } }),
    tookMs: took(),
  };
}

/** What was chosen in the workspace goes before what the folder says. */
const firstOf = (
  question: string,
  query: Query,
  { index, chosen = [] }: Archive,
  { chosen: here = [], explain: explained = false }: AnswerOptions,
): ChosenExcerpt | undefined =>
  chosenExcerpt(question, query, index, { chosen: [...here, ...chosen], explained });

const nowhereOf = ({ phrases }: Query): string[] =>
  phrases.filter(({ places }) => places.size === 0).map(({ typed }) => typed);

function followingOf(
  hits: readonly Hit[],
  excerpts: readonly Excerpt[],
  index: SearchIndex,
  count: number,
): readonly Excerpt['passage'][] {
  const shown = new Set(
    excerpts.flatMap(({ passage, saidIn = [] }) =>
      [passage, ...saidIn.map((one) => one.passage)].map(({ id }) => id),
    ),
  );
  return hits
    .flatMap(({ passage }) => index.passages[passage] ?? [])
    .filter(({ id }) => !shown.has(id))
    .slice(0, count)
    .map(({ id, text }) => ({ id, text }));
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
    missing: [],
    nowhere: [],
    without: [],
    time: { understood: [], isMissed: false, unread: [] },
    excerpts: [],
    topics: [],
    tookMs: took(),
  };
}
