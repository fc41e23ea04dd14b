import type { Look } from '../../../archive/several/view.ts';
import type { TakenFor } from '../../../importing/create-saver.ts';
import type { ReadDocument } from '../../../importing/document/document.ts';
import type { Fetched } from '../../../importing/fetch/fetch-address.ts';
import type { SavedArticle, SaveWhere } from '../../../importing/save-document.ts';
import type { Log } from '../../../log.ts';
import type { Answering } from '../../asking/answering.ts';
import type { Drafts } from '../../importing/drafts.ts';
import type { Imports } from '../../importing/imports.ts';
import type { PeopleParts } from '../../people/people.ts';
import type { ChangeParts } from '../home/show-changed.ts';

/** What the listeners for adding pages and files need. */
export type ImportParts = PeopleParts &
  ChangeParts & {
    readonly answer: Answering;
    readonly importing: {
      readonly imports: Imports;
      readonly drafts: Drafts;
      /** Rejects with an `ImportError` that says what is in the way. */
      readonly save: (
        document: ReadDocument,
        page?: Fetched,
        about?: SaveWhere,
      ) => Promise<SavedArticle>;
      /** The article of the archive with that key that a document is, if it has it. */
      readonly find: (document: ReadDocument, archive?: string) => Promise<TakenFor | undefined>;
      /** A question that the article answers. */
      readonly questionFor: (articleId: string) => Promise<string | undefined>;
    };
    readonly look: Look;
    readonly log: Log;
  };
