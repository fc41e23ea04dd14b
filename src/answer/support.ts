import type { SearchIndex } from '../search/index/search-index.ts';
import type { Query, QueryTerm } from '../search/query/query.ts';
import { ASKED, type Asked } from '../search/query/question-words/kinds.ts';
import { createAskedWords } from '../search/rank/answer/asked-words.ts';
import { type AnswerFit, createAnswerFit } from '../search/rank/answer/fit.ts';
import type { SentenceEvidence } from '../search/rank/evidence.ts';
import type { Hit } from '../search/rank/rank.ts';
import { fold } from '../text/fold.ts';
import type { Language } from '../text/language.ts';
import { inUse } from '../text/languages/in-use.ts';
import { refersBack } from '../text/sentences/refers-back.ts';
import { isNamed, isNamedThere, isSubject, rarestNamed } from './missing/named.ts';
import { hasOtherSubject, namesAnother } from './missing/names-another.ts';
import { isNumber, isUnheard } from './missing/unheard.ts';
import { type AskedOccasion, createOccasion } from './of-others/occasion.ts';
import { createOfOthers } from './of-others/of-others.ts';
import type { Quote } from './quote/choose-quote.ts';

/** What a quote holds of its question. Shares are of the question's whole weight, 0 to 1. */
export type Support = {
  readonly inQuote: number;
  /** For each word of the question, the weight of the heaviest variant that the quote holds, 0 to 1. */
  readonly held: readonly number[];
  /** What the headings above the passage hold. */
  readonly inHeading: number;
  /** What the quote, all of its passage, the headings above it or the title hold. */
  readonly carried: number;
  /**
   * What neither the quote holds nor the sentence before it nor a heading above; nor, for a name that the quote
   * leaves unsaid, the title. A name beside the sentence that answers is not its own where that names somebody else
   * and goes on from nothing.
   */
  readonly namesMissing: number;
  readonly numbersMissing: number;
  /** Whether the quote holds every kind of thing that is asked for, 0, 1 or between; 1 where none is. */
  readonly fits: number;
  /** The same of the quote and the sentences around it. */
  readonly fitsNear: number;
  /** Whether the quote holds outright what can be told by its form: a person, a place, a number, a reason. */
  readonly holdsAsked: boolean;
  /** Whether it tells of other times alone than the question names; looked for when it is asked. */
  readonly isOfOtherTime: () => boolean;
  /** Whether it tells that of others, or the other way round; looked for when it is asked. */
  readonly isOfOthers: () => boolean;
};

/** What a sentence holds outright or does not hold; of the others none can be sure by its form. */
const TOLD_BY_FORM: readonly Asked[] = [
  'person',
  'place',
  'count',
  'amount',
  'duration',
  'cause',
  'outcome',
  'speech',
];

/** Of these, who they are of stands in the sentence that tells them. */
const OF_SOMEBODY: readonly Asked[] = ['person', 'count', 'amount', 'duration', 'cause'];

/** `told` are kinds that are told elsewhere. */
const leastOf = (fit: AnswerFit, told: ReadonlySet<Asked>): number =>
  Math.min(1, ...ASKED.filter((kind) => !told.has(kind)).map((kind) => fit[kind] ?? 1));

/** What a sentence is looked at by, which is the question's own. */
type Rules = {
  readonly fitOf: (text: string, language: Language) => AnswerFit;
  readonly isOfOthers: (sentence: string, quote: string, language: Language) => boolean;
  readonly occasion: AskedOccasion;
};

const known = new WeakMap<Query, Rules>();

/** The rules of a question, made once: two to four hits of it are looked at. */
function rulesOf(query: Query, index: SearchIndex): Rules {
  const made = known.get(query);
  if (made !== undefined) return made;
  const rules = {
    fitOf: createAnswerFit(query, createAskedWords(query, index), index.concepts),
    isOfOthers: createOfOthers(query, index),
    occasion: createOccasion(query),
  };
  known.set(query, rules);
  return rules;
}

/** A name is held by the rarest word of three that it is called in another language, and not by the commonest. */
const LEAST_HELD = 0.26;

/** How much of a word some sentences hold, 0 to 1. */
function heldIn(sentences: readonly SentenceEvidence[], at: number): number {
  let most = 0;
  for (const { matched } of sentences) most = Math.max(most, matched[at] as number);
  return most;
}

/**
 * `typed` is the part of the question whose names and numbers the quote must hold: all of it, or less; `told` are
 * the kinds of thing that other quotes tell.
 */
