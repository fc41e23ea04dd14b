import { Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { isLost, plainError } from './plain-error.ts';

/** PostgreSQL's number for its type `bigint`, which `pg` gives as text: times are safe integers. */
const BIGINT = 20;

const CONNECT_LIMIT_MS = 5000;

/** How long the connections have to end by themselves when all is closed. */
const END_LIMIT_MS = 2000;

/** After so long without a word the system asks whether the server is still there. */
const KEEP_ALIVE_AFTER_MS = 10_000;

export type PostgresOptions = {
  readonly url: string;
  /** How long a statement may take. The server gives up first, and this process where it is silent. */
  readonly statementMs: number;
  /** Is told once when connections are lost, until one is made again. */
  readonly onFault: (error: Error) => void;
};

/** Of one connection, for whoever has it. Errors have a code and a message, and nothing else. */
export type Lease = {
  readonly query: (sql: string, parameters: readonly unknown[]) => Promise<pg.QueryResult>;
  readonly release: () => void;
};

export type Connections = {
  readonly take: () => Promise<Lease>;
  /** Resolves within seconds, whatever the server does. */
  readonly end: () => Promise<void>;
};

/**
 * Connections to a server, opened as they are needed. Nothing waits without end for a server that has
 * gone silent: once one connection is lost, those of its time are not trusted any more.
 */
export function openPostgres({ url, statementMs, onFault }: PostgresOptions): Connections {
  const sockets = new Set<Socket>();
  const pool = new pg.Pool({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_LIMIT_MS,
    statement_timeout: statementMs,
    query_timeout: statementMs + 1000,
    idle_in_transaction_session_timeout: statementMs + 1000,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_AFTER_MS,
    stream: () => aSocket(sockets),
    types: {
      getTypeParser: (type, format) =>
        Number(type) === BIGINT ? Number : pg.types.getTypeParser(type, format),
    },
  });
  let time = 0;
  let isTold = false;
  const bornAt = new WeakMap<pg.PoolClient, number>();
  pool.on('connect', (client) => {
    bornAt.set(client, time);
    isTold = false;
    // The pool listens only while it has the client itself: an error without a listener ends the process.
    client.on('error', (error) => {
      if (!isTold) onFault(plainError(error));
      isTold = true;
    });
  });
  pool.on('error', () => {});
  const lease = (client: pg.PoolClient): Lease => {
    let lost: Error | undefined;
    return {
      async query(sql, parameters) {
        if (lost !== undefined) throw lost;
        try {
          return await client.query(sql, [...parameters]);
        } catch (error) {
          const plain = plainError(error);
          if (isLost(plain)) {
            lost = plain;
            if (bornAt.get(client) === time) time++;
          }
          throw plain;
        }
      },
      release: () => client.release(lost !== undefined),
    };
  };
  return {
    async take() {
      for (;;) {
        const client = await pool.connect().catch((error: unknown) => {
          throw plainError(error);
        });
        if (bornAt.get(client) === time) return lease(client);
        client.release(true);
      }
    },
    async end() {
      await Promise.race([pool.end(), delay(END_LIMIT_MS, undefined, { ref: false })]);
      for (const socket of sockets) if (!socket.writableEnded) socket.destroy();
    },
  };
}

/** One that does not wait for the other side to hang up too. */
function aSocket(sockets: Set<Socket>): Socket {
  const socket = new Socket();
  sockets.add(socket);
  socket.once('close', () => sockets.delete(socket));
  socket.once('finish', () => {
    const timer = setTimeout(() => socket.destroy(), END_LIMIT_MS);
    socket.once('close', () => clearTimeout(timer));
  });
  return socket;
}
