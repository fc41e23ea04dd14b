import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Archive } from '../answer/answer.ts';
import type { FetchAddress } from '../importing/fetch/fetch-address.ts';
import type { Article } from '../knowledge/article/article.ts';
import type { Followed } from '../knowledge/followed.ts';
import { createOrLog } from '../log.ts';
import type { Store } from '../store/open-store.ts';
import type { FollowedFeed } from '../store/records/following/feed-row.ts';
import { type AskSite, createAskSite } from './asking/ask-site.ts';
import type { Agent } from './asking/user-agent.ts';
import { type FoundFollowable, findFollowable } from './find-followable.ts';
import { lookAtFeed } from './looking/look-at-feed.ts';
import { lookAtPage } from './looking/look-at-page.ts';
import { HELD_MS, type LookParts } from './looking/parts.ts';
import { type Taken, takeItem } from './looking/take-item.ts';
import { createWeigher } from './relevance/create-weigher.ts';
import { nextTry } from './schedule/next-look.ts';
import { createTellFailing, type TellFailing } from './tell-failing.ts';

/** Between two looks at the clock. */
const TICK_MS = 5000;

/** Feeds of different hosts that are looked at together. */
const AT_ONCE = 4;

const FAILING = 'The feeds cannot be looked at; it is tried again every few seconds.';

export type FollowingParts = Pick<LookParts, 'read' | 'readFeed' | 'save' | 'log' | 'now'> & {
  /** What the archive with that key holds. */
  readonly articles: (key?: string) => readonly Article[];
  readonly store: Pick<Store, 'feeds' | 'looks' | 'items'>;
  /** What a text is weighed by, of the archive with that key; absent where that is not open. */
  readonly archive: (key?: string) => Archive | undefined;
  /** What the file of an archive says is to be followed; absent where it cannot be read. */
  readonly followed: (key?: string) => readonly Followed[] | undefined;
  /** The keys of the archives that are open; one alone has none. */
  readonly archives?: () => readonly (string | undefined)[];
  readonly fetch: FetchAddress;
  readonly agent: Agent;
  readonly tell: TellFailing;
  readonly chance?: () => number;
  /** Between two requests to one host; a second where absent. */
  readonly pauseMs?: number;
};

/** The feeds and pages that a desk follows. */
export type Following = {
  /** Begins to look at the clock. */
  readonly start: () => void;
  /** Ends what is being fetched, and resolves when nothing is at work any more. */
  readonly stop: () => Promise<void>;
  /** Looks at all that is due, and resolves when that is done. */
  readonly tick: () => Promise<void>;
  /** Asks a site as it wishes, in one queue with all that is followed. */
  readonly ask: AskSite;
  /** What can be followed at an address, for the archive with that key. */
  readonly find: (address: string, archive?: string) => Promise<FoundFollowable>;
  /** Takes an item in that was left out; `undefined` where there is none. */
  readonly takeIn: (feedId: string, itemId: string) => Promise<Taken | undefined>;
};

export function createFollowing(parts: FollowingParts): Following {
  const { store, log, now, chance = Math.random, archives = () => [undefined] } = parts;
  const { feeds, looks, items } = store;
  const stopped = new AbortController();
  const { signal } = stopped;
  // Every host that is left alone for a moment listens.
  setMaxListeners(0, signal);
  const wait = (ms: number): Promise<unknown> =>
    ms === 0 ? Promise.resolve() : sleep(ms, undefined, { signal }).catch(() => undefined);
  const ask = createAskSite({ ...parts, wait });
  const lookings = new Map<string | undefined, LookParts>();
  /** For what fills the archive with that key. */
  const lookingFor = (key: string | undefined): LookParts => {
    const known = lookings.get(key);
    if (known !== undefined) return known;
    const looking: LookParts = {
      ...parts,
      save: (document, page, about) => parts.save(document, page, { ...about, archive: key }),
      articles: () => parts.articles(key),
      weigh: createWeigher(() => parts.archive(key)),
      ask,
      chance,
      signal,
    };
    lookings.set(key, looking);
    return looking;
  };
  const tellFailing = createTellFailing({ feeds, tell: parts.tell, log, now });

  const seen = new Map<string | undefined, readonly Followed[]>();
  const followFiles = async (): Promise<void> => {
    for (const key of archives()) {
      const file = parts.followed(key);
      if (file === undefined || file === seen.get(key)) continue;
      await feeds.followFile(file, key);
      seen.set(key, file);
    }
  };

  const look = async (feed: FollowedFeed): Promise<void> => {
    const again = () => nextTry(feed.failures + 1, undefined, now(), chance());
    // What it fills cannot be read at the moment: nothing of it would be judged rightly.
    if (parts.archive(feed.archive) === undefined)
      return looks.fail(feed.id, 'unwritable', again());
    const looking = lookingFor(feed.archive);
    try {
      await (feed.kind === 'page' ? lookAtPage(feed, looking) : lookAtFeed(feed, looking));
    } catch (err) {
      if (signal.aborted) return looks.letGo(feed.id);
      log.error({ err, feed: feed.id }, 'A feed could not be looked at.');
      // Not at once again, and not for ever: it may be a bug that this feed alone meets.
      await looks.fail(feed.id, 'internal', again());
    }
  };
  const atWork = new Map<string, Promise<void>>();
  /** Begins as many looks as there may be; how many it has begun. */
  const begin = async (): Promise<number> => {
    const free = AT_ONCE - atWork.size;
    if (free <= 0 || signal.aborted) return 0;
    const taken = await looks.take(now() + HELD_MS, free);
    // A clock that was moved makes one due that is being looked at.
    const news = taken.filter(({ id }) => !atWork.has(id));
    for (const feed of news) {
      const done = orLog(FAILING, () => look(feed)).finally(() => atWork.delete(feed.id));
      atWork.set(feed.id, done);
    }
    return news.length;
  };

  /** Until a look is done, or for so long. */
  const oneDone = async (ms: number): Promise<void> => {
    const over = new AbortController();
    const either = AbortSignal.any([signal, over.signal]);
    const late = sleep(ms, undefined, { signal: either }).catch(() => undefined);
    await Promise.race([late, ...atWork.values()]);
    over.abort();
  };

  const orLog = createOrLog(log);
  const tick = async (): Promise<void> => {
    await followFiles();
    while (!signal.aborted && ((await begin()) > 0 || atWork.size > 0)) await oneDone(50);
    // One that is stopped ends its looks, and waiting for none of them would end at once, for ever.
    await Promise.all(atWork.values());
    if (!signal.aborted) await tellFailing();
  };
  const keepLooking = async (): Promise<void> => {
    while (!signal.aborted) {
      await orLog(FAILING, async () => {
        await followFiles();
        while ((await begin()) > 0 && !signal.aborted) await oneDone(TICK_MS);
        await tellFailing();
      });
      await oneDone(TICK_MS);
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
      await Promise.all(atWork.values());
    },
    tick,
    ask,
    find: (address, key) => findFollowable(address, lookingFor(key)),
    async takeIn(feedId, itemId) {
      const item = await items.find(feedId, itemId);
      if (item === undefined) return undefined;
      const { archive } = (await feeds.get(feedId)) ?? {};
      if (parts.archive(archive) === undefined) return { kind: 'later', fault: 'unwritable' };
      const taken = await takeItem(item, { isWanted: true }, lookingFor(archive));
      // One that cannot be had at the moment stays in the list.
      if (taken.kind === 'settled') await items.settle(item, taken);
      return taken;
    },
  };
}
