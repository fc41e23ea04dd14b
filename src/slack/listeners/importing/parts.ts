import type { ReadDocument } from '../../../importing/document/document.ts';
import type { Fetched } from '../../../importing/fetch/fetch-address.ts';
import type { SavedArticle } from '../../../importing/save-document.ts';
import type { Article } from '../../../knowledge/article/article.ts';
import type { Log } from '../../../log.ts';
import type { Answering } from '../../asking/answering.ts';
import type { Drafts } from '../../importing/drafts.ts';
import type { Imports } from '../../importing/imports.ts';
import type { People } from '../../people/people.ts';

/** What the listeners for adding pages and files need. */
export type ImportParts = {
  readonly answer: Answering;
  readonly people: People;
  readonly importing: {
    readonly imports: Imports;
    readonly drafts: Drafts;
    /** Remembers nobody: who was an editor may be none by now. */
    readonly peopleNow: People;
    /** Rejects with an `ImportError` that says what is in the way. */
    readonly save: (document: ReadDocument, page?: Fetched) => Promise<SavedArticle>;
    /** A question that the article answers. */
    readonly questionFor: (articleId: string) => Promise<string | undefined>;
  };
  readonly articles: () => readonly Article[];
  readonly catchUp: () => Promise<void>;
  readonly log: Log;
};
