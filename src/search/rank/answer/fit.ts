import { timesIn } from '../../../period/read-period.ts';
import { fold } from '../../../text/fold.ts';
import type { Language } from '../../../text/language.ts';
import { termOf } from '../../../text/terms.ts';
import { numbersIn } from '../../../values/find-values.ts';
import type { ConceptNames } from '../../index/concepts.ts';
import type { Query } from '../../query/query.ts';
import type { Asked } from '../../query/question-words/kinds.ts';
import type { AnswerCues } from './cues/cues.ts';
import { english } from './cues/en.ts';
import { japanese } from './cues/ja.ts';
import { russian } from './cues/ru.ts';
import { createDoer } from './doer/doer.ts';
import { createFramedDoer } from './doer/framed.ts';
import { countedIn } from './telling/counted.ts';
import { itemsAsked, itemsIn } from './telling/enumerated.ts';
import { tellsOfFirst } from './telling/first-time.ts';
import { introduces } from './telling/introduces.ts';
import { isKnownThing } from './telling/known-things.ts';
import { withoutAskedReasons } from './telling/reasons.ts';
import { unitOf } from './telling/units.ts';

const CUES: Readonly<Record<Language, AnswerCues>> = {
  en: english,
  ru: russian,
  ja: japanese,
};

/** Whether a text has a verb or a noun of saying something. */
export const hasSpeech = (text: string, language: Language): boolean =>
  CUES[language].speech.sure.test(text);

/** Of these, what the question itself holds is no answer. */
const NEW: ReadonlySet<Asked> = new Set(['person', 'time', 'place', 'count', 'amount', 'duration']);

/** What a number tells. It may not be the question's own, what is counted may: "how many years" is answered by five years. */
export const TOLD_BY_NUMBER: ReadonlySet<Asked> = new Set(['count', 'amount', 'duration']);

/** Whether a sentence holds what is asked for, by kind: 1 outright, `MAYBE`, or 0. */
export type AnswerFit = Readonly<Partial<Record<Asked, number>>>;

const MAYBE = 0.5;

