import pg from 'pg';

/** PostgreSQL's number for its type `bigint`, which `pg` gives as text: times are safe integers. */
const BIGINT = 20;

const CONNECT_LIMIT_MS = 5000;
const STATEMENT_LIMIT_MS = 15_000;

/** Connections to the server at `url`, opened as they are needed; `onFault` is told of lost ones. */
export function openPostgres(url: string, onFault: (error: Error) => void): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_LIMIT_MS,
    statement_timeout: STATEMENT_LIMIT_MS,
    types: {
      getTypeParser: (type, format) =>
        Number(type) === BIGINT ? Number : pg.types.getTypeParser(type, format),
    },
  });
  // Without a listener, a connection that is lost while idle would end the process.
  pool.on('error', onFault);
  return pool;
}
