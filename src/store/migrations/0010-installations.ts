import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** Who is renewing the token of an installation and until when, and which teams an organisation has. */
export async function installations(db: Kysely<Tables>): Promise<void> {
  await db.schema.alterTable('installations').addColumn('holder', 'text').execute();
  await db.schema
    .alterTable('installations')
    .addColumn('held_until', 'bigint', (column) => column.notNull().defaultTo(0))
    .execute();
  await db.schema
    .createTable('organisation_teams')
    .addColumn('team', 'text', (column) => column.primaryKey())
    .addColumn('organisation', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('organisation_teams_by_organisation')
    .on('organisation_teams')
    .columns(['organisation'])
    .execute();
}
