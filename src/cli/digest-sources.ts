import { existsSync } from 'node:fs';
import { environment, readConfig } from '../config.ts';
import type { Drafted, DraftParts } from '../digest/delivery/draft.ts';
import { readSettings, type Settings } from '../digest/settings/settings.ts';
import { UserError } from '../errors.ts';
import { createLog } from '../log.ts';
import { firstDay } from '../period/calendar/partial-date.ts';
import type { SearchIndex } from '../search/index/search-index.ts';
import { archivesConfig } from '../settings/archives.ts';
import { openStore, type Store } from '../store/open-store.ts';

/** Whose edition is printed, and from what. */
type DigestSource = {
  readonly of: Drafted;
  readonly settings: Settings;
  readonly store: DraftParts['store'];
  /** What the ids of the archive are known by in the database, where there are several archives. */
  readonly key?: string | undefined;
  readonly close: () => Promise<void>;
};

/**
 * The digest that `channel`, a name or an id, has in the database at `address`; `undefined` where it
 * has none, or there is no database yet. Throws a `UserError` where the database cannot be used.
 */
export async function withSubscription(
  channel: string,
  address: string | undefined,
  archive: string | undefined,
): Promise<DigestSource | undefined> {
  const { database } = readConfig(
    address === undefined
      ? {
          DATABASE_URL: environment.DATABASE_URL,
          DATABASE_URL_FILE: environment.DATABASE_URL_FILE,
        }
      : { DATABASE_URL: address },
  );
  if (database.kind === 'sqlite' && !existsSync(database.path)) return undefined;
  // Whoever only looks deletes nothing: the bot does, by its own settings.
  const store = await openStore({ database, retentionDays: 'never', log: createLog('warn') });
  const name = channel.replace(/^#/, '');
  for (const of of await store.subscriptions.all()) {
    const read = readSettings(of.settings);
    const isNamed = read.kind === 'settings' && read.settings.name === name;
    if (of.channel !== name && !isNamed) continue;
    if (read.kind === 'settings') {
      const key = await keyOf(archive, store);
      return { of, settings: read.settings, store, key, close: store.close };
    }
    await store.close();
    const faults = read.faults.map(({ field, message }) => `${field}: ${message}`);
    throw new UserError(`The digest of ${channel} must be set up again. ${faults.join('; ')}`);
  }
  await store.close();
  return undefined;
}

/** One of several archives has its name before its ids, unless its are those that need none. */
async function keyOf(archive: string | undefined, { archiveUse }: Store) {
  if (archive === undefined) return undefined;
  const { archives } = archivesConfig(environment);
  const plain = await archiveUse.plain(archives.map(({ name }) => name));
  return archive === plain ? undefined : archive;
}

/** A channel of which nothing is kept: an article is as old there as its date of publication. */
export function aloneWith(
  { articles }: SearchIndex,
  now: number,
  settings: Settings,
): DigestSource {
  const seen = articles.map(({ id, published }) => {
    const at = Date.parse(firstDay(published));
    return { id, hash: '', firstSeenAt: at, changedAt: at };
  });
  return {
    of: { id: '', team: '', channel: '', createdAt: now },
    settings,
    store: {
      editions: { lastSent: async () => undefined },
      articles: { seen: async () => seen },
      questions: { askedIn: async () => [] },
      gaps: { toCount: async () => [] },
      changes: { since: async () => [] },
      versions: { of: async () => [] },
      findings: { forDigest: async () => [] },
    },
    close: async () => {},
  };
}
