import type { Insertable, Selectable } from 'kysely';
import { fold } from '../../../text/fold.ts';
import type { WatchRow } from '../../tables.ts';
import type { World } from '../../world.ts';
import { storable } from '../question-row.ts';

/** Of one workspace, paused ones included: a round looks at each. */
export const MOST_WATCHES = 200;

/** Who is told: the person that set it, or a channel. */
type Audience =
  | { readonly audience: 'person'; readonly owner: string; readonly place?: string }
  | { readonly audience: 'channel'; readonly owner: string };

type WatchDelivery = 'at-once' | 'digest';

/** A question that is asked again of all that is new. */
export type Watch = {
  readonly id: string;
  readonly team: string;
  readonly audience: 'person' | 'channel';
  /** The id of the person or the channel that is told. */
  readonly owner: string;
  /** The direct messages that a person set it in, where known. */
  readonly place?: string;
  readonly setBy: string;
  readonly language: string;
  readonly question: string;
  /** The question that it goes on from. */
  readonly earlier?: string;
  readonly delivery: WatchDelivery;
  readonly pausedAt?: number;
  readonly createdAt: number;
};

export type WatchWish = Audience &
  Pick<Watch, 'team' | 'setBy' | 'language' | 'question' | 'earlier'>;

/** `known`: the same one was there, and goes on if it was paused. `full`: there are as many as there may be. */
type Made = { readonly kind: 'made' | 'known'; readonly watch: Watch } | { readonly kind: 'full' };

type WatchChange = { readonly delivery: WatchDelivery } | { readonly isPaused: boolean };

export type Watches = {
  readonly make: (wish: WatchWish) => Promise<Made>;
  readonly find: (team: string, id: string) => Promise<Watch | undefined>;
  /** Those of a person and of the channels given, oldest first. */
  readonly of: (
    team: string,
    owners: { readonly person: string; readonly channels: readonly string[] },
  ) => Promise<readonly Watch[]>;
  /** All that are not paused, of all workspaces, oldest first. */
  readonly active: () => Promise<readonly Watch[]>;
  readonly change: (id: string, change: WatchChange) => Promise<void>;
  /** Gives it to a channel, or back to the person; `false` where that one has the same already. */
  readonly hand: (id: string, to: Audience) => Promise<boolean>;
  /** Deletes it with what was found for it. */
  readonly end: (id: string) => Promise<void>;
};

export function createWatches({ db, now, newId }: World): Watches {
  const rowsOf = (team: string) => db.selectFrom('watches').selectAll().where('team', '=', team);
  return {
    async make(wish) {
      const row = rowOf(wish, newId(), now());
      const isSame = rowsOf(wish.team)
        .where('audience', '=', row.audience)
        .where('owner', '=', row.owner)
        .where('words', '=', row.words);
      const known = await isSame.executeTakeFirst();
      if (known === undefined) {
        const { count } = await db
          .selectFrom('watches')
          .select(({ fn }) => fn.countAll().as('count'))
          .where('team', '=', wish.team)
          .executeTakeFirstOrThrow();
        if (Number(count) >= MOST_WATCHES) return { kind: 'full' };
        const made = await db
          .insertInto('watches')
          .values(row)
          .onConflict((conflict) => conflict.doNothing())
          .returningAll()
          .executeTakeFirst();
        if (made !== undefined) return { kind: 'made', watch: watchOf(made) };
      }
      const { id } = known ?? (await isSame.executeTakeFirstOrThrow());
      const watch = await db
        .updateTable('watches')
        .set({ paused_at: null })
        .where('id', '=', id)
        .returningAll()
        .executeTakeFirstOrThrow();
      return { kind: 'known', watch: watchOf(watch) };
    },
    async find(team, id) {
      const row = await rowsOf(team).where('id', '=', id).executeTakeFirst();
      return row === undefined ? undefined : watchOf(row);
    },
    async of(team, { person, channels }) {
      const rows = await rowsOf(team)
        .where(({ eb, and, or }) => {
          const own = and([eb('audience', '=', 'person'), eb('owner', '=', person)]);
          if (channels.length === 0) return own;
          const theirs = eb('owner', 'in', [...channels]);
          return or([own, and([eb('audience', '=', 'channel'), theirs])]);
        })
        .orderBy('created_at')
        .orderBy('id')
        .execute();
      return rows.map(watchOf);
    },
    async active() {
      const rows = await db
        .selectFrom('watches')
        .selectAll()
        .where('paused_at', 'is', null)
        .orderBy('created_at')
        .orderBy('id')
        .execute();
      return rows.map(watchOf);
    },
    async change(id, change) {
      const set =
        'delivery' in change
          ? { delivery: change.delivery }
          : { paused_at: change.isPaused ? now() : null };
      await db.updateTable('watches').set(set).where('id', '=', id).execute();
    },
    async hand(id, to) {
      const { audience, owner } = to;
      const place = 'place' in to ? to.place : undefined;
      const handed = await db
        .updateTable('watches')
        .set({ audience, owner, place: place ?? null, delivery: 'at-once' })
        .where('id', '=', id)
        .where(({ exists, not, selectFrom }) => {
          const same = selectFrom('watches as other')
            .select('other.id')
            .whereRef('other.team', '=', 'watches.team')
            .whereRef('other.words', '=', 'watches.words');
          return not(
            exists(same.where('other.audience', '=', audience).where('other.owner', '=', owner)),
          );
        })
        .executeTakeFirst();
      return handed.numUpdatedRows === 1n;
    },
    async end(id) {
      await db.deleteFrom('watches').where('id', '=', id).execute();
    },
  };
}

/** What two spellings of one question share. */
export const wordsOf = (text: string): string =>
  fold(storable(text))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const rowOf = (wish: WatchWish, id: string, time: number): Insertable<WatchRow> => ({
  id,
  team: wish.team,
  audience: wish.audience,
  owner: wish.owner,
  set_by: wish.setBy,
  place: ('place' in wish ? wish.place : undefined) ?? null,
  language: wish.language,
  question: storable(wish.question),
  earlier: wish.earlier === undefined ? null : storable(wish.earlier),
  words: wordsOf(`${wish.earlier ?? ''} ${wish.question}`),
  delivery: 'at-once',
  paused_at: null,
  created_at: time,
});

const watchOf = (row: Selectable<WatchRow>): Watch => ({
  id: row.id,
  team: row.team,
  audience: row.audience,
  owner: row.owner,
  ...(row.place === null ? {} : { place: row.place }),
  setBy: row.set_by,
  language: row.language,
  question: row.question,
  ...(row.earlier === null ? {} : { earlier: row.earlier }),
  delivery: row.delivery,
  ...(row.paused_at === null ? {} : { pausedAt: row.paused_at }),
  createdAt: row.created_at,
});
