import type { LiveArchive } from './archive/live-archive.ts';
import type { Config } from './config.ts';
import {
  createRefetching,
  type Refetching,
  type RefetchingParts,
} from './desk/refetching/refetching.ts';
import { createSharedReader, type SharedReader } from './following/feeds/reader.ts';
import { createSaver } from './importing/create-saver.ts';
import { allowedHosts } from './importing/fetch/allowed-hosts.ts';
import { fetchAddress } from './importing/fetch/fetch-address.ts';
import { createSavedPages } from './importing/pages/saved-pages.ts';
import type { Log } from './log.ts';
import type { SlackOptions } from './slack/slack-options.ts';

type ImportingParts = {
  readonly config: Pick<Config, 'importAllowHosts' | 'knowledgeDir' | 'pagesDir'>;
  readonly archive: LiveArchive;
  readonly log: Log;
  readonly now: () => number;
  readonly reader?: SharedReader;
};

export type Importing = {
  readonly parts: Pick<SlackOptions, 'importing' | 'savedPages'>;
  /** Reads feeds in the thread in which pages are read. */
  readonly readFeed: SharedReader['readFeed'];
  /** Ends that thread, where it is its own. */
  readonly close: () => Promise<void>;
};

/** From an address or a file to an article of the folder, with its page kept where that is wanted. */
export function importingInto({
  config,
  archive,
  log,
  now,
  reader: shared,
}: ImportingParts): Importing {
  const allowHosts = allowedHosts(config.importAllowHosts);
  const { pagesDir: folder } = config;
  const savedPages = folder === undefined ? undefined : createSavedPages({ folder });
  const reader = shared ?? createSharedReader();
  const saver = createSaver({
    knowledge: config.knowledgeDir,
    articlesNow: archive.articlesNow,
  });
  const parts: Importing['parts'] = {
    ...(savedPages === undefined ? {} : { savedPages }),
    importing: {
      fetch: (address, options) => fetchAddress(address, { allowHosts, ...options }),
      read: reader.read,
      find: saver.find,
      async save(document, page, about) {
        const saved = await saver.save(document, about);
        if (savedPages === undefined || page === undefined) return saved;
        const { address, contentType, bytes } = page;
        const { url, paragraphs } = document;
        const article = { id: saved.id, ...(url === undefined ? {} : { url }) };
        // The article is there; that its page is not kept is no reason to say that it is not.
        await savedPages
          .keep(article, { address, contentType, savedAt: now(), paragraphs }, bytes)
          .catch((err: unknown) => log.error({ err }, 'A page that was added could not be kept.'));
        return saved;
      },
      questionFor: archive.questionFor,
    },
  };
  return {
    parts,
    readFeed: reader.readFeed,
    close: async () => (shared === undefined ? reader.close() : undefined),
  };
}

type RefetchedParts = Pick<ImportingParts, 'archive' | 'log' | 'now'> &
  Pick<RefetchingParts, 'store' | 'ask'> &
  Partial<Pick<RefetchingParts, 'chance' | 'wait'>>;

/** What looks at the pages of imported articles again, by the same ways in and out. */
export const refetchingBy = (
  { parts: { importing } }: Importing,
  { archive, ...parts }: RefetchedParts,
): Refetching =>
  createRefetching({
    ...importing,
    articles: archive.articles,
    ...parts,
  });
