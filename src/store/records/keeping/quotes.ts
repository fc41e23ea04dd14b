import type { Kysely } from 'kysely';
import type { Tables } from '../../tables.ts';
import { passagesOf, type ShownPassage } from '../question-row.ts';

/** Whoever is faster once is seen at the next try. */
const MOST_TRIES = 3;

/**
 * Keeps what is quoted of the passages of a question where nothing was yet: not of passages that an edit
 * has put others in place of, and never another quote than the first.
 */
export async function noteQuotes(
  db: Kysely<Tables>,
  id: string,
  shown: readonly ShownPassage[],
): Promise<void> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const kept = db.selectFrom('questions').select('passages').where('id', '=', id);
    const before = (await kept.executeTakeFirst())?.passages;
    if (before === undefined) return;
    const passages = JSON.stringify(
      passagesOf(before).map((one, at) =>
        isSame(one, shown[at]) ? { ...shown[at], ...one } : one,
      ),
    );
    const changed = await db
      .updateTable('questions')
      .set({ passages })
      .where('id', '=', id)
      .where('passages', '=', before)
      .executeTakeFirst();
    if (changed.numUpdatedRows === 1n) return;
  }
}

const isSame = (one: ShownPassage, other: ShownPassage | undefined): boolean =>
  one.id === other?.id && one.mark === other.mark;
