import type { Log } from '../../log.ts';
import type { Store } from '../../store/open-store.ts';
import type { Edition } from '../../store/records/edition-row.ts';
import type { Subscription } from '../../store/records/subscriptions.ts';
import type { Posting } from './courier.ts';

/** After a post that may have arrived, before it is looked for: what is on its way arrives first. */
const SETTLE_MS = 60 * 1000;

/** Until the next attempt where nobody was reached. */
export const RETRY_MS = 30 * 1000;

/** Pauses between attempts to keep that an edition was posted: together well below `HOLD_MS`. */
const KEEP_PAUSES_MS = [500, 1000, 2000, 4000, 8000, 16_000];

export type SettleParts = {
  readonly store: Pick<Store, 'editions' | 'subscriptions'>;
  readonly log: Log;
  readonly wait: (ms: number) => Promise<unknown>;
};

/** Keeps what came of posting an edition. */
export type Settle = {
  readonly settle: (edition: Edition, of: Subscription, posting: Posting) => Promise<void>;
  /** Slack has the post: that must not be lost for a store that is busy. */
  readonly keepSent: (edition: Edition, ts: string) => Promise<void>;
};

export function createSettle({ store, log, wait }: SettleParts): Settle {
  const { editions, subscriptions } = store;
  const keepSent = async ({ id }: Edition, ts: string): Promise<void> => {
    for (const pause of [...KEEP_PAUSES_MS, undefined]) {
      try {
        if (!(await editions.sent(id, ts))) log.warn({ id }, 'An edition was taken by another.');
        return;
      } catch (err) {
        if (pause === undefined) throw err;
        log.warn({ err, id }, 'That an edition was posted could not be kept yet.');
        await wait(pause);
      }
    }
  };
  return {
    keepSent,
    async settle(edition, of, posting) {
      const { id } = edition;
      switch (posting.kind) {
        case 'posted':
          await keepSent(edition, posting.ts);
          if (of.fault !== undefined) await subscriptions.liftFault(of.id);
          return;
        case 'put-off':
          await editions.putBack(id, posting.afterMs);
          return;
        case 'unreached':
          await editions.putBack(id, RETRY_MS);
          return;
        case 'refused':
        case 'closed':
          // Tried again with every edition: only what is new in the way is told of.
          if (of.fault !== posting.reason) await subscriptions.liftFault(of.id);
          await subscriptions.markFault(of.id, posting.reason);
          await editions.fail(id, posting.reason);
          return;
        case 'unknown':
          await editions.release(id, SETTLE_MS);
      }
    },
  };
}
