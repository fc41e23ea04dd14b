import type { LiveArchive } from './archive/live-archive.ts';
import type { Config } from './config.ts';
import { allowedHosts } from './importing/fetch/allowed-hosts.ts';
import { fetchAddress } from './importing/fetch/fetch-address.ts';
import { createSavedPages } from './importing/pages/saved-pages.ts';
import { readDocument } from './importing/read-document.ts';
import { saveDocument } from './importing/save-document.ts';
import type { Log } from './log.ts';
import type { SlackOptions } from './slack/slack-options.ts';

type ImportingParts = {
  readonly config: Config;
  readonly archive: LiveArchive;
  readonly log: Log;
  readonly now: () => number;
};

/** From an address or a file to an article of the folder, with its page kept where that is wanted. */
export function importingInto({
  config,
  archive,
  log,
  now,
}: ImportingParts): Pick<SlackOptions, 'importing' | 'savedPages'> {
  const allowHosts = allowedHosts(config.importAllowHosts);
  const { pagesDir: folder } = config;
  const savedPages = folder === undefined ? undefined : createSavedPages({ folder });
  return {
    ...(savedPages === undefined ? {} : { savedPages }),
    importing: {
      fetch: (address, options) => fetchAddress(address, { allowHosts, ...options }),
      read: readDocument,
      async save(document, page) {
        const saved = await saveDocument(document, { knowledge: config.knowledgeDir });
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
}
