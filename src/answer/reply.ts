import type { Understood } from '../period/find-times.ts';
import type { Contribution } from '../search/explain.ts';
import type { Language } from '../text/language.ts';

/**
 * Where a quote stands. `url` is the page; `link` lands on the sentence where that is possible. A note that
 * stands on no page has neither, and its `file` instead.
 */
export type Citation = {
  readonly title: string;
  readonly author?: string;
  readonly publisher?: string;
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; absent where the source gives none. */
  readonly published?: string;
  /**
   * `published` is the day the file was last changed, for nothing else says when; or a day that was still
   * to come when the question was asked.
   */
  readonly dated?: 'last-change' | 'ahead';
  readonly url?: string;
  readonly link?: string;
  /** Its path below the knowledge folder. */
  readonly file?: string;
};

/** A half-open range of UTF-16 code units. */
export type Range = readonly [start: number, end: number];

type ChosenBy = { readonly by: string; readonly on: string };

/** A statement in another language than the excerpt that says the same; its quote is word for word, too. */
export type SaidIn = { readonly language: Language } & Pick<
  Excerpt,
  'quote' | 'citation' | 'passage' | 'article'
>;

export type Excerpt = {
  /** One sentence, or two neighbours: an exact substring of `passage.text`. */
  readonly quote: string;
  /** The words of `quote` that matched, in order, without overlaps. */
  readonly highlights: readonly Range[];
  readonly score: number;
  readonly passage: { readonly id: string; readonly text: string };
  readonly citation: Citation;
  /** For a brief: every source its paragraph rests on, `citation` first. Empty for an article. */
  readonly sources: readonly Citation[];
  /** The article of the passage; for a brief its title differs from the citation's. */
  readonly article: {
    readonly id: string;
    readonly title: string;
    readonly kind: 'article' | 'brief';
  };
  /**
   * What the quote stands under: the headings above it, the highest first, and the line that introduces a
   * list or heads a table; absent where there is none.
   */
  readonly under?: readonly string[];
  /** Where else nearly the same sentence stands; absent where nowhere. */
  readonly alsoIn?: readonly Citation[];
  /** The same statement as the archive has it in other languages, one each; absent where in none. */
  readonly saidIn?: readonly SaidIn[];
  /**
   * Its article says this no more: the quote, the passage and the citation are those of an earlier version,
   * with the passages that stood around it; `now` is what the article says in its place, word for word.
   */
  readonly changed?: {
    readonly previous?: string;
    readonly next?: string;
    readonly now?: { readonly quote: string; readonly link?: string };
  };
  /** Somebody has chosen it for this question: by their name, on that day, `YYYY-MM-DD`. */
  readonly chosen?: ChosenBy;
  /** The name of the archive it stands in, where it was looked for in several. */
  readonly archive?: string;
  /** What the score is made of, when it was asked for. */
  readonly explanation?: readonly Contribution[];
};

/** A word or phrase of a question in the languages of the shown passages. */
export type Translated = {
  readonly typed: string;
  /** All that was searched for, and what of it stands in the passages. */
  readonly said: readonly string[];
  readonly found: readonly string[];
  /** The dictionaries that say so. */
  readonly sources: readonly string[];
};

/** Why there is nothing to show. All but `not-found` are about the question itself. */
export type NothingReason =
  | 'empty'
  | 'too-long'
  | 'only-punctuation'
  | 'only-stop-words'
  | 'only-unwanted'
  | 'unknown-script'
  | 'not-found';

type ReplyBase = {
  readonly question: string;
  /** The question of the same conversation that this one was read as going on from. */
  readonly earlier?: string;
  /** The language the question was asked in: the reply's own words come in it. */
  readonly language: Language;
  /** Words of the question that no passage holds, and what they were read as. */
  readonly corrections: readonly { readonly from: string; readonly to: string }[];
  /** Names found in the excerpts for others that were typed: `Northern Territories = Южные Курилы`. */
  readonly aliases: readonly string[];
  /** What its words were searched for as in other languages, the most telling first; absent where in none. */
  readonly translations?: readonly Translated[];
  /** Names, numbers and rare words of the question that no excerpt mentions, as typed, heaviest first. */
  readonly missing: readonly string[];
  /** What the question has in quotation marks or behind a `+` and no passage holds, as typed. */
  readonly nowhere: readonly string[];
  /** What passages were left out for, as typed. */
  readonly without: readonly string[];
  readonly time: {
    /** What narrowed, lifted or ordered the passages by time. */
    readonly understood: readonly Understood[];
    /** Whether nothing was found in the time understood, so that the excerpts stand outside it. */
    readonly isMissed: boolean;
    /** Dates that could not be read, as typed. */
    readonly unread: readonly string[];
  };
  readonly tookMs: number;
  /** How sure the first excerpt is to answer, and from where on it counts as one; when asked for. */
  readonly confidence?: { readonly value: number; readonly threshold: number };
  /** The passages that come after those of the excerpts, best first, when asked for. */
  readonly following?: readonly Excerpt['passage'][];
};

export type Answer = ReplyBase & { readonly kind: 'answer'; readonly excerpts: readonly Excerpt[] };
export type Closest = ReplyBase & {
  readonly kind: 'closest';
  /** Whether the excerpts lack something that carries the question, so that they do not answer it. */
  readonly denies: boolean;
  readonly excerpts: readonly Excerpt[];
};
export type Nothing = ReplyBase & {
  readonly kind: 'nothing';
  readonly reason: NothingReason;
  readonly excerpts: readonly [];
  /** Titles of articles to try instead, where nothing was found. */
  readonly topics: readonly string[];
};

/** What a question gets: an answer, the closest passages, or nothing. */
export type Reply = Answer | Closest | Nothing;
