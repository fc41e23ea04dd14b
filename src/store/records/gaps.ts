import type { World } from '../world.ts';
import { type OpenGap, openGaps } from './open-gaps.ts';
import { mayBeShown, type Viewer } from './question-row.ts';

/** A question that the archive has no answer to. */
type Gap = {
  readonly questionId: string;
  readonly team: string;
  /** Where it was asked. */
  readonly channel: string;
  readonly language: string;
  readonly text: string;
  /** The question it goes on from. */
  readonly earlier?: string;
  readonly openedAt: number;
};

/** One person's unanswered question. */
export type CountedGap = {
  readonly asker: string;
  readonly text: string;
  readonly openedAt: number;
};

export type Gaps = {
  /** Open gaps that this viewer may be shown, oldest first. */
  readonly shownTo: (viewer: Viewer) => Promise<readonly Gap[]>;
  /** All open gaps, oldest first: to ask them again. Never to be shown, private ones are among them. */
  readonly toAskAgain: () => Promise<readonly Gap[]>;
  /**
   * Who asked what in this team that has no answer yet, since a time. To be counted and never to be
   * shown: private questions are among them.
   */
  readonly toCount: (team: string, since: number) => Promise<readonly CountedGap[]>;
  /** Whether this person will now be told; only who may be shown a question may watch it. */
  readonly watch: (questionId: string, viewer: Viewer) => Promise<boolean>;
  /** Who wants to be told, first come first. */
  readonly watchersOf: (questionId: string) => Promise<readonly string[]>;
  /** Closes a gap of which all who want to be told have been; whether it was this call that did. */
  readonly close: (questionId: string, told: readonly string[]) => Promise<boolean>;
};

export function createGaps({ db, now }: World): Gaps {
  /** In pieces, so that nothing stands still while there are many. */
  const read = async <T>(
    about: Omit<Parameters<typeof openGaps>[1], 'order'>,
    pick: (gap: OpenGap) => readonly T[],
  ): Promise<readonly T[]> => {
    const found: T[] = [];
    for await (const piece of openGaps(db, { order: 'oldest', ...about })) {
      found.push(...piece.flatMap(pick));
    }
    return found;
  };
  return {
    shownTo: (viewer) =>
      read({ team: viewer.team }, (gap) => (mayBeShown(gap, viewer) ? [gapOf(gap)] : [])),
    toAskAgain: () => read({}, (gap) => [gapOf(gap)]),
    toCount: (team, since) =>
      read({ team, since }, ({ asker, text, opened_at: openedAt }) => [{ asker, text, openedAt }]),
    async watch(questionId, viewer) {
      const row = await db
        .selectFrom('gaps')
        .innerJoin('questions', 'questions.id', 'gaps.question_id')
        .select(['questions.team', 'questions.asker', 'questions.channel', 'questions.is_private'])
        .where('gaps.question_id', '=', questionId)
        .where('gaps.closed_at', 'is', null)
        .where('questions.text', 'is not', null)
        .executeTakeFirst();
      if (row === undefined || !mayBeShown(row, viewer)) return false;
      await db
        .insertInto('gap_watchers')
        .values({ question_id: questionId, person: viewer.person, asked_at: now() })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      return true;
    },
    watchersOf: (questionId) => watchers(db, questionId),
    async close(questionId, told) {
      const closed = await db
        .updateTable('gaps')
        .set({ closed_at: now() })
        .where('question_id', '=', questionId)
        .where('closed_at', 'is', null)
        .where(({ exists, not, selectFrom }) => {
          const watching = selectFrom('gap_watchers')
            .select('person')
            .where('question_id', '=', questionId);
          return not(
            exists(told.length === 0 ? watching : watching.where('person', 'not in', told)),
          );
        })
        .executeTakeFirst();
      return closed.numUpdatedRows > 0n;
    },
  };
}

const gapOf = ({ id, team, channel, language, text, earlier, opened_at }: OpenGap): Gap => ({
  questionId: id,
  team,
  channel,
  language,
  text,
  ...(earlier === null ? {} : { earlier }),
  openedAt: opened_at,
});

async function watchers(db: World['db'], questionId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('gap_watchers')
    .select('person')
    .where('question_id', '=', questionId)
    .orderBy('asked_at')
    .orderBy('person')
    .execute();
  return rows.map(({ person }) => person);
}
