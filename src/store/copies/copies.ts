import { sql } from 'kysely';
import type { Log } from '../../log.ts';
import { machine } from '../../settings/machine.ts';
import type { World } from '../world.ts';
import { letGoOf } from './let-go-of.ts';

const BEAT_MS = 3000;

/** A copy that has missed so many beats has ended: in fifteen seconds, which is longer than any call to Slack takes. */
const MISSED_BEATS = 5;

/** Whoever could not write for a while looks for nothing: the others could not either, and still live. */
const STEADY_BEATS = 3;

/** Claims are kept as long, by which it can be found. */
const KEPT_MS = 48 * 60 * 60 * 1000;

/** Nobody waits longer for a copy that stops, be the database away. */
const LEAVE_LIMIT_MS = 1000;

/** As long as a question that was cut off is fresh. */
const ALIVE_LIMIT_MS = 10 * 60 * 1000;

const HERE = machine();

/** Of this process, and open. */
const own = new Set<string>();

/** The copies of the bot that share the database. Each says every three seconds that it runs. */
export type Copies = {
  /** Those that run at this moment; of those that can be seen from here, whose process is there. */
  readonly alive: () => Promise<readonly string[]>;
  /**
   * Copies that have ended and that nobody has covered for: this one does, alone. What they held is
   * anybody's then, but for claims, which whoever covers takes over.
   */
  readonly cover: () => Promise<readonly string[]>;
  /** Leaves them to be covered for again: what was begun has failed. */
  readonly uncover: (ids: readonly string[]) => Promise<void>;
  /** Says no more, and that it has ended. Resolves within a second. */
  readonly leave: () => Promise<void>;
};

export type CopiesParts = Pick<World, 'db' | 'databaseNow' | 'copy' | 'again'> & {
  readonly log: Log;
  /** Three seconds; tests wait less. */
  readonly beatMs?: number | undefined;
};

/** Begins to beat. Rejects never: of a database that is away nothing depends on this copy's beat. */
export async function createCopies({
  db,
  databaseNow: now,
  copy,
  again,
  log,
  beatMs = BEAT_MS,
}: CopiesParts): Promise<Copies> {
  const silent = sql<number>`${now} - ${sql.lit(MISSED_BEATS * beatMs)}`;
  let steady = 0;
  let lastAt = 0;
  let beating: Promise<void> = Promise.resolve();
  let isLeaving = false;
  let timer: NodeJS.Timeout | undefined;

  const beat = async (): Promise<void> => {
    const row = { id: copy, host: HERE, pid: process.pid, started_at: now, seen_at: now };
    await db
      .insertInto('copies')
      .values(row)
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet({ seen_at: now, covered_at: null }),
      )
      .execute();
  };
  const beatOn = async (): Promise<void> => {
    try {
      beating = beat();
      await beating;
      const time = performance.now();
      steady = time - lastAt > 3 * beatMs ? 1 : steady + 1;
      lastAt = time;
    } catch (err) {
      steady = 0;
      if (!isLeaving) log.debug({ err }, 'The database did not hear that this copy runs.');
    }
    if (isLeaving) return;
    timer = setTimeout(() => void beatOn(), beatMs);
    timer.unref();
  };
  own.add(copy);
  await beatOn();

  return {
    async alive() {
      const running = db.selectFrom('copies').where('seen_at', '>', silent);
      const rows = await again(
        () => running.select(['id', 'host', 'pid']).execute(),
        ALIVE_LIMIT_MS,
      );
      return rows.filter((row) => !isGone(row)).map(({ id }) => id);
    },
    async cover() {
      if (steady < STEADY_BEATS || isLeaving) return [];
      const found = await db
        .selectFrom('copies')
        .select('id')
        .where('seen_at', '<=', silent)
        .where('covered_at', 'is', null)
        .execute();
      if (found.length === 0) return [];
      return db.transaction().execute(async (transaction) => {
        const ended = await transaction
          .updateTable('copies')
          .set({ covered_at: now })
          .where(
            'id',
            'in',
            found.map(({ id }) => id),
          )
          .where('seen_at', '<=', silent)
          .where('covered_at', 'is', null)
          .returning('id')
          .execute();
        const ids = ended.map(({ id }) => id);
        if (ids.length > 0) await letGoOf(transaction, ids);
        await transaction
          .deleteFrom('copies')
          .where('covered_at', '<', sql<number>`${now} - ${sql.lit(KEPT_MS)}`)
          .execute();
        return ids;
      });
    },
    async uncover(ids) {
      if (ids.length === 0) return;
      await db.updateTable('copies').set({ covered_at: null }).where('id', 'in', ids).execute();
    },
    async leave() {
      isLeaving = true;
      clearTimeout(timer);
      own.delete(copy);
      const left = async (): Promise<void> => {
        await beating.catch(() => undefined);
        // With a question in hand it stays among those that have ended, and another covers for it.
        const unposted = db
          .selectFrom('claims')
          .select('id')
          .where('owner', '=', copy)
          .where('state', 'in', ['claimed', 'posting']);
        const mine = await unposted.limit(1).executeTakeFirst();
        if (mine === undefined) await db.deleteFrom('copies').where('id', '=', copy).execute();
        else await db.updateTable('copies').set({ seen_at: 0 }).where('id', '=', copy).execute();
      };
      const limit = new Promise<void>((resolve) => setTimeout(resolve, LEAVE_LIMIT_MS).unref());
      await Promise.race([left().catch(() => undefined), limit]);
    },
  };
}

/** Whether the process of a copy that can be seen from here is no more. */
function isGone({ id, host, pid }: { id: string; host: string; pid: number }): boolean {
  if (host !== HERE || own.has(id)) return false;
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}
