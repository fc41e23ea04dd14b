import type { DraftField } from '../../../knowledge/article/article-file.ts';

/** What stands in the windows. Titles have 24 characters at most. */
export type ViewWords = {
  readonly context: {
    readonly title: string;
    readonly before: string;
    readonly after: string;
    /** Of a page, with the day on which it was kept. */
    readonly saved: (date: string) => string;
    readonly savedGone: string;
  };
  readonly why: {
    readonly title: string;
    readonly confidence: (percent: number, threshold: number) => string;
    readonly closest: string;
    readonly word: (typed: string, found: string | undefined, inTitle: boolean) => string;
    readonly passage: string;
    readonly sentence: string;
    readonly time: string;
    readonly total: string;
  };
  /** `basedOn` stands between the words of a brief, which are the archive's own, and its sources. */
  readonly cite: { readonly title: string; readonly plain: string; readonly basedOn: string };
  readonly feedback: {
    readonly title: string;
    readonly submit: string;
    readonly question: string;
    readonly reasons: Readonly<Record<FeedbackReason, string>>;
    readonly comment: string;
  };
  readonly ask: {
    readonly title: string;
    readonly submit: string;
    readonly question: string;
    readonly answer: string;
  };
  readonly addArticle: AddArticleWords;
};

/** Why a reply did not help. */
export const FEEDBACK_REASONS = ['wrong-passage', 'out-of-date', 'not-asked', 'other'] as const;
export type FeedbackReason = (typeof FEEDBACK_REASONS)[number];

/** The window in which an article is typed. Titles and buttons have 24 characters at most. */
export type AddArticleWords = {
  readonly title: string;
  readonly submit: string;
  readonly cancel: string;
  /** Before the question that the article is to answer. */
  readonly question: string;
  readonly labels: Readonly<Record<DraftField | 'more', string>>;
  readonly hints: Readonly<Record<'published' | 'text', string>>;
  /** What to type instead. */
  readonly faults: Readonly<Record<DraftField, string>>;
  /** Where more is typed than a field takes. */
  readonly overlong: (most: number) => string;
  /** Where a date may be two days. */
  readonly unclear: (one: string, other: string) => string;
  /** Where a field is exactly full: `tail` are the last characters in it. */
  readonly full: (field: string, most: number, tail: string) => string;
  readonly added: (characters: number) => string;
  readonly unwritable: string;
  readonly notAdmin: string;
};
