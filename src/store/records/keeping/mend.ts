import type { Kysely } from 'kysely';
import type { QuestionRow, Tables } from '../../tables.ts';

/**
 * Gives the question `id` other words and another reply, and opens or closes its gap; deletes it where
 * it is none any more.
 */
export async function mendQuestion(
  db: Kysely<Tables>,
  id: string,
  row: QuestionRow | undefined,
  { isGap }: { readonly isGap: boolean },
): Promise<void> {
  if (row === undefined) {
    // With it go its gap, whoever watched that, and opinions on it.
    await db.deleteFrom('questions').where('id', '=', id).execute();
    return;
  }
  const { text, kind, language, passages, earlier } = row;
  await db
    .insertInto('questions')
    .values(row)
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({ text, kind, language, passages, earlier }),
    )
    .execute();
  if (!isGap) {
    await db.deleteFrom('gaps').where('question_id', '=', id).execute();
    return;
  }
  await db
    .insertInto('gaps')
    .values({ question_id: id, opened_at: row.asked_at, closed_at: null })
    .onConflict((conflict) => conflict.column('question_id').doUpdateSet({ closed_at: null }))
    .execute();
}