export function supportOf(
  hit: Hit,
  quote: Quote,
  query: Query,
  index: SearchIndex,
  typed = query.text,
  told: ReadonlySet<Asked> = new Set(),
): Support {
  const asked = fold(typed);
  const { sentences, under } = hit.evidence;
  const { text } = index.passages[hit.passage] as { text: string };
  const title = index.titleTerms[index.articleOf[hit.passage] as number];
  const isQuoted = ({ start, end }: SentenceEvidence): boolean =>
    start < quote.end && end > quote.start;
  const first = sentences.findIndex(isQuoted);
  const last = sentences.findLastIndex(isQuoted);
  const quoted = sentences.slice(first, last + 1);
  const around = sentences.slice(Math.max(0, first - 1), last + 1);
  const isOfAnother = (one: SentenceEvidence): boolean =>
    namesAnother(one, hit.passage, query, index);
  const { language } = hit.article;
  const isOfOther = quoted.some(
    (one) =>
      isOfAnother(one) &&
      (language !== 'ja' || hasOtherSubject(text.slice(one.start, one.end), query.text)),
  );
  const { sentence } = hit;
  const goesOn = ({ start, end }: SentenceEvidence): boolean =>
    refersBack(text.slice(start, end), language);
  // In another language the sentence may name the same by a spelling that nobody knows.
  const isOfItsOwn = query.translations === undefined && isOfAnother(sentence) && !goesOn(sentence);
  const naming = isOfItsOwn
    ? quoted.filter(
        (one) => one.number === sentence.number || (one.number > sentence.number && goesOn(one)),
      )
    : around;
  const leastHeld = query.translations === undefined ? 0 : LEAST_HELD;
  const sum = { inQuote: 0, inHeading: 0, carried: 0, names: 0, numbers: 0 };
  const held: number[] = [];
  for (let at = 0; at < query.terms.length; at++) {
    const term = query.terms[at] as QueryTerm;
    const inHeading = under[at] as number;
    const inQuote = heldIn(quoted, at);
    held.push(inQuote);
    sum.inHeading += inHeading * term.weight;
    sum.inQuote += inQuote * term.weight;
    const inTitle = term.variants.some((one) => title?.has(one.term)) ? 1 : 0;
    sum.carried += Math.max(inHeading, inTitle, heldIn(sentences, at)) * term.weight;
    if (inHeading > 0 || heldIn(naming, at) > leastHeld || !asked.includes(term.surface)) continue;
    const isName = isNamed(term, index) || (isNamedThere(term, query) && !isSubject(term, index));
    if (!isName && heldIn(around, at) > 0) continue;
    const isSaidByTitle = isName && (!isOfOther || query.list !== undefined);
    if (isSaidByTitle && inTitle > 0) continue;
    if (isUnheard(term, query)) continue;
    if (isNumber(term, query)) sum.numbers += term.weight;
    else if (isName) sum.names += term.weight;
  }
  const whole = query.weight || 1;
  const { fitOf, isOfOthers, occasion } = rulesOf(query, index);
  const fitIn = (from: number, to: number): AnswerFit =>
    fitOf(inUse(text.slice(from, to)), language);
  const inQuote = fitIn(quote.start, quote.end);
  const quoteText = text.slice(quote.start, quote.end);
  const isByForm = query.expected.asked.some((kind) => TOLD_BY_FORM.includes(kind));
  const ofIt = isByForm ? occasion.toldOfIt(quoteText, language) : quoteText;
  const toldOfIt = ofIt === quoteText ? inQuote : fitOf(inUse(ofIt), language);
  return {
    inQuote: sum.inQuote / whole,
    held,
    inHeading: sum.inHeading / whole,
    carried: sum.carried / whole,
    namesMissing: sum.names / whole,
    numbersMissing: sum.numbers / whole,
    fits: leastOf(inQuote, told),
    fitsNear: leastOf(
      fitIn(around[0]?.start ?? quote.start, around.at(-1)?.end ?? quote.end),
      told,
    ),
    isOfOtherTime: () => occasion.isOfOtherTime(quoteText, language),
    isOfOthers: () => isOfOthers(text.slice(sentence.start, sentence.end), quoteText, language),
    holdsAsked:
      TOLD_BY_FORM.every((kind) => told.has(kind) || (toldOfIt[kind] ?? 1) === 1) &&
      !OF_SOMEBODY.some((kind) => !told.has(kind) && isBesideIt(kind)),
  };

  /** Whether only sentences about somebody else tell a kind of thing, and another one names whom it is asked of. */
  function isBesideIt(kind: Asked): boolean {
    const name = rarestNamed(query, index, (at) => heldIn(quoted, at) > 0);
    if (quoted.length < 2 || name === undefined || !query.expected.asked.includes(kind))
      return false;
    const telling = quoted.filter(({ start, end }) => fitIn(start, end)[kind] === 1);
    return (
      telling.length > 0 &&
      telling.every(
        (one) => !goesOn(one) && isOfAnother(one) && (one.matched[name] as number) === 0,
      )
    );
  }
}
