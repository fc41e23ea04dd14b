import { explain } from '../search/explain.ts';
import type { SearchIndex } from '../search/index/search-index.ts';
import type { AcrossLanguages } from '../search/query/across/ask-across.ts';
import { type Query, queryIn } from '../search/query/query.ts';
import { readQuery } from '../search/query/read-query.ts';
import type { Speller } from '../search/query/spelling.ts';
import type { Hit } from '../search/rank/rank.ts';
import { guessLanguage, type Language } from '../text/language.ts';
import { closestTopics } from './closest-topics.ts';
import { ANSWER_FROM, confidence, NOT_AN_ANSWER } from './confidence.ts';
import { missingWords } from './missing/missing-words.ts';
import { questionFault } from './question-fault.ts';
import { markedAhead } from './quote/dated-ahead.ts';
import type { Excerpt, NothingReason, Range, Reply } from './reply.ts';
import { withoutBoilerplate } from './shown/boilerplate.ts';
import { chooseExcerpts, everyExcerpt } from './shown/choose-excerpts.ts';
import { firstThatTells } from './shown/first-that-tells.ts';
import { type Merged, rankLanguages } from './shown/merge-languages.ts';
import { isInTime, timeOf } from './shown/time.ts';
import { withoutTwins } from './shown/twins.ts';
import { usedAliases } from './used-aliases.ts';
import { usedTranslations } from './used-translations.ts';

/** What a question is put to: the archive's index, the speller made for it, and what finds words across languages. */
export type Archive = {
  readonly index: SearchIndex;
  readonly speller: Speller;
  /** What finds words in the other languages; absent where no dictionary is installed. */
  readonly across?: AcrossLanguages;
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
  /** What was typed now, where the question goes on from an earlier one: a name of that may be replaced. */
  readonly typed?: string;
  /** The day "last year" is counted from, `YYYY-MM-DD`. */
  readonly today?: string;
  /** Milliseconds that only grow, for `tookMs`. */
  readonly now?: () => number;
};

/** A reply that mentions nowhere half of the question's weight answers another one. */
const MOST_MISSING = 0.5;

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
  const { hits: ordered, isOutside, peersOf } = ranked(query, index, options);
  const hits = options.among === undefined ? firstThatTells(ordered, query, index) : ordered;
  const choose = options.among === undefined ? chooseExcerpts : everyExcerpt;
  const chosen = choose(hits, query, index, { top, quotes: options.quotes ?? NO_QUOTES });
  const shown = chosen.map(({ hit }) => hit);
  const excerpts = chosen.map(({ hit, excerpt }) => ({
    ...markedAhead(excerpt, today),
    ...(explained && {
      explanation: explain(hit, queryIn(query, hit.article.language), index),
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
  if (excerpts.length === 0) {
    const topics = closestTopics(question, query.language, index, TOPICS);
    const reply = nothing(question, 'not-found', query.language, took);
    return { ...reply, ...said, topics, tookMs: took() };
  }
  const [first] = shown;
  const likely =
    first === undefined
      ? 0
      : confidence(
          [first, ...peersOf(first).filter((hit) => hit !== first)],
          queryIn(query, first.article.language),
          index,
          options.typed,
        );
  const missing = missingWords(query, shown, index, likely >= ANSWER_FROM);
  const value =
    missing.share >= MOST_MISSING && !holdsPhrase(shown, query)
      ? Math.min(likely, NOT_AN_ANSWER)
      : likely;
  const isAnswer = value >= ANSWER_FROM && isInTime(query.time, chosen, isOutside);
  return {
    ...said,
    missing: missing.words.filter((word) => !said.nowhere.includes(word)),
    ...(isAnswer ? { kind: 'answer' } : { kind: 'closest', denies: missing.words.length > 0 }),
    excerpts,
    ...(options.following !== undefined && {
      following: followingOf(hits, excerpts, index, excerpts.length < top ? 0 : options.following),
    }),
    ...(explained && { confidence: { value, threshold: ANSWER_FROM } }),
    tookMs: took(),
  };
}

/** What somebody quotes at length is what they ask about, whatever stands around it. */
const holdsPhrase = ([first]: readonly Hit[], { phrases }: Query): boolean =>
  phrases.some(
    ({ isExact, places }) => isExact && first !== undefined && places.has(first.passage),
  );

const nowhereOf = ({ phrases }: Query): string[] =>
  phrases.filter(({ places }) => places.size === 0).map(({ typed }) => typed);

function ranked(query: Query, index: SearchIndex, { among }: Pick<AnswerOptions, 'among'>): Merged {
  if (among === undefined) {
    const merged = rankLanguages(query, index);
    const tidy = (hits: readonly Hit[]): readonly Hit[] =>
      withoutBoilerplate(withoutTwins(hits, query.language, index), index);
    const hits = tidy(merged.hits);
    const peersOf = (hit: Hit): readonly Hit[] => {
      const peers = merged.peersOf(hit);
      return peers === merged.hits ? hits : tidy(peers);
    };
    return { ...merged, hits, peersOf };
  }
  const place = new Map(among.map((id, at) => [id, at]));
  const placeOf = (passage: number): number | undefined =>
    place.get(index.passages[passage]?.id ?? '');
  const isAmong = (passage: number): boolean => placeOf(passage) !== undefined;
  const merged = rankLanguages(query, index, isAmong);
  const inOrder = merged.hits.toSorted(
    (a, b) => (placeOf(a.passage) ?? 0) - (placeOf(b.passage) ?? 0),
  );
  return { ...merged, hits: inOrder };
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
