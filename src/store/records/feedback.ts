import type { World } from '../world.ts';
import { mayBeShown, storable, type Viewer } from './question-row.ts';

/** What one person thinks of the reply to one question. */
type Opinion = {
  readonly questionId: string;
  readonly verdict: 'helpful' | 'unhelpful';
  readonly reason?: string;
  readonly comment?: string;
};

export type Feedback = {
  /**
   * Keeps an opinion in place of an earlier one of this person; false where there is no such question,
   * and of one that they may not be shown.
   */
  readonly give: (opinion: Opinion, viewer: Viewer) => Promise<boolean>;
  readonly countsOf: (questionId: string) => Promise<Readonly<Record<Opinion['verdict'], number>>>;
};

export function createFeedback({ db, now }: World): Feedback {
  return {
    give: ({ questionId, verdict, reason, comment }, viewer) =>
      db.transaction().execute(async (transaction) => {
        const question = await transaction
          .selectFrom('questions')
          .select(['team', 'asker', 'channel', 'is_private', 'text'])
          .where('id', '=', questionId)
          .executeTakeFirst();
        if (question === undefined || !mayBeShown(question, viewer)) return false;
        const opinion = {
          verdict,
          reason: reason ?? null,
          // It is forgotten with the text of the question, and not taken after that.
          comment: comment === undefined || question.text === null ? null : storable(comment),
          given_at: now(),
        };
        await transaction
          .insertInto('feedback')
          .values({ question_id: questionId, person: viewer.person, ...opinion })
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
