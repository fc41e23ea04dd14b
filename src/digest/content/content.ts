import type { Citation, Excerpt } from '../../answer/reply.ts';
import type { ArticleChange } from '../../desk/changes/article-changes.ts';
import type { Language } from '../../text/language.ts';

/** An article that is new in the archive. */
export type NewItem = {
  readonly excerpt: Excerpt;
  /** Where the same is told; empty for most. */
  readonly alsoIn: readonly Citation[];
  /** How many more places there are. */
  readonly moreIn: number;
};

/** An article that says something else than it did. */
export type ChangedItem = Omit<ArticleChange, 'articleId' | 'before' | 'after'> & {
  /** When the two texts were first seen, as `YYYY-MM-DD` where the channel is. */
  readonly before: string;
  readonly after: string;
};

/** An event on this day of an earlier year. */
export type PastItem = { readonly date: string; readonly excerpt: Excerpt };

/** A question that was put in this channel, in the words of who asked it last. */
export type AskedItem = {
  readonly text: string;
  readonly isAnswered: boolean;
  readonly times: number;
};

/** What several people have asked about and the archive lacks: a name of the glossary, never words of theirs. */
export type MissingItem = { readonly name: string; readonly askers: number };

/** Something new that answers a question watched here. */
export type WatchedItem = { readonly question: string; readonly excerpt: Excerpt };

/** What one edition says. A section that is empty has nothing to say, or is not wanted. */
export type Content = {
  /** `YYYY-MM-DD`, where the channel is. */
  readonly date: string;
  /** What it is an edition of. */
  readonly span: 'day' | 'week';
  readonly language: Language;
  /** The day from which on it tells what happened, where the channel is. */
  readonly since: string;
  readonly news: readonly NewItem[];
  /** All new articles, shown or not. */
  readonly newArticles: number;
  /** New articles that there was no room for. */
  readonly moreNews: number;
  readonly changed: readonly ChangedItem[];
  /** Changed articles that there was no room for. */
  readonly moreChanged: number;
  readonly watched: readonly WatchedItem[];
  readonly moreWatched: number;
  readonly past: readonly PastItem[];
  readonly asked: readonly AskedItem[];
  readonly moreAsked: number;
  readonly missing: readonly MissingItem[];
};

export const isEmpty = ({ news, changed, watched, past, asked, missing }: Content): boolean =>
  [news, changed, watched, past, asked, missing].every(({ length }) => length === 0);
