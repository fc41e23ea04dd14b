import type { Selectable } from 'kysely';
import type { ChosenAnswerRow } from '../../tables.ts';
import type { World } from '../../world.ts';
import { storable } from '../question-row.ts';
import { wordsOf } from './watches.ts';

/** The passage that an editor has chosen for a question. */
export type ChosenAnswer = {
  readonly id: string;
  readonly team: string;
  readonly question: string;
  /** The id of the passage. */
  readonly passage: string;
  /** SHA-256 of its text when it was chosen: it counts as long as the text is that. */
  readonly hash: string;
  /** What is quoted of it. */
  readonly quote: string;
  /** The id of the editor. */
  readonly by: string;
  /** Milliseconds since 1970. */
  readonly at: number;
};

type Choice = Omit<ChosenAnswer, 'id' | 'at'>;

/** Answers that people have chosen. */
export type Chosen = {
  /** Chooses a passage for a question, in place of what was chosen for the same words before. */
  readonly choose: (choice: Choice) => Promise<ChosenAnswer>;
  /** Those of a workspace, the latest first. */
  readonly of: (team: string) => Promise<readonly ChosenAnswer[]>;
  readonly find: (team: string, id: string) => Promise<ChosenAnswer | undefined>;
  /** Puts it to another wording of the question; `false` where that has an answer of its own. */
  readonly reword: (id: string, question: string) => Promise<boolean>;
  readonly end: (id: string) => Promise<void>;
};

export function createChosen({ db, now, newId }: World): Chosen {
  const rowsOf = (team: string) =>
    db.selectFrom('chosen_answers').selectAll().where('team', '=', team);
  return {
    async choose({ team, question, passage, hash, quote, by }) {
      const about = { passage, hash, quote: storable(quote), chosen_by: by, chosen_at: now() };
      const asked = storable(question);
      const row = await db
        .insertInto('chosen_answers')
        .values({ id: newId(), team, question: asked, words: wordsOf(question), ...about })
        .onConflict((conflict) =>
          conflict.columns(['team', 'words']).doUpdateSet({ question: asked, ...about }),
        )
        .returningAll()
        .executeTakeFirstOrThrow();
      return chosenOf(row);
    },
    async of(team) {
      const rows = await rowsOf(team).orderBy('chosen_at', 'desc').orderBy('id', 'desc').execute();
      return rows.map(chosenOf);
    },
    async find(team, id) {
      const row = await rowsOf(team).where('id', '=', id).executeTakeFirst();
      return row === undefined ? undefined : chosenOf(row);
    },
    async reword(id, question) {
      const words = wordsOf(question);
      const reworded = await db
        .updateTable('chosen_answers')
        .set({ question: storable(question), words })
        .where('id', '=', id)
        .where(({ exists, not, selectFrom }) => {
          const other = selectFrom('chosen_answers as other')
            .select('other.id')
            .whereRef('other.team', '=', 'chosen_answers.team')
            .where('other.words', '=', words);
          return not(exists(other.where('other.id', '!=', id)));
        })
        .executeTakeFirst();
      return reworded.numUpdatedRows === 1n;
    },
    async end(id) {
      await db.deleteFrom('chosen_answers').where('id', '=', id).execute();
    },
  };
}

const chosenOf = (row: Selectable<ChosenAnswerRow>): ChosenAnswer => ({
  id: row.id,
  team: row.team,
  question: row.question,
  passage: row.passage,
  hash: row.hash,
  quote: row.quote,
  by: row.chosen_by,
  at: row.chosen_at,
});
