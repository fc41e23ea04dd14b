/** Slack re-delivers for up to 24 hours; twice that is kept. https://docs.slack.dev/apis/events-api/ */
const KEPT_MS = 48 * 60 * 60 * 1000;

/** Two keys an event: 25,000 questions in two days, some megabytes. */
const KEPT_KEYS = 50_000;

export type SeenEvents = {
  /** Whether none of the event's keys was seen before; they are from now on. */
  readonly isNew: (keys: readonly string[]) => boolean;
};

/** Remembers events, since Slack delivers some twice and Bolt passes both on. `now` in ms. */
export function createSeenEvents(now: () => number, limit: number = KEPT_KEYS): SeenEvents {
  const seenAt = new Map<string, number>();
  return {
    isNew(keys) {
      const time = now();
      const known = keys.some(
        (key) => (seenAt.get(key) ?? Number.NEGATIVE_INFINITY) > time - KEPT_MS,
      );
      for (const key of keys) {
        seenAt.delete(key);
        seenAt.set(key, time);
      }
      forgetOldest(seenAt, limit);
      return !known;
    },
  };
}

/** A map iterates in the order of insertion, so what comes first is oldest. */
function forgetOldest(seenAt: Map<string, number>, limit: number): void {
  for (const key of seenAt.keys()) {
    if (seenAt.size <= limit) return;
    seenAt.delete(key);
  }
}
