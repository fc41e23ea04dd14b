import { createPace } from '../../pace.ts';
import type { World } from '../world.ts';
import { forgetSome } from './keeping/forget.ts';
import { mendQuestion } from './keeping/mend.ts';
import { noteQuotes } from './keeping/quotes.ts';
import {
  type AnsweredQuestion,
  mayBeShown,
  questionOf,
  rowOf,
  type ShownPassage,
  type Viewer,
} from './question-row.ts';

export type Questions = {
  /** Keeps a question; `isGap` says that the archive has no answer to it. */
  readonly record: (
    question: Omit<AnsweredQuestion, 'askedAt'>,
    about: { readonly isGap: boolean },
  ) => Promise<void>;
  /**
   * Puts what was asked anew in place of the question `id`, which keeps its time; without a question
   * it is deleted.
   */
  readonly mend: (
    id: string,
    question: Omit<AnsweredQuestion, 'askedAt'> | undefined,
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
  /**
   * The last question there, of one thread or of those outside all threads, that is not too old, and
   * before the question `before`.
   */
  readonly latestIn: (
    place: { readonly team: string; readonly channel: string; readonly threadTs?: string },
    since: number,
    before?: string,
  ) => Promise<AnsweredQuestion | undefined>;
  /** Keeps what has been quoted by now of the passages of a reply, where nothing of them was. */
  readonly noteShown: (id: string, passages: readonly ShownPassage[]) => Promise<void>;
  /** From now on whoever is in the channel may see it. */
  readonly share: (id: string) => Promise<void>;
  /** From now on it is its asker's alone again. */
  readonly unshare: (id: string) => Promise<void>;
  /** Deletes the words of questions asked before `time`, of comments on them, and their gaps. */
  readonly forgetTexts: (time: number) => Promise<void>;
};

/** The person has the reply by then, and what hangs on this are its buttons. */
const RECORD_LIMIT_MS = 30_000;

/** Somebody waits for the reply, and the right one depends on it. */
const READ_LIMIT_MS = 30_000;

/** A week is counted day by day, for a large team asks many. */
const COUNTED_AT_ONCE_MS = 24 * 60 * 60 * 1000;

export function createQuestions({ db, now, again }: World): Questions {
  const timeOf = async (id: string | undefined): Promise<number | undefined> => {
    if (id === undefined) return undefined;
    const row = db.selectFrom('questions').select('asked_at').where('id', '=', id);
    return (await again(() => row.executeTakeFirst(), READ_LIMIT_MS))?.asked_at;
  };
  return {
    async record(question, { isGap }) {
      const askedAt = now();
      const insert = () =>
        db.transaction().execute(async (transaction) => {
          const added = await transaction
            .insertInto('questions')
            .values(rowOf(question, askedAt))
            // An attempt before this one may have got through, or an edit been faster.
            .onConflict((conflict) => conflict.doNothing())
            .executeTakeFirst();
          if (!isGap || added.numInsertedOrUpdatedRows === 0n) return;
          const gap = { question_id: question.id, opened_at: askedAt, closed_at: null };
          await transaction.insertInto('gaps').values(gap).execute();
        });
      await again(insert, RECORD_LIMIT_MS);
    },
    async mend(id, question, about) {
      const row = question === undefined ? undefined : rowOf(question, now());
      const change = () =>
        db.transaction().execute((transaction) => mendQuestion(transaction, id, row, about));
      await again(change, RECORD_LIMIT_MS);
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
        .orderBy('id', 'desc')
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
      const pace = createPace();
      const end = now() + 1;
      let [asked, answered] = [0, 0];
      for (let from = since; from < end; from += COUNTED_AT_ONCE_MS) {
        const row = await db
          .selectFrom('questions')
          .select(({ fn }) => fn.countAll().as('asked'))
          .select(({ fn }) => fn.countAll().filterWhere('kind', '=', 'answer').as('answered'))
          .where('team', '=', team)
          .where('asked_at', '>=', from)
          .where('asked_at', '<', Math.min(end, from + COUNTED_AT_ONCE_MS))
          .executeTakeFirstOrThrow();
        asked += Number(row.asked);
        answered += Number(row.answered);
        const rest = pace();
        if (rest !== undefined) await rest;
      }
      return { asked, answered };
    },
    async latestIn({ team, channel, threadTs }, since, before) {
      const query = db
        .selectFrom('questions')
        .selectAll()
        .where('team', '=', team)
        .where('channel', '=', channel)
        .where('thread_ts', threadTs === undefined ? 'is' : '=', threadTs ?? null)
        .where('asked_at', '>=', since)
        .where('text', 'is not', null)
        .where('entry', 'in', ['mention', 'direct-message'])
        .where('asked_at', '<=', (await timeOf(before)) ?? Number.MAX_SAFE_INTEGER)
        .where('id', '!=', before ?? '')
        .orderBy('asked_at', 'desc')
        .orderBy('id', 'desc')
        .limit(1);
      const row = await again(() => query.executeTakeFirst(), READ_LIMIT_MS);
      return row === undefined ? undefined : questionOf(row);
    },
    noteShown: (id, passages) => noteQuotes(db, id, passages),
    async share(id) {
      await db.updateTable('questions').set({ is_private: 0 }).where('id', '=', id).execute();
    },
    async unshare(id) {
      await db.updateTable('questions').set({ is_private: 1 }).where('id', '=', id).execute();
    },
    async forgetTexts(time) {
      const pace = createPace();
      for (let more = true; more; ) {
        more = await db.transaction().execute((transaction) => forgetSome(transaction, time));
        const rest = pace();
        if (rest !== undefined) await rest;
      }
    },
  };
}
