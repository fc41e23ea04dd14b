import type { Language } from '../../../text/language.ts';
import { inUse } from '../../../text/languages/in-use.ts';
import { leansBack } from '../../../text/sentences/refers-back.ts';
import { termsOf } from '../../../text/terms.ts';
import type { SearchIndex } from '../../index/search-index.ts';
import type { Query, QueryTerm } from '../../query/query.ts';
import type { Asked } from '../../query/question-words/kinds.ts';
import type { SentenceEvidence } from '../evidence.ts';
import { createAskedWords } from './asked-words.ts';
import { createAnswerFit, LOOKED_AT } from './fit.ts';
import { deniedTerms, mayDeny } from './negation.ts';
import { createTurnedRoles } from './roles.ts';
import { tellsOfFirst } from './telling/first-time.ts';
import { introduces } from './telling/introduces.ts';

/** What speaks for a sentence being the one that says what was asked, beside the words it shares. */
export type AnswerFeature =
  | 'person'
  | 'time'
  | 'place'
  | 'count'
  | 'amount'
  | 'duration'
  | 'cause'
  | 'definition'
  | 'speech'
  | 'outcome'
  | 'list'
  | 'allKinds'
  | 'day'
  | 'context'
  | 'heaviest'
  | 'names'
  | 'words'
  | 'wordCount'
  | 'leansBack'
  | 'early'
  | 'dense'
  | 'otherYear'
  | 'noYear'
  | 'later'
  | 'recent'
  | 'lateYear'
  | 'first'
  | 'introduced'
  | 'opposed';

/** A day of a month, which says when more exactly than a year. */
const DAY =
  /\d{1,2}(?:st|nd|rd|th)? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{L}* \d|\d{1,2} (?:янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек)|\d月\d/u;
const YEAR = /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/g;

/** What the sentence before tells of a word, of what the sentence itself would. */
const BEFORE = 0.7;

/** How much a denial counts that the question does not ask for, of one that it does. */
const STATED = 0.25;

/** "何回あったの" asks for a number alone, however much it sounds like "what is". */
const BESIDE_DEFINITION: readonly Asked[] = ['definition', 'list', 'speech', 'outcome'];

/** Years after which what was told says little of how things stand. */
const LONG_AGO = 15;

/** How late the last of some years is, 0 to 1. */
const lateness = (years: readonly string[], thisYear: number): number =>
  Math.max(0, Math.min(1, 1 - (thisYear - Math.max(0, ...years.map(Number))) / LONG_AGO));

/**
 * Reads the features of sentences, each -1 to 1; `recency` is how late its article tells of, 0 where that
 * is not asked for.
 */
export function createAnswerFeatures(query: Query, index: SearchIndex) {
  const { terms } = query;
  const { asked } = query.expected;
  const fitOf = createAnswerFit(query, createAskedWords(query, index), index.concepts);
  const total = query.weight || 1;
  const isName = (term: QueryTerm): boolean => term.isName;
  const names = terms.reduce((sum, term) => sum + (isName(term) ? term.weight : 0), 0);
  const words = total - names;
  const heaviest = terms.reduce(
    (best, { weight }, at) => (weight > (terms[best]?.weight ?? -1) ? at : best),
    0,
  );
  const asks = deniedTerms(query.text, query.language);
  const isTurned = createTurnedRoles(query);
  const isOfDefinition =
    asked.includes('definition') && asked.every((kind) => BESIDE_DEFINITION.includes(kind));
  const thisYear = Number(query.today.slice(0, 4));
  const years = terms.map(({ term }) => term).filter((term) => /^(?:1[5-9]|20)\d\d$/.test(term));

  /** Whether a sentence denies a word that the question does not deny, or the other way round. */
  const isOpposed = (text: string, { matched }: SentenceEvidence): boolean => {
    // Whether something is so is answered by a denial too; what is asked by a denial may be told by any other.
    if (asks.size > 0 ? mayDeny(text) : asked.length === 0) return false;
    const says = deniedTerms(text, query.language);
    if (says.size === 0 && asks.size === 0) return false;
    return terms.some(({ term }, at) => {
      if ((matched[at] ?? 0) === 0 || says.has(term) === asks.has(term)) return false;
      const times = termsOf(text).filter((one) => one === term).length;
      return asks.has(term) || times <= (says.get(term) ?? 0);
    });
  };

  return (
    sentence: SentenceEvidence,
    before: SentenceEvidence | undefined,
    whole: string,
    language: Language,
    recency: number,
  ): Readonly<Record<AnswerFeature, number>> => {
    const text = inUse(whole.slice(0, LOOKED_AT));
    const fit = fitOf(text, language);
    const { matched } = sentence;
    const sum = { context: 0, names: 0, words: 0, count: 0 };
    for (let at = 0; at < terms.length; at++) {
      const term = terms[at] as QueryTerm;
      const held = matched[at] as number;
      sum.context += Math.max(held, BEFORE * (before?.matched[at] ?? 0)) * term.weight;
      if (isName(term)) sum.names += held * term.weight;
      else sum.words += held * term.weight;
      sum.count += held;
    }
    const told = years.length === 0 && !query.expected.now ? [] : (text.match(YEAR) ?? []);
    const lacksYear = years.length > 0 && !told.some((year) => years.includes(year));
    const kind = (one: (typeof asked)[number]): number => {
      const found = fit[one];
      return found === undefined ? 0 : 2 * found - 1;
    };
    const isOfLanguage = language === query.language;
    const isDenied = isOfLanguage && isOpposed(text, sentence);
    const span = sentence.lastMatch - sentence.firstMatch + 1;
    return {
      person: kind('person'),
      time: kind('time'),
      place: kind('place'),
      count: kind('count'),
      amount: kind('amount'),
      duration: kind('duration'),
      cause: kind('cause'),
      definition: kind('definition'),
      speech: kind('speech'),
      outcome: kind('outcome'),
      list: kind('list'),
      allKinds: asked.length === 0 ? 0 : Math.min(...asked.map(kind)),
      day: asked.includes('time') && DAY.test(text) ? 1 : 0,
      context: sum.context / total,
      heaviest: matched[heaviest] ?? 0,
      names: names > 0 ? sum.names / names : 0.5,
      words: words > 0 ? sum.words / words : 0.5,
      wordCount: sum.count / (terms.length || 1),
      leansBack: leansBack(text) ? 1 : 0,
      early: sentence.firstMatch > 0 && sentence.firstMatch <= 4 ? 1 : 0,
      dense: sentence.matches > 1 ? sentence.matches / span : 0,
      otherYear: lacksYear && told.length > 0 ? 1 : 0,
      noYear: lacksYear ? 1 : 0,
      later: sentence.number === 0 ? 0 : sentence.number / (sentence.number + 1),
      recent: recency,
      lateYear: query.expected.now ? lateness(told, thisYear) : 0,
      introduced: isOfDefinition && introduces(text, language) ? 1 : 0,
      first: query.expected.first && tellsOfFirst(text, language) ? 1 : 0,
      opposed:
        isDenied && asks.size > 0 ? 1 : isDenied || (isOfLanguage && isTurned(text)) ? STATED : 0,
    };
  };
}
