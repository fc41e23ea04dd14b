import type { PeriodReading } from '../../period/read-period.ts';
import type { Language } from '../../text/language.ts';
import type { AnswerType } from './answer-type.ts';
import type { KeywordQuery } from './keyword-query.ts';
import type { Phrase } from './phrases.ts';

/** A term of the index that counts as a word of the question, and how much: 1 is the word itself. */
export type Variant = { readonly term: number; readonly weight: number };

/** A word of the question that says something about the subject. */
export type QueryTerm = {
  readonly term: string;
  /** As typed, folded. */
  readonly surface: string;
  /** As typed, and where it begins in the text of the query. */
  readonly typed: string;
  readonly start: number;
  /** How much it tells: its inverse document frequency. */
  readonly weight: number;
  /** Itself first, when any passage holds it. */
  readonly variants: readonly Variant[];
  /** Terms that only say nearly the same: they bring no passage in, but speak for a sentence. */
  readonly near: readonly Variant[];
  /** Whether it is a name or a number: a capital within the question, or digits. */
  readonly isName: boolean;
  /** Whether no passage holds it as typed, and it was read as another word. */
  readonly isGuess: boolean;
};

export type Query = {
  readonly text: string;
  readonly language: Language;
  readonly terms: readonly QueryTerm[];
  /** The sum of the terms' weights: what a passage that holds everything would cover. */
  readonly weight: number;
  readonly expected: AnswerType;
  readonly corrections: readonly { readonly from: string; readonly to: string }[];
  /** Names in the question that passages may hold otherwise. */
  readonly names: readonly QueryName[];
  /** What stands in quotation marks or behind a `+`: passages that hold it come first. */
  readonly phrases: readonly Phrase[];
  /** What stands behind a `-` or NOT: passages that hold it are left out. */
  readonly without: readonly Phrase[];
  /** What the question says about time. */
  readonly time: PeriodReading;
  /** The day it was asked on, `YYYY-MM-DD`. */
  readonly today: string;
  /** The words, where they were put side by side and no question was asked. */
  readonly list?: KeywordQuery;
  /** The same question as passages in another language are asked it, where dictionaries are open. */
  readonly across?: Readonly<Partial<Record<Language, Query>>>;
  /** What its words were translated as, in a question that is asked in another language. */
  readonly translations?: readonly QueryTranslation[];
};

/** A word or phrase of a question in another language. */
export type QueryTranslation = {
  readonly typed: string;
  /** The words of the question that it covers, by number. */
  readonly words: readonly number[];
  /** What it is called there, the likeliest first: the dictionary that says so, and its terms. */
  readonly said: readonly {
    readonly text: string;
    readonly source: string;
    readonly terms: readonly number[];
  }[];
};

/** A name in a question: as typed, the term of its concept or namesake, and the words it covers. */
type QueryName = {
  readonly typed: string;
  readonly term: number;
  readonly words: readonly number[];
};

/** The question as passages of a language are asked it. */
export const queryIn = (query: Query, language: Language): Query =>
  query.across?.[language] ?? query;
