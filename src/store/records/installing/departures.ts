import type { Kysely } from 'kysely';
import type { Tables } from '../../tables.ts';
import type { World } from '../../world.ts';
import { checkId } from './leaving.ts';

/** What was at work when a workspace left is over by then, and may have kept something. */
const WORK_MS = 60_000;

/** Slack delivers an event for the last time some six minutes after the first. */
const LATE_MS = 10 * 60 * 1000;

/** Of whoever does a step and is killed in it, another copy goes on after that. */
const STEP_MS = 20_000;

/** Deletions: at once, and of what came meanwhile. */
const DELETIONS = 2;

/** A step of a departure that is to be done now, by this copy of the bot. */
export type DepartureStep = {
  readonly team: string;
  readonly leftAt: number;
  readonly step: number;
  /** Whether all that belongs to the workspace is to be deleted. */
  readonly isDeletion: boolean;
};

/** What is still to be done for workspaces that have left, by whichever copy of the bot. */
export type Departures = {
  /** Removes what a workspace has installed, where it has; all of it is to be deleted from now on. */
  readonly leave: (team: string) => Promise<DepartureStep>;
  /**
   * Removes what an organisation has installed. The workspaces that it served have left with it, but for
   * those that have installed the app themselves.
   */
  readonly leaveWith: (organisation: string) => Promise<readonly DepartureStep[]>;
  /** A step that is due, if there is one: nobody else does it in the next seconds. */
  readonly due: () => Promise<DepartureStep | undefined>;
  /** What is not deleted for the first time yet, of a workspace or of all that have left with an organisation. */
  readonly unfinished: (id: string) => Promise<readonly DepartureStep[]>;
  readonly done: (step: DepartureStep) => Promise<void>;
  /** Whether something of that time is from before a workspace left, or may be. */
  readonly isLate: (team: string, at: number) => Promise<boolean>;
};

export function createDepartures({ db, now }: World): Departures {
  const stepOf = (row: { team: string; left_at: number; step: number }): DepartureStep => ({
    team: row.team,
    leftAt: row.left_at,
    step: row.step,
    isDeletion: row.step < DELETIONS,
  });
  async function note(on: Kysely<Tables>, team: string, organisation?: string) {
    const time = now();
    const row = {
      organisation: organisation ?? null,
      left_at: time,
      step: 0,
      due_at: time + STEP_MS,
    };
    await on
      .insertInto('departures')
      .values({ team, ...row })
      .onConflict((conflict) => conflict.column('team').doUpdateSet(row))
      .execute();
    return stepOf({ team, ...row });
  }
  return {
    async leave(team) {
      checkId(team);
      return db.transaction().execute(async (transaction) => {
        await transaction.deleteFrom('installations').where('id', '=', team).execute();
        return note(transaction, team);
      });
    },
    leaveWith: (organisation) =>
      db.transaction().execute(async (transaction) => {
        await transaction.deleteFrom('installations').where('id', '=', organisation).execute();
        const teams = await transaction
          .deleteFrom('organisation_teams')
          .where('organisation', '=', organisation)
          .returning('team')
          .execute();
        const own = await transaction.selectFrom('installations').select('id').execute();
        const staying = new Set(own.map(({ id }) => id));
        const steps: DepartureStep[] = [];
        for (const { team } of teams) {
          if (!staying.has(team)) steps.push(await note(transaction, team, organisation));
        }
        return steps;
      }),
    async due() {
      const time = now();
      const next = await db
        .selectFrom('departures')
        .select('team')
        .where('due_at', '<=', time)
        .orderBy('due_at')
        .limit(1)
        .executeTakeFirst();
      if (next === undefined) return undefined;
      const row = await db
        .updateTable('departures')
        .set({ due_at: time + STEP_MS })
        .where('team', '=', next.team)
        .where('due_at', '<=', time)
        .returning(['team', 'left_at', 'step'])
        .executeTakeFirst();
      return row && stepOf(row);
    },
    async unfinished(id) {
      const rows = await db
        .selectFrom('departures')
        .select(['team', 'left_at', 'step'])
        .where('step', '=', 0)
        .where(({ eb, or }) => or([eb('team', '=', id), eb('organisation', '=', id)]))
        .execute();
      return rows.map(stepOf);
    },
    async done({ team, leftAt, step, isDeletion }) {
      if (!isDeletion) {
        const over = db.deleteFrom('departures').where('team', '=', team);
        await over.where('left_at', '=', leftAt).execute();
        return;
      }
      const next = step + 1;
      await db
        .updateTable('departures')
        .set({ step: next, due_at: leftAt + (next < DELETIONS ? WORK_MS : LATE_MS) })
        .where('team', '=', team)
        .where('left_at', '=', leftAt)
        .where('step', '=', step)
        .execute();
    },
    async isLate(team, at) {
      const row = await db
        .selectFrom('departures')
        .select(['left_at', 'step'])
        .where('team', '=', team)
        .executeTakeFirst();
      return row !== undefined && (row.step < DELETIONS || at <= row.left_at + WORK_MS);
    },
  };
}

/** Whoever installs the app again begins anew. */
export async function comeBack(db: Kysely<Tables>, id: string): Promise<void> {
  await db
    .deleteFrom('departures')
    .where(({ eb, or }) => or([eb('team', '=', id), eb('organisation', '=', id)]))
    .execute();
}

/** Whether all that belongs to a workspace is being deleted; if that is over, it has come back. */
export async function isLeaving(db: Kysely<Tables>, team: string): Promise<boolean> {
  const of = db.deleteFrom('departures').where('team', '=', team);
  await of.where('step', '>=', DELETIONS).execute();
  const left = db.selectFrom('departures').select('team').where('team', '=', team);
  return (await left.executeTakeFirst()) !== undefined;
}
