import type { Insertable, Kysely } from 'kysely';
import type { Tables } from '../../tables.ts';

type Db = Kysely<Tables>;

/** Whether it was this call that put the row there. */
export async function insertClaim(db: Db, row: Insertable<Tables['claims']>): Promise<boolean> {
  const taken = await db
    .insertInto('claims')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return taken !== undefined;
}

/** Whether it was this call that made the change. */
export async function toPosting(db: Db, id: string, owner: string): Promise<boolean> {
  const begun = await db
    .updateTable('claims')
    .set({ state: 'posting', asked: null })
    .where('id', '=', id)
    .where('owner', '=', owner)
    .where('state', '=', 'claimed')
    .executeTakeFirst();
  return begun.numUpdatedRows === 1n;
}

export async function isOwn(
  db: Db,
  id: string,
  owner: string,
  state: 'claimed' | 'posting',
): Promise<boolean> {
  const row = await db
    .selectFrom('claims')
    .select('id')
    .where('id', '=', id)
    .where('owner', '=', owner)
    .where('state', '=', state)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether its reply was posted, or may have been, or it gets none. */
export async function isDone(db: Db, delivery: string): Promise<boolean> {
  const row = await db
    .selectFrom('claims')
    .select('id')
    .where('delivery', '=', delivery)
    .where('state', '!=', 'claimed')
    .executeTakeFirst();
  return row !== undefined;
}

/** Deletes at most so many of those from before `time`, and gives how many these were. */
export async function forgetClaims(db: Db, time: number, limit: number): Promise<number> {
  const old = db
    .selectFrom('claims')
    .select('id')
    .where('claimed_at', '<', time)
    .orderBy('claimed_at')
    .limit(limit);
  const { numDeletedRows } = await db
    .deleteFrom('claims')
    .where('id', 'in', old)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
