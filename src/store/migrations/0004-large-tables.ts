import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';

/** What is read again and again is read from an index, however many questions are kept. */
export async function largeTables(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createIndex('gaps_open')
    .on('gaps')
    .columns(['opened_at', 'question_id'])
    .where(sql<boolean>`closed_at is null`)
    .execute();
  // The week in numbers, without reading a question.
  await db.schema
    .createIndex('questions_by_kind')
    .on('questions')
    .columns(['team', 'asked_at', 'kind'])
    .execute();
  // Of those whose time is over, most are over for long.
  await db.schema
    .createIndex('questions_with_text')
    .on('questions')
    .columns(['asked_at', 'id'])
    .where(sql<boolean>`text is not null`)
    .execute();
  await db.schema
    .createIndex('articles_by_first_seen')
    .on('articles')
    .columns(['first_seen_at', 'id'])
    .execute();
}
