import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** Lets anybody go on with what copies that have ended were at: editions, feeds, tokens, pages. */
export async function letGoOf(db: Kysely<Tables>, copies: readonly string[]): Promise<void> {
  const free = { holder: null, held_until: 0 };
  const tables = [
    'editions',
    'feeds',
    'installations',
    'article_refetches',
    'shared_archives',
  ] as const;
  for (const table of tables) {
    await db.updateTable(table).set(free).where('holder', 'in', copies).execute();
  }
}
