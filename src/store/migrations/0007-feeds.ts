import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** Feeds and pages that are followed, who is at work on each, and what became of their items. */
export async function feeds(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('feeds')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('address', 'text', (column) => column.notNull().unique())
    .addColumn('host', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('origin', 'text', (column) => column.notNull())
    .addColumn('title', 'text')
    .addColumn('threshold', 'integer')
    .addColumn('team', 'text')
    .addColumn('added_by', 'text')
    .addColumn('language', 'text')
    .addColumn('added_at', 'bigint', (column) => column.notNull())
    .addColumn('ended_at', 'bigint')
    .addColumn('moved_to', 'text')
    .addColumn('etag', 'text')
    .addColumn('last_modified', 'text')
    .addColumn('ttl_ms', 'bigint')
    .addColumn('read_at', 'bigint')
    .addColumn('looked_at', 'bigint')
    .addColumn('next_at', 'bigint', (column) => column.notNull())
    .addColumn('failures', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('failing_since', 'bigint')
    .addColumn('fault', 'text')
    .addColumn('fault_told_at', 'bigint')
    .addColumn('holder', 'text')
    .addColumn('held_until', 'bigint', (column) => column.notNull().defaultTo(0))
    .execute();
  await db.schema.createIndex('feeds_by_next').on('feeds').column('next_at').execute();
  await db.schema
    .createTable('feed_items')
    .addColumn('feed_id', 'text', (column) =>
      column.notNull().references('feeds.id').onDelete('cascade'),
    )
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('summary', 'text')
    .addColumn('published', 'text')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('score', 'integer')
    .addColumn('subjects', 'text')
    .addColumn('fault', 'text')
    .addColumn('article_id', 'text')
    .addColumn('tries', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('place', 'integer', (column) => column.notNull())
    .addColumn('listed_at', 'bigint', (column) => column.notNull())
    .addColumn('changed_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('feed_items_key', ['feed_id', 'id'])
    .execute();
  await db.schema
    .createIndex('feed_items_by_state')
    .on('feed_items')
    .columns(['state', 'changed_at'])
    .execute();
}