const NAMES = /\p{Lu}[\p{L}'’-]*/gu;

const NO_WORD = /[^\p{L}\p{N}]+/u;

/** Where a sentence ends: a number before it counts nothing after it. */
const ENDS = /\.\s+\p{Lu}/u;

/** The last word of a text, folded. */
const lastWord = (text: string): string =>
  fold(text)
    .split(NO_WORD)
    .findLast((word) => word !== '') ?? '';

/** Parts what a question offers to choose from. */
const OF_OFFER = /,|、|\s(?:or|или)\s|それとも/iu;

/** As many characters of a sentence are looked at: no sentence to quote is longer, and a list has no end. */
export const LOOKED_AT = 400;

/** So many sentences are remembered with their times: each is looked at once in every language, and again as a quote. */
const MOST_KNOWN = 1000;

const timesKnown = new Map<string, ReturnType<typeof timesIn>>();

/** Whether a part of a sentence belongs to a day, a month or a year, which counts nothing. */
function ofTimes(sentence: string): (start: number, end: number) => boolean {
  const times = timesKnown.get(sentence) ?? timesIn(sentence);
  if (timesKnown.size >= MOST_KNOWN) timesKnown.clear();
  timesKnown.set(sentence, times);
  return (start, end) => times.some((time) => time.start < end && start < time.end);
}

/**
 * Looks in sentences, given in letters that are in use, for what a question asks for; `askedWords` are terms
 * that the question names by other words.
 */
export function createAnswerFit(
  query: Pick<Query, 'text' | 'expected' | 'language' | 'translations'>,
  askedWords: () => ReadonlySet<string>,
  concepts?: ConceptNames,
) {
  const { text, expected } = query;
  const question = fold(text);
  const isAsked = (word: string): boolean =>
    question.includes(word) || askedWords().has(termOf(word));
  const items = expected.asked.includes('list') ? itemsAsked(text, query.language) : 0;
  const offered = (expected.offered ?? '').split(OF_OFFER).map(lastWord).filter(Boolean);
  const isByNumber = expected.asked.some((kind) => TOLD_BY_NUMBER.has(kind));
  const asked = new Set(isByNumber ? numbersIn(text) : []);
  const isInUnit = isByNumber ? unitOf(text) : undefined;
  const isNew = (kind: Asked, found: string): boolean => {
    if (TOLD_BY_NUMBER.has(kind)) {
      const numbers = numbersIn(found);
      if (numbers.length > 0) return !numbers.every((one) => asked.has(one));
    }
    const names = kind === 'place' ? (found.match(NAMES) ?? []) : [];
    // "Onslow County" says what county it is.
    return names.length > 1
      ? names.some((name) => !isAsked(fold(name)))
      : !isAsked(lastWord(found));
  };
  const holds = (
    kind: Asked,
    cue: RegExp | undefined,
    sentence: string,
    { no, byUnit = false }: { readonly no?: RegExp | undefined; readonly byUnit?: boolean } = {},
  ): boolean => {
    if (cue === undefined) return false;
    if (!NEW.has(kind)) return cue.test(sentence);
    let isOfTime: ReturnType<typeof ofTimes> | undefined;
    for (const { 0: found, index } of sentence.matchAll(cue)) {
      if (!isNew(kind, found) || no?.test(found.trim()) === true) continue;
      if (kind === 'person' && concepts !== undefined && isKnownThing(found, concepts)) continue;
      if (byUnit && isInUnit?.(sentence, index, index + found.length) === false) continue;
      if (kind !== 'count') return true;
      isOfTime ??= ofTimes(sentence);
      if (!isOfTime(index, index + found.length)) return true;
    }
    return false;
  };
  const isOfPart = (kind: Asked): boolean =>
    expected.part === true &&
    (kind === 'amount' || (kind === 'count' && expected.counted === undefined));
  /** "Nobody had been there before Karlov's trip": the name is the first one's. */
  const isOfFirst = (sentence: string, language: Language): boolean =>
    expected.first &&
    tellsOfFirst(sentence, language) &&
    (sentence.match(CUES[language].person.loose ?? NAMES) ?? []).some((name) =>
      isNew('person', name.replace(/['’]s?$/u, '')),
    );
  const isOffered = (kind: Asked, sentence: string): boolean =>
    offered.length > 0 &&
    (kind === 'person' || kind === 'place' || kind === 'time') &&
    offered.some((name) => fold(sentence).includes(name));
  const doer = expected.asked.includes('person')
    ? createDoer(text, query.language, (name) => isNew('person', name))
    : undefined;
  const framed = expected.asked.includes('place')
    ? createFramedDoer(text, query.language, (name) => isNew('place', name))
    : undefined;
  const doerOf = (kind: Asked, sentence: string, language: Language): boolean | undefined => {
    if (language !== query.language) return undefined;
    if (kind === 'person') return doer?.(sentence);
    return kind === 'place' && framed?.isNamedIn(sentence) === true ? true : undefined;
  };
  const counters = new Map<Language, RegExp | undefined>();
  const counterIn = (language: Language): RegExp | undefined => {
    if (counters.has(language)) return counters.get(language);
    const counted = countedIn(language, query);
    const counter = counted === undefined ? undefined : CUES[language].numberOf(counted);
    counters.set(language, counter);
    return counter;
  };
  const counts = (counter: RegExp, sentence: string): boolean => {
    const isOfTime = ofTimes(sentence);
    for (const { 0: whole, 1: figure = '', index } of sentence.matchAll(counter)) {
      if (ENDS.test(whole) || isOfTime(index, index + figure.length)) continue;
      if (question.includes(fold(figure).trim())) continue;
      const numbers = numbersIn(figure);
      if (numbers.length === 0 || !numbers.every((one) => asked.has(one))) return true;
    }
    return false;
  };
  return (text: string, language: Language): AnswerFit => {
    const sentence = text.slice(0, LOOKED_AT);
    const fit: Partial<Record<Asked, number>> = {};
    for (const kind of expected.asked) {
      const cues = CUES[language];
      const { sure, loose, except } = cues[kind];
      const given =
        kind === 'cause'
          ? withoutAskedReasons(sentence, language, (word) => isAsked(fold(word)))
          : sentence;
      const counter = kind === 'count' ? counterIn(language) : undefined;
      const isDone = doerOf(kind, sentence, language);
      const isSure =
        isOffered(kind, sentence) ||
        (kind === 'definition' && introduces(sentence, language)) ||
        (kind === 'person' && isOfFirst(sentence, language)) ||
        (isOfPart(kind) && cues.part.test(sentence)) ||
        isDone === true ||
        (kind === 'duration' && expected.length === true && holds(kind, cues.length, sentence)) ||
        (isDone !== false &&
          (counter !== undefined
            ? counts(counter, sentence)
            : holds(kind, sure, given, { no: except, byUnit: TOLD_BY_NUMBER.has(kind) })));
      const may = (): boolean =>
        holds(kind, loose, sentence) || (kind === 'count' && holds(kind, sure, sentence));
      const isShort = kind === 'list' && items > 0 && items > itemsIn(sentence, language);
      fit[kind] = isShort ? 0 : isSure ? 1 : may() ? MAYBE : 0;
    }
    return fit;
  };
}
