import type { Kysely } from 'kysely';
import { createPace } from '../../../pace.ts';
import type { Tables } from '../../tables.ts';
import type { World } from '../../world.ts';
import { TOLD_LATER } from '../claims.ts';

export type Leaving = {
  /**
   * Deletes all that belongs to a team: what its people asked, said of replies, watch and have chosen, its
   * digests, that it follows feeds, and who of it corrected an article. Articles are the desk's and stay. May be
   * called again and again.
   */
  readonly forget: (team: string) => Promise<void>;
};

/** A transaction of all of them would hold up the answers. */
const AT_ONCE = 100;

type Db = Kysely<Tables>;

/** Throws where it is none: claims are found by patterns, in which a sign such as % would mean all of them. */
export function checkId(team: string): void {
  if (!/^[a-z\d]+$/i.test(team)) throw new Error('That is no id of a workspace.');
}

export function createLeaving({ db, now }: World): Leaving {
  const inPieces = async (some: (transaction: Db) => Promise<number>): Promise<void> => {
    const pace = createPace();
    for (let more = true; more; ) {
      more = (await db.transaction().execute(some)) === AT_ONCE;
      const rest = pace();
      if (rest !== undefined) await rest;
    }
  };
  return {
    async forget(team) {
      checkId(team);
      await db.transaction().execute(async (transaction) => {
        // With their editions.
        await transaction.deleteFrom('subscriptions').where('team', '=', team).execute();
        await transaction.deleteFrom('chosen_answers').where('team', '=', team).execute();
        await transaction.deleteFrom('drafts').where('team', '=', team).execute();
        await transaction.deleteFrom('archive_use').where('team', '=', team).execute();
        await leaveFeeds(transaction, team, now());
        await leaveCorrections(transaction, team);
      });
      await inPieces((transaction) => someWatches(transaction, team));
      await inPieces((transaction) => someQuestions(transaction, team));
      await inPieces((transaction) => someClaims(transaction, team));
      // Last: by this the rest is found again, where something came between.
      await db.deleteFrom('organisation_teams').where('team', '=', team).execute();
    },
  };
}

/** A feed goes on where the desk's own file names it; of none is kept who it was that added it. */
async function leaveFeeds(db: Db, team: string, time: number): Promise<void> {
  await db
    .updateTable('feeds')
    .set({ ended_at: time })
    .where('team', '=', team)
    .where('origin', '=', 'slack')
    .where('ended_at', 'is', null)
    .execute();
  await db
    .updateTable('feeds')
    .set({ team: null, added_by: null, language: null })
    .where('team', '=', team)
    .execute();
}

/**
 * That an article was corrected by hand stays with it, and who it was is said of none any more. Of a correction
 * that is older than the column nobody knows the team, so its person may be one of this.
 */
async function leaveCorrections(db: Db, team: string): Promise<void> {
  await db
    .updateTable('article_corrections')
    .set({ person: '', team: null })
    .where(({ eb, or }) => or([eb('team', '=', team), eb('team', 'is', null)]))
    .execute();
}

/** With what was found for them, and the claims by which it was told. */
async function someWatches(db: Db, team: string): Promise<number> {
  const rows = await db
    .selectFrom('watches')
    .select('id')
    .where('team', '=', team)
    .limit(AT_ONCE)
    .execute();
  if (rows.length === 0) return 0;
  const ids = rows.map(({ id }) => id);
  const told = await db
    .selectFrom('watch_findings')
    .select(['watch_id', 'batch'])
    .where('watch_id', 'in', ids)
    .where('batch', 'is not', null)
    .distinct()
    .execute();
  await dropClaims(
    db,
    told.map((one) => `${TOLD_LATER}watch ${one.watch_id} ${one.batch}`),
  );
  await db.deleteFrom('watches').where('id', 'in', ids).execute();
  return rows.length;
}

/** With their gaps, who waits for an answer, opinions, and the claims by which they were shared and told. */
async function someQuestions(db: Db, team: string): Promise<number> {
  const rows = await db
    .selectFrom('questions')
    .select('id')
    .where('team', '=', team)
    .limit(AT_ONCE)
    .execute();
  if (rows.length === 0) return 0;
  const ids = rows.map(({ id }) => id);
  const waiting = await db
    .selectFrom('gap_watchers')
    .select(['question_id', 'person'])
    .where('question_id', 'in', ids)
    .execute();
  await dropClaims(db, [
    ...ids.map((id) => `share ${id}`),
    ...waiting.map((one) => `${TOLD_LATER}${one.question_id} ${one.person}`),
  ]);
  await db.deleteFrom('questions').where('id', 'in', ids).execute();
  return rows.length;
}

async function dropClaims(db: Db, deliveries: readonly string[]): Promise<void> {
  for (let from = 0; from < deliveries.length; from += AT_ONCE) {
    const some = deliveries.slice(from, from + AT_ONCE);
    await db.deleteFrom('claims').where('delivery', 'in', some).execute();
  }
}

/** Those of its messages and threads, and of what is not answered yet. */
async function someClaims(db: Db, team: string): Promise<number> {
  const rows = await db
    .selectFrom('claims')
    .select('id')
    .where(({ eb, or }) =>
      or([
        eb('message', 'like', `${team} %`),
        eb('delivery', 'like', `thread ${team} %`),
        eb('asked', 'like', `%${JSON.stringify(team)}%`),
      ]),
    )
    .limit(AT_ONCE)
    .execute();
  const ids = rows.map(({ id }) => id);
  if (ids.length > 0) await db.deleteFrom('claims').where('id', 'in', ids).execute();
  return rows.length;
}
