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
 * no half of one. Throws a `UserError` for a database that has been through a step which is not known here.
 */
export async function migrate(db: Kysely<Tables>, options: Options): Promise<void> {
  for (let more = true; more; ) {
    more = await db.transaction().execute((transaction) => nextStep(transaction, options));
  }
}

/** Whether there may be another step: what is applied is read anew each time, under the lock. */
async function nextStep(db: Kysely<Tables>, { migrations, lock, now }: Options): Promise<boolean> {
  await lock(db);
  const applied = await appliedNumbers(db);
  const known = migrations.map(numberOf);
  const unknown = [...applied].filter((number) => !known.includes(number));
  if (unknown.length > 0) throw ofOtherVersion(Math.max(...unknown), Math.max(0, ...known));
  const next = migrations.find((one) => !applied.has(numberOf(one)));
  if (next === undefined) return false;
  await next.up(db);
  await db
    .insertInto('common_ground_migrations')
    .values({ number: numberOf(next), name: next.name, applied_at: now() })
    .execute();
  return true;
}

const ofOtherVersion = (step: number, known: number): UserError => {
  const made =
    step > known
      ? `a newer version of Common Ground: it is at step ${step}, this version knows ${known}. Start the newer version`
      : `another version of Common Ground: it has been through step ${step}, which this version does not know. Start that version`;
  return new UserError(
    `The database was made by ${made}, or set DATABASE_URL to another database. Nothing in it was changed.`,
  );
};

/** The one that its name begins with. */
const numberOf = ({ name }: Migration): number => Number(name.slice(0, 4));

async function appliedNumbers(db: Kysely<Tables>): Promise<ReadonlySet<number>> {
  await sql`create table if not exists common_ground_migrations (number integer primary key, name text not null, applied_at bigint not null)`.execute(
    db,
  );
  const rows = await db.selectFrom('common_ground_migrations').select('number').execute();
  return new Set(rows.map(({ number }) => Number(number)));
}
