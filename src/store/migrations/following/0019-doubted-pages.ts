import type { Kysely } from 'kysely';
import type { Tables } from '../../tables.ts';

/** What a followed page said last, where that is no text of its article yet; and which article that is. */
export async function doubtedPages(db: Kysely<Tables>): Promise<void> {
  for (const column of ['doubted', 'article_id']) {
    await db.schema.alterTable('feeds').addColumn(column, 'text').execute();
  }
}
