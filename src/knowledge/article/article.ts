import type { PartialDate } from '../../period/calendar/partial-date.ts';
import type { Language } from '../../text/language.ts';

/** First and last date, both included, of what an article tells. */
export type DateSpan = { readonly first: PartialDate; readonly last: PartialDate };

/** How far a source can be trusted by itself: A primary, B relayed, C only beside another. */
export type Grade = 'A' | 'B' | 'C';

/** What a paragraph of a brief rests on. */
export type Source = {
  readonly id: string;
  readonly title: string;
  readonly author?: string;
  readonly publisher: string;
  readonly published?: PartialDate;
  readonly url: string;
  readonly grade?: Grade;
};

/** A paragraph: what is indexed and cited. Its `text` is what a quote must be a substring of. */
export type Passage = {
  /** The article's id, `#`, and the paragraph's number from 1. */
  readonly id: string;
  readonly number: number;
  readonly text: string;
  /** The line of the file it begins on, from 1. */
  readonly line: number;
  /** The page of a printed text it begins on, from 1; absent where there are none. */
  readonly page?: number;
  /** For a brief, what it rests on, most important first; empty for an article. */
  readonly sources: readonly Source[];
  /** The headings it stands below, the highest first, and the line that introduces it; absent where none. */
  readonly under?: readonly string[];
};

type ArticleBase = {
  /** The file's path below `articles/`, or below the folder where it lies elsewhere, without its ending. */
  readonly id: string;
  /** Its path below the folder. */
  readonly file: string;
  readonly title: string;
  readonly author?: string;
  readonly publisher?: string;
  readonly published: PartialDate;
  /** `published` is the day the file was last changed: nothing else says when. */
  readonly dated?: 'last-change';
  /** What its words are analysed as. */
  readonly language: Language;
  /** The code of the language it is written in, where that is none of those we analyse. */
  readonly writtenIn?: string;
  readonly covers?: DateSpan;
  readonly topics: readonly string[];
  /** What tells the texts apart that were imported into it, one after the other; absent where none was. */
  readonly imported?: readonly string[];
  readonly passages: readonly Passage[];
};

/** The page's own text: links go to the sentence. A note that stands on no page is cited by its `file`. */
export type PageArticle = ArticleBase & { readonly kind: 'article'; readonly url?: string };

/** Our own summary: links go to the pages of its sources. */
export type Brief = ArticleBase & { readonly kind: 'brief'; readonly url?: string };

export type Article = PageArticle | Brief;

/** What is wrong in a file, where, and what was expected there. */
export type Fault = { readonly file: string; readonly line: number; readonly message: string };
