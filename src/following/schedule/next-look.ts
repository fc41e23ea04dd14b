const MINUTE_MS = 60 * 1000;
const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** Between two looks at a feed whose site does not ask for more. */
const FEED_MS = 30 * MINUTE_MS;

/** So much of the time is added by chance, so that not all are asked at the full hour. */
const JITTER = 0.1;

/** A feed that says `ttl: 525600` is looked at once a day nevertheless. */
const LONGEST_MS = DAY_MS;

export type Pass = {
  readonly kind: 'feed' | 'page';
  /** As the feed and its server ask. */
  readonly ttlMs?: number | undefined;
  readonly freshMs?: number | undefined;
};

/** When to look again after a look that succeeded; times are in milliseconds since 1970, `chance` is from 0 to 1. */
export function nextLook(
  { kind, ttlMs = 0, freshMs = 0 }: Pass,
  now: number,
  chance: number,
): number {
  const asked = kind === 'page' ? DAY_MS : Math.max(FEED_MS, ttlMs, freshMs);
  return later(now, Math.min(asked, LONGEST_MS), chance);
}

/**
 * When to try again after so many failures in a row, this one included: half an hour, an hour, two … a day;
 * not before the site wishes, even where that is later.
 */
export function nextTry(
  failures: number,
  waitMs: number | undefined,
  now: number,
  chance: number,
): number {
  const backOff = Math.min(FEED_MS * 2 ** Math.min(failures - 1, 10), LONGEST_MS);
  return later(now, Math.max(backOff, waitMs ?? 0), chance);
}

/** Never before its time. */
const later = (now: number, ms: number, chance: number): number =>
  Math.round(now + ms * (1 + JITTER * chance));
