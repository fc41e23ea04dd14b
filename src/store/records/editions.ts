import type { Insertable, Selectable } from 'kysely';
import type { EditionRow } from '../tables.ts';
import type { World } from '../world.ts';
import { type Edition, editionOf } from './edition-row.ts';

/** A subscription and one of its dates, `YYYY-MM-DD` where the channel is. */
export type EditionDate = { readonly subscriptionId: string; readonly localDate: string };

/**
 * An edition goes planned → sending → sent, or skipped, or failed, or unknown. Whoever changes one
 * has taken it: it is held by this object until a time, and after that by whoever takes it next. Each
 * change says whether it was this call that made it; of several at once, one does.
 */
export type Editions = {
  /** Plans those of dates that have none yet, and gives how many these were. */
  readonly plan: (dates: readonly EditionDate[]) => Promise<number>;
  /** Keeps why there is no edition on dates that have none. */
  readonly pass: (dates: readonly EditionDate[], reason: string) => Promise<number>;
  /** Plans again one that was skipped or failed. */
  readonly replan: (id: string) => Promise<boolean>;
  /** Planned or sending and held by nobody, oldest first. */
  readonly free: (limit: number) => Promise<readonly Edition[]>;
  /** Holds it for so long: the edition as it stands, or `undefined` where somebody has it. */
  readonly take: (id: string, forMs: number) => Promise<Edition | undefined>;
  /** Leaves it to be taken by anybody from now on, or after `afterMs`. */
  readonly release: (id: string, afterMs?: number) => Promise<boolean>;
  /** planned → sending, held anew; from here on the payload stands. */
  readonly send: (id: string, payload: unknown, forMs: number) => Promise<boolean>;
  /** sending → sending, held anew: to be posted a second time, since the first never arrived. */
  readonly sendAgain: (id: string, forMs: number) => Promise<boolean>;
  /** sending → planned, for Slack has certainly not got it; free again after `afterMs`. */
  readonly putBack: (id: string, afterMs: number) => Promise<boolean>;
  /** sending → sent */
  readonly sent: (id: string, ts: string) => Promise<boolean>;
  /** planned → skipped */
  readonly skip: (id: string, reason: string) => Promise<boolean>;
  /** planned or sending → failed */
  readonly fail: (id: string, reason: string) => Promise<boolean>;
  /** sending → unknown */
  readonly leaveUnknown: (id: string, reason: string) => Promise<boolean>;
  readonly on: (date: EditionDate) => Promise<Edition | undefined>;
  /** Of one subscription, the latest date first. */
  readonly latest: (subscriptionId: string, limit: number) => Promise<readonly Edition[]>;
  readonly lastSent: (subscriptionId: string) => Promise<Edition | undefined>;
  /** Deletes what was posted by editions that ended before `time`; that they were, stays. */
  readonly forgetPayloads: (time: number) => Promise<void>;
};

/** Twelve values each: far below what either database takes in one statement. */
const ROWS_AT_ONCE = 500;

