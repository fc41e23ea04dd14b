import { Kysely, sql } from 'kysely';
import type { DatabaseConfig } from '../../src/config.ts';
import { postgresDialect } from '../../src/store/postgres/dialect.ts';
import { sqliteDialect } from '../../src/store/sqlite/dialect.ts';
import { openSqliteAgain } from '../../src/store/sqlite/open-sqlite.ts';
import type { Tables } from '../../src/store/tables.ts';

/** By table. */
export type Rows = Readonly<Record<string, readonly string[]>>;

const TABLES = {
  sqlite: sql<{ name: string }>`select name from sqlite_master where type = 'table'`,
  postgres: sql<{
    name: string;
  }>`select table_name as name from information_schema.tables where table_schema = current_schema()`,
};

/** Of no team, and another row every three seconds. */
const OF_THE_MOMENT = 'copies';

/** Every row of every table, as text: also of tables that no test knows. */
export async function everyRow(database: DatabaseConfig): Promise<Rows> {
  const dialect =
    database.kind === 'sqlite'
      ? sqliteDialect(() => openSqliteAgain(database.path))
      : postgresDialect({ url: database.url, statementMs: 3000, onFault() {} });
  const db = new Kysely<Tables>({ dialect });
  try {
    const rows: Record<string, readonly string[]> = {};
    for (const { name } of (await TABLES[database.kind].execute(db)).rows) {
      if (name === OF_THE_MOMENT) continue;
      const found = await sql`select * from ${sql.table(name)}`.execute(db);
      rows[name] = found.rows.map((row) => JSON.stringify(row)).sort();
    }
    return rows;
  } finally {
    await db.destroy();
  }
}
