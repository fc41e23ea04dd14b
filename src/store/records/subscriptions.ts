import type { Selectable } from 'kysely';
import type { SubscriptionRow } from '../tables.ts';
import type { World } from '../world.ts';

type Channel = { readonly team: string; readonly channel: string };

/** A channel's wish for a digest. */
export type Subscription = Channel & {
  readonly id: string;
  /** The digest's own shape; any JSON. */
  readonly settings: unknown;
  readonly createdBy: string;
  readonly createdAt: number;
  /** When the settings were last set: what was due before that is none of theirs. */
  readonly changedAt: number;
  readonly pausedUntil?: number;
  /** Why nothing can be posted there. */
  readonly fault?: string;
};

type Wish = Channel & { readonly settings: unknown; readonly createdBy: string };

export type Subscriptions = {
  /**
   * Makes the channel's one subscription, or gives it other settings and lifts its fault, where it is still
   * as it was `before`, which is absent where there was none. `undefined` where somebody has been faster:
   * nothing is changed then.
   */
  readonly putOver: (
    wish: Wish,
    before: Subscription | undefined,
  ) => Promise<Subscription | undefined>;
  readonly find: (channel: Channel) => Promise<Subscription | undefined>;
  /** All, in the order in which they were made. */
  readonly all: () => Promise<readonly Subscription[]>;
  /** Nothing is due before `until`; without it, what is due goes out again. */
  readonly pause: (id: string, until?: number) => Promise<void>;
  readonly get: (id: string) => Promise<Subscription | undefined>;
  /** Keeps why nothing can be posted there, unless a reason is kept already. */
  readonly markFault: (id: string, reason: string) => Promise<void>;
  /** Something can be posted there again, or something else is in the way. */
  readonly liftFault: (id: string) => Promise<void>;
  /** Those with a fault that nobody was told of. */
  readonly untold: () => Promise<readonly Subscription[]>;
  /** Whether somebody is to be told of the fault now: never true twice for one fault. */
  readonly tell: (id: string) => Promise<boolean>;
  /** Deletes it with its editions. */
  readonly remove: (id: string) => Promise<void>;
};

export function createSubscriptions({ db, now, newId }: World): Subscriptions {
  return {
    async putOver({ team, channel, settings, createdBy }, before) {
      const changed =
        before === undefined
          ? db
              .insertInto('subscriptions')
              .values({
                id: newId(),
                team,
                channel,
                settings: JSON.stringify(settings),
                created_by: createdBy,
                created_at: now(),
                paused_until: null,
                fault: null,
                changed_at: now(),
                fault_told_at: null,
              })
              .onConflict((conflict) => conflict.doNothing())
          : db
              .updateTable('subscriptions')
              .set({
                settings: JSON.stringify(settings),
                fault: null,
                changed_at: now(),
                fault_told_at: null,
              })
              .where('id', '=', before.id)
              .where('settings', '=', JSON.stringify(before.settings));
      const row = await changed.returningAll().executeTakeFirst();
      return row === undefined ? undefined : subscriptionOf(row);
    },
    async find({ team, channel }) {
      const row = await db
        .selectFrom('subscriptions')
        .selectAll()
        .where('team', '=', team)
        .where('channel', '=', channel)
        .executeTakeFirst();
      return row === undefined ? undefined : subscriptionOf(row);
    },
    async all() {
      const rows = await db
        .selectFrom('subscriptions')
        .selectAll()
        .orderBy('created_at')
        .orderBy('id')
        .execute();
      return rows.map(subscriptionOf);
    },
    async pause(id, until) {
      await db
        .updateTable('subscriptions')
        .set({ paused_until: until ?? null })
        .where('id', '=', id)
        .execute();
    },
    async get(id) {
      const row = await db
        .selectFrom('subscriptions')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst();
      return row === undefined ? undefined : subscriptionOf(row);
    },
    async markFault(id, reason) {
      await db
        .updateTable('subscriptions')
        .set({ fault: reason, fault_told_at: null })
        .where('id', '=', id)
        .where('fault', 'is', null)
        .execute();
    },
    async liftFault(id) {
      await db
        .updateTable('subscriptions')
        .set({ fault: null, fault_told_at: null })
        .where('id', '=', id)
        .where('fault', 'is not', null)
        .execute();
    },
    async untold() {
      const rows = await db
        .selectFrom('subscriptions')
        .selectAll()
        .where('fault', 'is not', null)
        .where('fault_told_at', 'is', null)
        .orderBy('id')
        .execute();
      return rows.map(subscriptionOf);
    },
    async tell(id) {
      const told = await db
        .updateTable('subscriptions')
        .set({ fault_told_at: now() })
        .where('id', '=', id)
        .where('fault', 'is not', null)
        .where('fault_told_at', 'is', null)
        .executeTakeFirst();
      return told.numUpdatedRows === 1n;
    },
    async remove(id) {
      await db.deleteFrom('subscriptions').where('id', '=', id).execute();
    },
  };
}

const subscriptionOf = (row: Selectable<SubscriptionRow>): Subscription => ({
  id: row.id,
  team: row.team,
  channel: row.channel,
  settings: JSON.parse(row.settings) as unknown,
  createdBy: row.created_by,
  createdAt: row.created_at,
  changedAt: row.changed_at ?? row.created_at,
  ...(row.paused_until === null ? {} : { pausedUntil: row.paused_until }),
  ...(row.fault === null ? {} : { fault: row.fault }),
});
