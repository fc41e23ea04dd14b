import type { Selectable } from 'kysely';
import type { WatchFindingRow } from '../../tables.ts';
import type { World } from '../../world.ts';
import { storable } from '../question-row.ts';

/** Something that answers a watched question: a quote, and the passage it stood in. */
export type Finding = {
  /** What tells its quote from others. */
  readonly mark: string;
  /** The id of the passage. */
  readonly passage: string;
  readonly quote: string;
  /** How sure it is to answer, in percent. */
  readonly sure: number;
};

export type FoundAt = Finding & { readonly foundAt: number };

/** What is told to a channel in its digest. */
export type DigestFinding = FoundAt & { readonly watchId: string; readonly question: string } & {
  readonly earlier?: string;
};

/** A message about a watch; all that is in one is told or is not. */
export type FindingBatch = { readonly watchId: string; readonly batch: string };

export type Findings = {
  /** Keeps what is found for a watch, each quote once; `known` is never told of. */
  readonly add: (
    watchId: string,
    findings: readonly Finding[],
    state: 'known' | 'untold' | 'digest',
  ) => Promise<void>;
  /** The quotes that a watch has had, whether they were told of or known before. */
  readonly quotesOf: (watchId: string) => Promise<readonly string[]>;
  /** What is still to be told of in messages: for each watch, the batches that begun, or the one to begin. */
  readonly untold: () => Promise<readonly FindingBatch[]>;
  /** Puts all that is untold and in no message yet into this one, and gives all that is in it, oldest first. */
  readonly assign: (batch: FindingBatch) => Promise<readonly FoundAt[]>;
  /** Takes some out of a message, for another one later. */
  readonly putOff: (batch: FindingBatch, marks: readonly string[]) => Promise<void>;
  /** One that was found for a watch. */
  readonly find: (watchId: string, mark: string) => Promise<FoundAt | undefined>;
  /** All of a message has been told, or need not be. */
  readonly settle: (batch: FindingBatch) => Promise<void>;
  /** Found since a time for watches that a channel reads of in its digest, oldest first. */
  readonly forDigest: (
    place: { readonly team: string; readonly channel: string },
    since: number,
  ) => Promise<readonly DigestFinding[]>;
};

export function createFindings({ db, now, newId }: World): Findings {
  return {
    async add(watchId, findings, state) {
      if (findings.length === 0) return;
      const rows = findings.map(({ mark, passage, quote, sure }) => ({
        watch_id: watchId,
        mark,
        passage,
        quote: storable(quote),
        sure,
        state,
        batch: null,
        found_at: now(),
      }));
      await db.transaction().execute(async (transaction) => {
        // It may have been ended meanwhile.
        const watch = transaction.selectFrom('watches').select('id').where('id', '=', watchId);
        if ((await watch.executeTakeFirst()) === undefined) return;
        const insert = transaction.insertInto('watch_findings').values(rows);
        await insert.onConflict((conflict) => conflict.doNothing()).execute();
      });
    },
    async quotesOf(watchId) {
      const rows = await db
        .selectFrom('watch_findings')
        .select('quote')
        .where('watch_id', '=', watchId)
        .orderBy('found_at')
        .orderBy('mark')
        .execute();
      return rows.map(({ quote }) => quote);
    },
    async untold() {
      const rows = await db
        .selectFrom('watch_findings')
        .select(['watch_id', 'mark', 'batch'])
        .where('state', '=', 'untold')
        .orderBy('found_at')
        .orderBy('mark')
        .execute();
      const begun = new Map<string, FindingBatch>();
      const toBegin = new Map<string, FindingBatch>();
      for (const { watch_id: watchId, mark, batch } of rows) {
        if (batch !== null) begun.set(`${watchId} ${batch}`, { watchId, batch });
        else if (!toBegin.has(watchId)) toBegin.set(watchId, { watchId, batch: mark });
      }
      // What is in none yet joins one that begun.
      for (const { watchId } of begun.values()) toBegin.delete(watchId);
      return [...begun.values(), ...toBegin.values()];
    },
    async assign({ watchId, batch }) {
      await db
        .updateTable('watch_findings')
        .set({ batch })
        .where('watch_id', '=', watchId)
        .where('state', '=', 'untold')
        .where('batch', 'is', null)
        .execute();
      const rows = await db
        .selectFrom('watch_findings')
        .selectAll()
        .where('watch_id', '=', watchId)
        .where('state', '=', 'untold')
        .where('batch', '=', batch)
        .orderBy('found_at')
        .orderBy('mark')
        .execute();
      return rows.map(findingOf);
    },
    async putOff({ watchId, batch }, marks) {
      if (marks.length === 0) return;
      await db
        .updateTable('watch_findings')
        // One of them may have named the first: what was told by that name is told.
        .set({ batch: newId() })
        .where('watch_id', '=', watchId)
        .where('state', '=', 'untold')
        .where('batch', '=', batch)
        .where('mark', 'in', marks)
        .execute();
    },
    async find(watchId, mark) {
      const row = await db
        .selectFrom('watch_findings')
        .selectAll()
        .where('watch_id', '=', watchId)
        .where('mark', '=', mark)
        .executeTakeFirst();
      return row === undefined ? undefined : findingOf(row);
    },
    async settle({ watchId, batch }) {
      await db
        .updateTable('watch_findings')
        .set({ state: 'told' })
        .where('watch_id', '=', watchId)
        .where('state', '=', 'untold')
        .where('batch', '=', batch)
        .execute();
    },
    async forDigest({ team, channel }, since) {
      const rows = await db
        .selectFrom('watch_findings')
        .innerJoin('watches', 'watches.id', 'watch_findings.watch_id')
        .selectAll('watch_findings')
        .select(['watches.question', 'watches.earlier'])
        .where('watch_findings.state', '=', 'digest')
        .where('watch_findings.found_at', '>=', since)
        .where('watches.team', '=', team)
        .where(({ eb, or }) =>
          or([eb('watches.owner', '=', channel), eb('watches.place', '=', channel)]),
        )
        .orderBy('watch_findings.found_at')
        .orderBy('watch_findings.mark')
        .execute();
      return rows.map(({ question, earlier, ...row }) => ({
        ...findingOf(row),
        watchId: row.watch_id,
        question,
        ...(earlier === null ? {} : { earlier }),
      }));
    },
  };
}

const findingOf = (row: Selectable<WatchFindingRow>): FoundAt => ({
  mark: row.mark,
  passage: row.passage,
  quote: row.quote,
  sure: row.sure,
  foundAt: row.found_at,
});