export function createEditions({ db, now, newId, copy: holder }: World): Editions {
  type State = EditionRow['state'];
  /** Without a holder where the edition then needs none. */
  const change = async (
    id: string,
    from: readonly State[],
    to: Partial<EditionRow>,
  ): Promise<boolean> => {
    const changed = await db
      .updateTable('editions')
      .set({ holder: null, held_until: 0, ...to, changed_at: now() })
      .where('id', '=', id)
      .where('state', 'in', from)
      .where('holder', '=', holder)
      .executeTakeFirst();
    return changed.numUpdatedRows === 1n;
  };
  const held = (forMs: number) => ({ holder, held_until: now() + forMs });
  const add = async (
    dates: readonly EditionDate[],
    to: Pick<EditionRow, 'state' | 'reason'>,
  ): Promise<number> => {
    if (dates.length === 0) return 0;
    const rows = dates.map((date) => newRow(date, to, newId, now()));
    let added = 0;
    await db.transaction().execute(async (transaction) => {
      for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
        const made = await transaction
          .insertInto('editions')
          .values(rows.slice(start, start + ROWS_AT_ONCE))
          .onConflict((conflict) => conflict.columns(['subscription_id', 'local_date']).doNothing())
          .executeTakeFirst();
        added += Number(made.numInsertedOrUpdatedRows ?? 0);
      }
    });
    return added;
  };
  const ofSubscription = (id: string) =>
    db
      .selectFrom('editions')
      .selectAll()
      .where('subscription_id', '=', id)
      .orderBy('local_date', 'desc');
  const maybe = (row: Selectable<EditionRow> | undefined): Edition | undefined =>
    row === undefined ? undefined : editionOf(row);
  return {
    plan: (dates) => add(dates, { state: 'planned', reason: null }),
    pass: (dates, reason) => add(dates, { state: 'skipped', reason }),
    async replan(id) {
      const changed = await db
        .updateTable('editions')
        .set({ state: 'planned', reason: null, payload: null, planned_at: now(), held_until: 0 })
        .where('id', '=', id)
        .where('state', 'in', ['skipped', 'failed'])
        .executeTakeFirst();
      return changed.numUpdatedRows === 1n;
    },
    async free(limit) {
      const rows = await db
        .selectFrom('editions')
        .selectAll()
        .where('state', 'in', ['planned', 'sending'])
        .where('held_until', '<=', now())
        .orderBy('planned_at')
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(editionOf);
    },
    async take(id, forMs) {
      const row = await db
        .updateTable('editions')
        .set(held(forMs))
        .where('id', '=', id)
        .where('state', 'in', ['planned', 'sending'])
        .where('held_until', '<=', now())
        .returningAll()
        .executeTakeFirst();
      return maybe(row);
    },
    release: (id, afterMs = 0) =>
      change(id, ['planned', 'sending'], { held_until: now() + afterMs }),
    send: (id, payload, forMs) =>
      change(id, ['planned'], {
        state: 'sending',
        payload: JSON.stringify(payload),
        ...held(forMs),
      }),
    sendAgain: (id, forMs) => change(id, ['sending'], held(forMs)),
    putBack: (id, afterMs) =>
      change(id, ['sending'], { state: 'planned', held_until: now() + afterMs }),
    sent: (id, ts) => change(id, ['sending'], { state: 'sent', ts }),
    skip: (id, reason) => change(id, ['planned'], { state: 'skipped', reason }),
    fail: (id, reason) => change(id, ['planned', 'sending'], { state: 'failed', reason }),
    leaveUnknown: (id, reason) => change(id, ['sending'], { state: 'unknown', reason }),
    async on({ subscriptionId, localDate }) {
      return maybe(
        await ofSubscription(subscriptionId).where('local_date', '=', localDate).executeTakeFirst(),
      );
    },
    async latest(subscriptionId, limit) {
      return (await ofSubscription(subscriptionId).limit(limit).execute()).map(editionOf);
    },
    async lastSent(subscriptionId) {
      return maybe(
        await ofSubscription(subscriptionId)
          .where('state', '=', 'sent')
          .limit(1)
          .executeTakeFirst(),
      );
    },
    async forgetPayloads(time) {
      await db
        .updateTable('editions')
        .set({ payload: null })
        .where('payload', 'is not', null)
        .where('state', 'not in', ['planned', 'sending'])
        .where('changed_at', '<', time)
        .execute();
    },
  };
}

const newRow = (
  { subscriptionId, localDate }: EditionDate,
  { state, reason }: Pick<EditionRow, 'state' | 'reason'>,
  newId: () => string,
  time: number,
): Insertable<EditionRow> => ({
  id: newId(),
  subscription_id: subscriptionId,
  local_date: localDate,
  key: newId(),
  state,
  payload: null,
  ts: null,
  reason,
  planned_at: time,
  changed_at: time,
  holder: null,
  held_until: 0,
});
