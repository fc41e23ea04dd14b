import type { Store } from '../store/open-store.ts';
import type { Edition } from '../store/records/edition-row.ts';
import type { Subscription } from '../store/records/subscriptions.ts';
import { nextOccurrence, type Occurrence } from './schedule/due.ts';
import { readSettings, type Settings } from './settings/settings.ts';

/** Editions that are told of. */
const LATEST = 14;

/** How a subscription does. */
export type Status = {
  readonly subscription: Subscription;
  /** Absent where they cannot be read, and must be set again. */
  readonly settings?: Settings;
  /** When the next edition is due; absent where none will be as things are. */
  readonly next?: Occurrence;
  readonly lastSent?: Edition;
  /** Planned or being sent. */
  readonly inHand?: Edition;
  /** The last one that failed, or of which nobody knows whether it was posted. */
  readonly lastFault?: Edition;
  /** The latest dates that got no edition, latest first, each with its reason. */
  readonly skipped: readonly Edition[];
};

/** The status of a subscription as data; `undefined` where there is none with that id. */
export async function statusOf(
  id: string,
  { subscriptions, editions }: Pick<Store, 'subscriptions' | 'editions'>,
  now: number,
): Promise<Status | undefined> {
  const subscription = await subscriptions.get(id);
  if (subscription === undefined) return undefined;
  const [latest, lastSent] = [await editions.latest(id, LATEST), await editions.lastSent(id)];
  const read = readSettings(subscription.settings);
  const settings = read.kind === 'settings' ? read.settings : undefined;
  const next = settings === undefined ? undefined : nextOf(subscription, settings, latest, now);
  const inHand = latest.find(({ state }) => state === 'planned' || state === 'sending');
  const lastFault = latest.find(({ state }) => state === 'failed' || state === 'unknown');
  return {
    subscription,
    ...(settings === undefined ? {} : { settings }),
    ...(next === undefined ? {} : { next }),
    ...(lastSent === undefined ? {} : { lastSent }),
    ...(inHand === undefined ? {} : { inHand }),
    ...(lastFault === undefined ? {} : { lastFault }),
    skipped: latest.filter(({ state }) => state === 'skipped'),
  };
}

/** The first time to come whose date has no edition yet, after any pause. */
function nextOf(
  { pausedUntil = 0 }: Subscription,
  settings: Settings,
  latest: readonly Edition[],
  now: number,
): Occurrence | undefined {
  if (pausedUntil >= UNTIL_RESUMED) return undefined;
  const taken = new Set(latest.map(({ localDate }) => localDate));
  let next = nextOccurrence(settings, Math.max(now, pausedUntil - 1));
  while (taken.has(next.date)) next = nextOccurrence(settings, next.at);
  return next;
}

/** A pause without an end: the last day that every calendar of this program knows. */
export const UNTIL_RESUMED = Date.UTC(9999, 11, 31);
