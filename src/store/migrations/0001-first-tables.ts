import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** Everything that version 0.1.0 keeps. */
export async function firstTables(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('claims')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('delivery', 'text', (column) => column.notNull().unique())
    .addColumn('message', 'text', (column) => column.unique())
    .addColumn('asked', 'text')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('owner', 'text', (column) => column.notNull())
    .addColumn('tries', 'integer', (column) => column.notNull())
    .addColumn('claimed_at', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('claims_by_state')
    .on('claims')
    .columns(['state', 'claimed_at'])
    .execute();
  await db.schema.createIndex('claims_by_time').on('claims').columns(['claimed_at']).execute();

  await db.schema
    .createTable('questions')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('team', 'text', (column) => column.notNull())
    .addColumn('entry', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('thread_ts', 'text')
    .addColumn('asker', 'text', (column) => column.notNull())
    .addColumn('is_private', 'integer', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('text', 'text')
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('passages', 'text', (column) => column.notNull())
    .addColumn('asked_at', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('questions_by_channel')
    .on('questions')
    .columns(['team', 'channel', 'asked_at'])
    .execute();
  await db.schema
    .createIndex('questions_by_asker')
    .on('questions')
    .columns(['team', 'asker', 'asked_at'])
    .execute();
  await db.schema.createIndex('questions_by_time').on('questions').columns(['asked_at']).execute();

  await db.schema
    .createTable('gaps')
    .addColumn('question_id', 'text', (column) =>
      column.primaryKey().references('questions.id').onDelete('cascade'),
    )
    .addColumn('opened_at', 'bigint', (column) => column.notNull())
    .addColumn('closed_at', 'bigint')
    .execute();
  await db.schema
    .createTable('gap_watchers')
    .addColumn('question_id', 'text', (column) =>
      column.notNull().references('gaps.question_id').onDelete('cascade'),
    )
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('asked_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('gap_watchers_key', ['question_id', 'person'])
    .execute();
  await db.schema
    .createTable('feedback')
    .addColumn('question_id', 'text', (column) =>
      column.notNull().references('questions.id').onDelete('cascade'),
    )
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('verdict', 'text', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('comment', 'text')
    .addColumn('given_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('feedback_key', ['question_id', 'person'])
    .execute();

  await db.schema
    .createTable('subscriptions')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('team', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('settings', 'text', (column) => column.notNull())
    .addColumn('created_by', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('paused_until', 'bigint')
    .addColumn('fault', 'text')
    .addUniqueConstraint('subscriptions_by_channel', ['team', 'channel'])
    .execute();
  await db.schema
    .createTable('editions')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('subscription_id', 'text', (column) =>
      column.notNull().references('subscriptions.id').onDelete('cascade'),
    )
    .addColumn('local_date', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull().unique())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('payload', 'text')
    .addColumn('ts', 'text')
    .addColumn('reason', 'text')
    .addColumn('planned_at', 'bigint', (column) => column.notNull())
    .addColumn('changed_at', 'bigint', (column) => column.notNull())
    .addUniqueConstraint('editions_by_date', ['subscription_id', 'local_date'])
    .execute();

  await db.schema
    .createTable('installations')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('changed_at', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('articles')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('first_seen_at', 'bigint', (column) => column.notNull())
    .addColumn('changed_at', 'bigint', (column) => column.notNull())
    .execute();
}
