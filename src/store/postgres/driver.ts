import { CompiledQuery, type DatabaseConnection, type Driver } from 'kysely';
import type { Connections, Lease } from './open-postgres.ts';

/** Commands of which it is known how many rows they changed. */
const CHANGES = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE']);

/**
 * Kysely's own driver gives a connection back to the pool without a word of what happened to it. This
 * one does not: see `openPostgres`.
 */
export function createPostgresDriver(connections: Connections): Driver {
  const leases = new WeakMap<DatabaseConnection, Lease>();
  const run = async (connection: DatabaseConnection, sql: string): Promise<void> => {
    await connection.executeQuery(CompiledQuery.raw(sql));
  };
  return {
    init: async () => {},
    async acquireConnection() {
      const lease = await connections.take();
      const connection = createConnection(lease);
      leases.set(connection, lease);
      return connection;
    },
    beginTransaction: (connection) => run(connection, 'begin'),
    commitTransaction: (connection) => run(connection, 'commit'),
    rollbackTransaction: (connection) => run(connection, 'rollback'),
    async releaseConnection(connection) {
      leases.get(connection)?.release();
    },
    destroy: connections.end,
  };
}

const createConnection = (lease: Lease): DatabaseConnection => ({
  async executeQuery({ sql, parameters }) {
    const { command, rowCount, rows } = await lease.query(sql, parameters);
    return {
      rows,
      ...(CHANGES.has(command) ? { numAffectedRows: BigInt(rowCount ?? 0) } : {}),
    };
  },
  streamQuery() {
    throw new Error('The store reads no streams.');
  },
});
