import type { Archives } from './archive/several/archives.ts';
import type { Member } from './archive/several/member.ts';
import type { Config } from './config.ts';
import {
  createRefetching,
  type Refetching,
  type RefetchingParts,
} from './desk/refetching/refetching.ts';
import { NO_SHARING, type Sharing } from './desk/sharing/sharing.ts';
import { createSharedReader, type SharedReader } from './following/feeds/reader.ts';
import { createSaver, type Saver } from './importing/create-saver.ts';
import { allowedHosts } from './importing/fetch/allowed-hosts.ts';
import { fetchAddress } from './importing/fetch/fetch-address.ts';
import { createSavedPages } from './importing/pages/saved-pages.ts';
import type { SavedArticle } from './importing/save-document.ts';
import { ImportError } from './importing/source.ts';
import { writeArticle } from './knowledge/article/write-article.ts';
import { type Corrections, createCorrections } from './knowledge/correcting/corrections.ts';
import { archiveIn, prefixOf } from './knowledge/qualified-id.ts';
import type { Log } from './log.ts';
import type { SlackOptions } from './slack/slack-options.ts';

type ImportingParts = {
  readonly config: Pick<Config, 'importAllowHosts' | 'pagesDir'>;
  readonly archives: Pick<Archives, 'keyed' | 'articles'>;
  readonly log: Log;
  readonly now: () => number;
  readonly reader?: SharedReader;
  /** Of what is written the other copies of the bot are told. */
  readonly sharing?: Pick<Sharing, 'inTurn'>;
};

export type Importing = {
  readonly parts: Pick<SlackOptions, 'importing' | 'savedPages'>;
  /** Reads feeds in the thread in which pages are read. */
  readonly readFeed: SharedReader['readFeed'];
  /** Ends that thread, where it is its own. */
  readonly close: () => Promise<void>;
};

/** From an address or a file to an article of an archive, with its page kept where that is wanted. */
export function importingInto({
  config,
  archives,
  log,
  now,
  reader: shared,
  sharing = NO_SHARING,
}: ImportingParts): Importing {
  const allowHosts = allowedHosts(config.importAllowHosts);
  const { pagesDir: folder } = config;
  const savedPages = folder === undefined ? undefined : createSavedPages({ folder });
  const reader = shared ?? createSharedReader();
  const saverOf = createSavers(archives);
  const parts: Importing['parts'] = {
    ...(savedPages === undefined ? {} : { savedPages }),
    importing: {
      fetch: (address, options) => fetchAddress(address, { allowHosts, ...options }),
      read: reader.read,
      find: async (document, archive) => saverOf(archive).find(document),
      async save(document, page, { archive, ...about } = {}) {
        const saved = await sharing.inTurn(
          archive,
          (writing) => saverOf(archive).save(document, { ...about, writing }),
          (done) => writtenBy(done, archives.keyed(archive)),
          () => {
            throw new ImportError('busy', 'Other copies of the bot are saving: try again.');
          },
        );
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
      questionFor: async (id) => archives.keyed(archiveIn(id))?.live.questionFor(id),
    },
  };
  return {
    parts,
    readFeed: reader.readFeed,
    close: async () => (shared === undefined ? reader.close() : undefined),
  };
}

/** The file of an article that was saved, by the id it has in Slack. */
function writtenBy({ kind, id }: SavedArticle, member: Member | undefined) {
  if (member === undefined || (kind !== 'saved' && kind !== 'renewed')) return undefined;
  const prefix = prefixOf(member.key);
  const own = id.startsWith(prefix) ? id.slice(prefix.length) : id;
  const known = member.live.articles().find((article) => article.id === id);
  return { path: kind === 'renewed' && known ? known.file : `articles/${own}.md` };
}

/** One for each archive: saves into different ones wait for nobody. Ids are those of the archive as it is asked. */
function createSavers(archives: Pick<Archives, 'keyed'>) {
  const savers = new WeakMap<Member['live'], Saver>();
  return (key: string | undefined): Saver => {
    const member = archives.keyed(key);
    if (member === undefined) throw new ImportError('unwritable', 'The archive cannot be read.');
    const { folder, live } = member;
    const known = savers.get(live);
    if (known !== undefined) return known;
    const own = createSaver({ knowledge: folder, articlesNow: live.articlesNow });
    const prefix = prefixOf(key);
    const qualified = <One extends { readonly id: string }>(one: One): One => ({
      ...one,
      id: one.id.startsWith(prefix) ? one.id : `${prefix}${one.id}`,
    });
    const saver: Saver = {
      save: async (document, about) => qualified(await own.save(document, about)),
      async find(document) {
        const found = await own.find(document);
        return found === undefined ? undefined : qualified(found);
      },
    };
    savers.set(live, saver);
    return saver;
  };
}

type RefetchedParts = Pick<ImportingParts, 'archives' | 'log' | 'now'> &
  Pick<RefetchingParts, 'store' | 'ask'> &
  Partial<Pick<RefetchingParts, 'chance' | 'wait'>>;

/** What looks at the pages of imported articles again, by the same ways in and out. */
export const refetchingBy = (
  { parts: { importing } }: Importing,
  { archives, ...parts }: RefetchedParts,
): Refetching =>
  createRefetching({
    ...importing,
    articles: archives.articles,
    ...parts,
  });

/** What writes the files of articles by hand, in whichever archive. Of what no archive has there is no file. */
export function changing(
  archives: Pick<Archives, 'keyed'>,
  sharing: Pick<Sharing, 'inTurn'> = NO_SHARING,
): Pick<SlackOptions, 'addArticle' | 'corrections'> {
  const of = (id: string): Corrections | undefined => {
    const member = archives.keyed(archiveIn(id));
    if (member === undefined) return undefined;
    const { folder, live } = member;
    return createCorrections({
      folder,
      fileOf: (one) => live.articles().find((article) => article.id === one)?.file,
    });
  };
  const fileOf = (id: string, before: string) => {
    const articles = archives.keyed(archiveIn(id))?.live.articles() ?? [];
    const path = articles.find((article) => article.id === id)?.file;
    return path === undefined ? undefined : { path, before };
  };
  /** Changes the file of an article that is as `before` says. */
  const change = <Done extends { readonly kind: string }>(
    id: string,
    before: string,
    work: (own: Corrections) => Promise<Done>,
  ) => {
    const file = fileOf(id, before);
    return sharing.inTurn(
      archiveIn(id),
      async (writing) => {
        const own = of(id);
        if (own === undefined) return { kind: 'gone' } as const;
        if (file !== undefined) await writing(file.path);
        return work(own);
      },
      ({ kind }) => (kind === 'corrected' || kind === 'removed' ? file : undefined),
      () => ({ kind: 'busy' }) as const,
    );
  };
  return {
    async addArticle(draft, key) {
      const member = archives.keyed(key);
      if (member === undefined) return { kind: 'unwritable', code: 'ENOENT' };
      const written = await sharing.inTurn(
        key,
        (writing) => writeArticle(member.folder, draft, writing),
        (done) => (done.kind === 'written' ? { path: `articles/${done.id}.md` } : undefined),
        () => ({ kind: 'unwritable', code: 'EBUSY' }) as const,
      );
      return written.kind === 'written'
        ? { ...written, id: `${prefixOf(key)}${written.id}` }
        : written;
    },
    corrections: {
      open: async (id) => of(id)?.open(id),
      correct: (id, hash, draft) => change(id, hash, (own) => own.correct(id, hash, draft)),
      remove: (id, hash) => change(id, hash, (own) => own.remove(id, hash)),
    },
  };
}
