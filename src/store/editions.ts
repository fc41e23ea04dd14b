import type { Selectable } from 'kysely';
import type { EditionRow } from './tables.ts';
import type { World } from './world.ts';

/** One day's digest for one subscription: planned → sending → sent, or skipped, or failed. */
type Edition = {
  readonly id: string;
  readonly subscriptionId: string;
  /** `YYYY-MM-DD`, where the channel is. */
  readonly localDate: string;
  /** Says nothing, and is carried by the post: so that it can be found again. */
  readonly key: string;
  readonly state: EditionRow['state'];
  /** What is posted; any JSON, and the same from `sending` on. */
  readonly payload?: unknown;
  readonly ts?: string;
  /** Why it was skipped or failed. */
  readonly reason?: string;
  readonly plannedAt: number;
  readonly changedAt: number;
};

/** Each change says whether it was this call that made it; of several at once, one does. */
export type Editions = {
  /** The new edition; `undefined` where that date has one already. */
  readonly plan: (subscriptionId: string, localDate: string) => Promise<Edition | undefined>;
  /** planned → sending; from here on the payload stands. */
  readonly send: (id: string, payload: unknown) => Promise<boolean>;
  /** sending → sent */
  readonly sent: (id: string, ts: string) => Promise<boolean>;
  /** planned → skipped */
  readonly skip: (id: string, reason: string) => Promise<boolean>;
  /** planned or sending → failed */
  readonly fail: (id: string, reason: string) => Promise<boolean>;
  /** Those planned or sending, oldest first: after a start, what was cut off. */
  readonly unfinished: () => Promise<readonly Edition[]>;
  /** Of one subscription, the latest date first. */
  readonly latest: (subscriptionId: string, limit: number) => Promise<readonly Edition[]>;
  readonly lastSent: (subscriptionId: string) => Promise<Edition | undefined>;
};

export function createEditions({ db, now, newId }: World): Editions {
  const change = async (
    id: string,
    from: readonly EditionRow['state'][],
    to: Partial<EditionRow>,
  ): Promise<boolean> => {
    const changed = await db
      .updateTable('editions')
      .set({ ...to, changed_at: now() })
      .where('id', '=', id)
      .where('state', 'in', from)
      .executeTakeFirst();
    return changed.numUpdatedRows === 1n;
  };
  const ofSubscription = (id: string) =>
    db
      .selectFrom('editions')
      .selectAll()
      .where('subscription_id', '=', id)
      .orderBy('local_date', 'desc');
  return {
    async plan(subscriptionId, localDate) {
      const time = now();
      const row = await db
        .insertInto('editions')
        .values({
          id: newId(),
          subscription_id: subscriptionId,
          local_date: localDate,
          key: newId(),
          state: 'planned',
          payload: null,
          ts: null,
          reason: null,
          planned_at: time,
          changed_at: time,
        })
        .onConflict((conflict) => conflict.doNothing())
        .returningAll()
        .executeTakeFirst();
      return row === undefined ? undefined : editionOf(row);
    },
    send: (id, payload) =>
      change(id, ['planned'], { state: 'sending', payload: JSON.stringify(payload) }),
    sent: (id, ts) => change(id, ['sending'], { state: 'sent', ts }),
    skip: (id, reason) => change(id, ['planned'], { state: 'skipped', reason }),
    fail: (id, reason) => change(id, ['planned', 'sending'], { state: 'failed', reason }),
    async unfinished() {
      const rows = await db
        .selectFrom('editions')
        .selectAll()
        .where('state', 'in', ['planned', 'sending'])
        .orderBy('planned_at')
        .orderBy('id')
        .execute();
      return rows.map(editionOf);
    },
    async latest(subscriptionId, limit) {
      return (await ofSubscription(subscriptionId).limit(limit).execute()).map(editionOf);
    },
    async lastSent(subscriptionId) {
      const row = await ofSubscription(subscriptionId)
        .where('state', '=', 'sent')
        .limit(1)
        .executeTakeFirst();
      return row === undefined ? undefined : editionOf(row);
    },
  };
}

const editionOf = (row: Selectable<EditionRow>): Edition => ({
  id: row.id,
  subscriptionId: row.subscription_id,
  localDate: row.local_date,
  key: row.key,
  state: row.state,
  ...(row.payload === null ? {} : { payload: JSON.parse(row.payload) as unknown }),
  ...(row.ts === null ? {} : { ts: row.ts }),
  ...(row.reason === null ? {} : { reason: row.reason }),
  plannedAt: row.planned_at,
  changedAt: row.changed_at,
});
