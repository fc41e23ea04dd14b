import { setTimeout as sleep } from 'node:timers/promises';
import { whatItSays } from '../../archive/versions/what-it-says.ts';
import type { AskSite } from '../../following/asking/ask-site.ts';
import type { ReadDocument } from '../../importing/document/document.ts';
import { canonical } from '../../importing/facts/canonical.ts';
import type { Fetched } from '../../importing/fetch/fetch-address.ts';
import { ImportError, type Source } from '../../importing/source.ts';
import type { Article } from '../../knowledge/article/article.ts';
import { archiveIn } from '../../knowledge/qualified-id.ts';
import { createOrLog, type Log } from '../../log.ts';
import { runInSlices } from '../../pace.ts';
import type { Store } from '../../store/open-store.ts';
import type { Refetch } from '../../store/records/keeping/refetches.ts';
import { nextLook, nextTry } from './schedule.ts';

/** Between two looks at the clock. */
const TICK_MS = 60_000;

/** A page belongs to whoever took it for so long: to fetch and read one takes a minute and a half at most. */
const HOLD_MS = 5 * 60_000;

/** Between two pages: a person who reads does not ask faster. */
const PAUSE_MS = 1000;

export type RefetchingParts = {
  readonly store: Pick<Store, 'refetches' | 'articles' | 'feeds'>;
  /** Those of the archive as it is now. */
  readonly articles: () => readonly Article[];
  readonly ask: AskSite;
  readonly read: (source: Source) => Promise<ReadDocument>;
  readonly save: (
    document: ReadDocument,
    page: Fetched,
    about: { readonly isDateTold: false; readonly archive: string | undefined },
  ) => Promise<{ readonly id: string; readonly kind: string }>;
  readonly log: Log;
  readonly now: () => number;
  readonly chance?: () => number;
  readonly wait?: (ms: number) => Promise<unknown>;
};

/** Looks at the pages of imported articles again: a day, a week and a month after they were saved. */
export type Refetching = {
  readonly start: () => void;
  /** Ends what is being fetched, and resolves when nothing is at work any more. */
  readonly stop: () => Promise<void>;
  /** Looks at all that is due, one page after the other, and resolves when that is done. */
  readonly tick: () => Promise<void>;
};

export function createRefetching(parts: RefetchingParts): Refetching {
  const { store, articles, ask, log, now, chance = Math.random } = parts;
  const { refetches } = store;
  const stopped = new AbortController();
  const { signal } = stopped;
  const wait =
    parts.wait ?? ((ms: number) => sleep(ms, undefined, { signal }).catch(() => undefined));

  /** The address of a page that may be looked at again: of what was imported, not of what somebody wrote. */
  const addressOf = ({ kind, url, imported }: Article): string | undefined =>
    kind === 'article' && imported !== undefined ? url : undefined;

  const isFollowed = async (address: string, id: string): Promise<boolean> =>
    (await store.feeds.all()).some(
      (feed) =>
        feed.kind === 'page' &&
        feed.archive === archiveIn(id) &&
        canonical(feed.address) === canonical(address),
    );

  let planned: readonly Article[] | undefined;
  const planNew = async (): Promise<void> => {
    const present = articles();
    if (present === planned) return;
    const known = await refetches.known();
    const isNew = new Set(
      present
        .filter((one) => addressOf(one) !== undefined && !known.has(one.id))
        .map(({ id }) => id),
    );
    if (isNew.size > 0) {
      const seen = (await store.articles.seen()).filter(({ id }) => isNew.has(id));
      await refetches.plan(
        seen.map(({ id, firstSeenAt }) => ({
          articleId: id,
          savedAt: firstSeenAt,
          ...nextLook(firstSeenAt, 0, now(), chance()),
        })),
      );
      // Those that the store has not seen yet are planned the next time.
      if (seen.length < isNew.size) return;
    }
    planned = present;
  };

  const lookAgain = async (one: Refetch): Promise<void> => {
    const { articleId, savedAt, step, failures, etag, lastModified } = one;
    const article = articles().find(({ id }) => id === articleId);
    const address = article === undefined ? undefined : addressOf(article);
    const over = (tags: Pick<Refetch, 'etag' | 'lastModified'> = {}): Promise<void> =>
      refetches.settle({
        articleId,
        ...nextLook(savedAt, step + 1, now(), chance()),
        failures: 0,
        ...tags,
      });
    const fail = (fault: string, waitMs?: number): Promise<void> => {
      log.info({ article: articleId, fault }, 'A page could not be looked at again.');
      const dueAt = nextTry(failures + 1, waitMs, now(), chance());
      const tags = { ...(etag && { etag }), ...(lastModified && { lastModified }) };
      return dueAt === undefined
        ? over(tags)
        : refetches.settle({ articleId, step, dueAt, failures: failures + 1, ...tags });
    };
    if (article === undefined || address === undefined) return over();
    // It is looked at daily as it is.
    if (await isFollowed(address, articleId)) return over();
    const answer = await ask(address, { etag, lastModified, signal });
    if (signal.aborted) return refetches.settle(one);
    if (answer.kind === 'failed') return fail(answer.fault, answer.waitMs);
    if (answer.kind === 'unchanged')
      return over({ ...(etag && { etag }), ...(lastModified && { lastModified }) });
    const { page } = answer;
    try {
      const document = await parts.read(page);
      const said = await runInSlices(whatItSays(document, article));
      if (said === 'otherwise') {
        // Its new version, whatever the page calls itself by now.
        const version = {
          ...document,
          url: address,
          title: article.title,
          date: article.published,
        };
        const about = { isDateTold: false, archive: archiveIn(articleId) } as const;
        const saved = await parts.save(version, page, about);
        log.info({ article: articleId, kind: saved.kind }, 'A page says something else.');
      }
      if (said === 'something-else') {
        log.warn(
          { article: articleId },
          'A page does not show the text of its article any more: the archive keeps what it has.',
        );
        return over();
      }
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      return fail(error.kind);
    }
    return over({
      ...(answer.etag && { etag: answer.etag }),
      ...(answer.lastModified && { lastModified: answer.lastModified }),
    });
  };

  const tick = async (): Promise<void> => {
    await planNew();
    for (;;) {
      const one = signal.aborted ? undefined : await refetches.take(HOLD_MS);
      if (one === undefined) return;
      try {
        await lookAgain(one);
      } catch (err) {
        log.error({ err, article: one.articleId }, 'A page could not be looked at again.');
        // Not at once again, and not for ever.
        const next = nextLook(one.savedAt, one.step + 1, now(), chance());
        await refetches.settle({ articleId: one.articleId, ...next, failures: 0 });
      }
      await wait(PAUSE_MS);
    }
  };
  const orLog = createOrLog(log);
  const keepLooking = async (): Promise<void> => {
    while (!signal.aborted) {
      await orLog('Pages cannot be looked at again for now.', tick);
      await wait(TICK_MS);
    }
  };
  let running: Promise<void> | undefined;
  return {
    start() {
      running ??= keepLooking();
    },
    async stop() {
      stopped.abort();
      await running;
    },
    tick,
  };
}
