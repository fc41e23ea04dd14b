import type { Kysely } from 'kysely';
import type { Tables } from '../../tables.ts';

/** A long time away leaves many behind, and a transaction of all of them would hold up the answers. */
const FORGOTTEN_AT_ONCE = 100;

/** Deletes the words of some questions asked before `time`: whether there may be more of them. */
export async function forgetSome(db: Kysely<Tables>, time: number): Promise<boolean> {
  const rows = await db
    .selectFrom('questions')
    .select('id')
    .where('text', 'is not', null)
    .where('asked_at', '<', time)
    .orderBy('asked_at')
    .limit(FORGOTTEN_AT_ONCE)
    .execute();
  if (rows.length === 0) return false;
  const old = rows.map(({ id }) => id);
  await db.deleteFrom('gap_watchers').where('question_id', 'in', old).execute();
  await db.deleteFrom('gaps').where('question_id', 'in', old).execute();
  await db
    .updateTable('feedback')
    .set({ comment: null })
    .where('comment', 'is not', null)
    .where('question_id', 'in', old)
    .execute();
  await db
    .updateTable('questions')
    .set({ text: null, earlier: null })
    .where('id', 'in', old)
    .execute();
  return rows.length === FORGOTTEN_AT_ONCE;
}
