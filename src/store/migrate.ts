import { type Kysely, sql } from 'kysely';
import { UserError } from '../errors.ts';
import type { Migration } from './migrations/released.ts';
import type { Tables } from './tables.ts';

type Options = {
  readonly migrations: readonly Migration[];
  /** Holds off every other process that migrates, until the transaction ends. */
  readonly lock: (transaction: Kysely<Tables>) => Promise<void>;
  readonly now: () => number;
};

/**
 * Brings the tables up to date. Each migration and the record of it are one transaction, so there is
 * no half of one. Throws a `UserError` for a database of a newer version.
 */
export async function migrate(db: Kysely<Tables>, options: Options): Promise<void> {
  for (let more = true; more; ) {
    more = await db.transaction().execute((transaction) => nextStep(transaction, options));
  }
}

/** Whether there may be another step: what is applied is read anew each time, under the lock. */
async function nextStep(db: Kysely<Tables>, { migrations, lock, now }: Options): Promise<boolean> {
  await lock(db);
  const applied = await appliedNumber(db);
  if (applied > migrations.length) {
    throw new UserError(
      `The database was made by a newer version of Common Ground: it is at step ${applied}, this version knows ${migrations.length}. Start the newer version, or set DATABASE_URL to another database. Nothing in it was changed.`,
    );
  }
  const next = migrations[applied];
  if (next === undefined) return false;
  await next.up(db);
  await db
    .insertInto('common_ground_migrations')
    .values({ number: applied + 1, name: next.name, applied_at: now() })
    .execute();
  return true;
}

async function appliedNumber(db: Kysely<Tables>): Promise<number> {
  await sql`create table if not exists common_ground_migrations (number integer primary key, name text not null, applied_at bigint not null)`.execute(
    db,
  );
  const last = await db
    .selectFrom('common_ground_migrations')
    .select((row) => row.fn.max('number').as('number'))
    .executeTakeFirst();
  return Number(last?.number ?? 0);
}
