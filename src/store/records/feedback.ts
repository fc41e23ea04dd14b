import type { World } from '../world.ts';
import { storable } from './question-row.ts';

/** What one person thinks of the reply to one question. */
type Opinion = {
  readonly questionId: string;
  readonly person: string;
  readonly verdict: 'helpful' | 'unhelpful';
  readonly reason?: string;
  readonly comment?: string;
};

export type Feedback = {
  /** Keeps an opinion in place of an earlier one of this person; false where there is no such question. */
  readonly give: (opinion: Opinion) => Promise<boolean>;
  readonly countsOf: (questionId: string) => Promise<Readonly<Record<Opinion['verdict'], number>>>;
};

export function createFeedback({ db, now }: World): Feedback {
  return {
    give: ({ questionId, person, verdict, reason, comment }) =>
      db.transaction().execute(async (transaction) => {
        const question = await transaction
          .selectFrom('questions')
          .select('id')
          .where('id', '=', questionId)
          .executeTakeFirst();
        if (question === undefined) return false;
        const opinion = {
          verdict,
          reason: reason ?? null,
          comment: comment === undefined ? null : storable(comment),
          given_at: now(),
        };
        await transaction
          .insertInto('feedback')
          .values({ question_id: questionId, person, ...opinion })
          .onConflict((conflict) =>
            conflict.columns(['question_id', 'person']).doUpdateSet(opinion),
          )
          .execute();
        return true;
      }),
    async countsOf(questionId) {
      const rows = await db
        .selectFrom('feedback')
        .select((row) => ['verdict', row.fn.countAll().as('count')])
        .where('question_id', '=', questionId)
        .groupBy('verdict')
        .execute();
      const count = (verdict: Opinion['verdict']): number =>
        Number(rows.find((row) => row.verdict === verdict)?.count ?? 0);
      return { helpful: count('helpful'), unhelpful: count('unhelpful') };
    },
  };
}
