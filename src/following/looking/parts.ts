import type { ReadDocument } from '../../importing/document/document.ts';
import type { Fetched } from '../../importing/fetch/fetch-address.ts';
import type { SavedArticle, SaveWhere } from '../../importing/save-document.ts';
import type { ImportFaultKind, Source } from '../../importing/source.ts';
import type { Article } from '../../knowledge/article/article.ts';
import type { Log } from '../../log.ts';
import type { Store } from '../../store/open-store.ts';
import type { AskFault, AskSite } from '../asking/ask-site.ts';
import type { SharedReader } from '../feeds/reader.ts';
import type { Weigh } from '../relevance/create-weigher.ts';

/** Why a look at a feed, or an item of it, failed. */
export type LookFault = AskFault | ImportFaultKind | 'no-feed' | 'internal';

/** What looking at feeds needs of the world. */
export type LookParts = {
  readonly store: Pick<Store, 'looks' | 'items'>;
  readonly ask: AskSite;
  readonly readFeed: SharedReader['readFeed'];
  readonly read: (source: Source) => Promise<ReadDocument>;
  readonly save: (
    document: ReadDocument,
    page?: Fetched,
    about?: SaveWhere,
  ) => Promise<SavedArticle>;
  readonly weigh: Weigh;
  /** What the archive holds. */
  readonly articles: () => readonly Article[];
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** From 0 to 1. */
  readonly chance: () => number;
  /** Ends what is being fetched, where the process stops. */
  readonly signal: AbortSignal;
};

/**
 * A feed is held for so long, and again before each thing that is done for it: longer than an item may
 * take to be fetched, read and saved.
 */
export const HELD_MS = 3 * 60 * 1000;
