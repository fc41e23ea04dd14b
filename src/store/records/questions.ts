import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import type { World } from '../world.ts';
import {
  type AnsweredQuestion,
  mayBeShown,
  questionOf,
  rowOf,
  type Viewer,
} from './question-row.ts';

export type Questions = {
  /** Keeps a question; `isGap` says that the archive has no answer to it. */
  readonly record: (
    question: Omit<AnsweredQuestion, 'askedAt'>,
    about: { readonly isGap: boolean },
  ) => Promise<void>;
  /** The question, where `viewer` asked it or is shown it in the channel where it was put. */
  readonly find: (id: string, viewer: Viewer) => Promise<AnsweredQuestion | undefined>;
  /** What this person has asked, anywhere, latest first: for their own eyes. */
  readonly askedBy: (viewer: Viewer, since: number) => Promise<readonly AnsweredQuestion[]>;
  /** What was put publicly in this channel, oldest first. Private questions are never among them. */
  readonly askedIn: (
    place: { readonly team: string; readonly channel: string },
    since: number,
  ) => Promise<readonly AnsweredQuestion[]>;
  /** How many this team has asked, and how many of them had an answer: numbers, and nobody's. */
  readonly countOf: (
    team: string,
    since: number,
  ) => Promise<{ readonly asked: number; readonly answered: number }>;
  /** The last question there, of one thread or of those outside all threads, that is not too old. */
  readonly latestIn: (
    place: { readonly team: string; readonly channel: string; readonly threadTs?: string },
    since: number,
  ) => Promise<AnsweredQuestion | undefined>;
  /** From now on whoever is in the channel may see it. */
  readonly share: (id: string) => Promise<void>;
  /** Deletes the words of questions asked before `time`, of comments on them, and their gaps. */
  readonly forgetTexts: (time: number) => Promise<void>;
};

export function createQuestions({ db, now }: World): Questions {
  return {
    async record(question, { isGap }) {
      const askedAt = now();
      await db.transaction().execute(async (transaction) => {
        await transaction.insertInto('questions').values(rowOf(question, askedAt)).execute();
        if (!isGap) return;
        const gap = { question_id: question.id, opened_at: askedAt, closed_at: null };
        await transaction.insertInto('gaps').values(gap).execute();
      });
    },
    async find(id, viewer) {
      const row = await db
        .selectFrom('questions')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst();
      return row !== undefined && mayBeShown(row, viewer) ? questionOf(row) : undefined;
    },
    async askedBy({ team, person }, since) {
      const rows = await db
        .selectFrom('questions')
        .selectAll()
        .where('team', '=', team)
        .where('asker', '=', person)
        .where('asked_at', '>=', since)
        .orderBy('asked_at', 'desc')
        .orderBy('id')
        .execute();
      return rows.map(questionOf);
    },
    async askedIn({ team, channel }, since) {
      const rows = await db
        .selectFrom('questions')
        .selectAll()
        .where('team', '=', team)
        .where('channel', '=', channel)
        .where('is_private', '=', 0)
        .where('asked_at', '>=', since)
        .orderBy('asked_at')
        .orderBy('id')
        .execute();
      return rows.map(questionOf);
    },
    async countOf(team, since) {
      const rows = await db
        .selectFrom('questions')
        .select((row) => ['kind', row.fn.countAll().as('count')])
        .where('team', '=', team)
        .where('asked_at', '>=', since)
        .groupBy('kind')
        .execute();
      const sum = (all: typeof rows): number =>
        all.reduce((total, { count }) => total + Number(count), 0);
      return { asked: sum(rows), answered: sum(rows.filter(({ kind }) => kind === 'answer')) };
    },
    async latestIn({ team, channel, threadTs }, since) {
      const row = await db
        .selectFrom('questions')
        .selectAll()
        .where('team', '=', team)
        .where('channel', '=', channel)
        .where('thread_ts', threadTs === undefined ? 'is' : '=', threadTs ?? null)
        .where('asked_at', '>=', since)
        .where('text', 'is not', null)
        .where('entry', 'in', ['mention', 'direct-message'])
        .orderBy('asked_at', 'desc')
        .orderBy('id')
        .limit(1)
        .executeTakeFirst();
      return row === undefined ? undefined : questionOf(row);
    },
    async share(id) {
      await db.updateTable('questions').set({ is_private: 0 }).where('id', '=', id).execute();
    },
    forgetTexts: (time) =>
      db.transaction().execute((transaction) => forgetTexts(transaction, time)),
  };
}

async function forgetTexts(db: Kysely<Tables>, time: number): Promise<void> {
  const old = db.selectFrom('questions').select('id').where('asked_at', '<', time);
  await db.deleteFrom('gap_watchers').where('question_id', 'in', old).execute();
  await db.deleteFrom('gaps').where('question_id', 'in', old).execute();
  await db
    .updateTable('feedback')
    .set({ comment: null })
    .where('comment', 'is not', null)
    .where('question_id', 'in', old)
    .execute();
  await db
    .updateTable('questions')
    .set({ text: null, earlier: null })
    .where('text', 'is not', null)
    .where('asked_at', '<', time)
    .execute();
}
