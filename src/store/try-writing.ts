import type { World } from './world.ts';

/** About as long as what is kept of a question. */
const PROBE_TEXT = 'x'.repeat(1000);

/**
 * Does what a mention needs: puts a claim there, in one transaction that takes it away again. Nobody
 * else ever sees it, and the disk does.
 */
export async function tryWriting({ db, now, newId }: Omit<World, 'again'>): Promise<void> {
  const id = newId();
  await db.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('claims')
      .values({
        id,
        delivery: `probe ${id}`,
        message: null,
        asked: PROBE_TEXT,
        state: 'dropped',
        owner: id,
        tries: 0,
        claimed_at: now(),
        reply: null,
      })
      .execute();
    await transaction.deleteFrom('claims').where('id', '=', id).execute();
  });
}
