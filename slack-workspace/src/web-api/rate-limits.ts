import { ApiFault } from '../api-fault.ts';

type Limit = {
  /** Calls a minute, in the long run. */
  readonly perMinute: number;
  /** Calls at once, after a rest. */
  readonly burst: number;
};

/** https://docs.slack.dev/apis/web-api/rate-limits#posting_messages; Slack allows short bursts, without a figure. */
const POSTING: Limit = { perMinute: 60, burst: 5 };

/** https://docs.slack.dev/apis/web-api/rate-limits#rate-limits */
const TIERS: Readonly<Record<1 | 2 | 3 | 4, Limit>> = {
  1: { perMinute: 1, burst: 5 },
  2: { perMinute: 20, burst: 20 },
  3: { perMinute: 50, burst: 50 },
  4: { perMinute: 100, burst: 100 },
};

export type Tier = keyof typeof TIERS | 'special';

export type RateLimits = {
  /** Counts one call. Throws an `ApiFault` with status 429 where there were too many. */
  readonly count: (method: string, tier: Tier, channel?: string) => void;
};

/** One post a second and channel, and each method by its tier. Full buckets that leak. */
export function createRateLimits(now: () => number): RateLimits {
  const buckets = new Map<string, { level: number; at: number }>();
  return {
    count(method, tier, channel) {
      const limit = tier === 'special' ? POSTING : TIERS[tier];
      const key = `${method} ${tier === 'special' ? (channel ?? '') : ''}`;
      const bucket = buckets.get(key) ?? { level: 0, at: now() };
      const perMs = limit.perMinute / 60_000;
      const level = Math.max(0, bucket.level - (now() - bucket.at) * perMs);
      const over = level + 1 - limit.burst;
      if (over > 0) {
        const seconds = Math.max(1, Math.ceil(over / perMs / 1000));
        throw new ApiFault('ratelimited', {
          status: 429,
          headers: { 'retry-after': String(seconds) },
        });
      }
      buckets.set(key, { level: level + 1, at: now() });
    },
  };
}
