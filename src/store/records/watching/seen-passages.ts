import { createPace } from '../../../pace.ts';
import type { World } from '../../world.ts';

/** Which texts of passages have been looked at for watched questions, by their marks. */
export type SeenPassages = {
  /** Of some marks, those that were not looked at. */
  readonly unseen: (marks: readonly string[]) => Promise<ReadonlySet<string>>;
  readonly see: (marks: readonly string[]) => Promise<void>;
};

/** Read or written in a few milliseconds, in which nothing else happens with SQLite. */
const ROWS_AT_ONCE = 200;

export function createSeenPassages({ db }: World): SeenPassages {
  /** Between two pieces everything else goes first. */
  async function inPieces(marks: readonly string[], work: (some: string[]) => Promise<void>) {
    const pace = createPace();
    for (let at = 0; at < marks.length; at += ROWS_AT_ONCE) {
      await work(marks.slice(at, at + ROWS_AT_ONCE));
      const rest = pace();
      if (rest !== undefined) await rest;
    }
  }
  return {
    async unseen(marks) {
      const left = new Set(marks);
      await inPieces([...left], async (some) => {
        const seen = db.selectFrom('seen_passages').select('mark').where('mark', 'in', some);
        for (const { mark } of await seen.execute()) left.delete(mark);
      });
      return left;
    },
    async see(marks) {
      await inPieces([...new Set(marks)], async (some) => {
        await db
          .insertInto('seen_passages')
          .values(some.map((mark) => ({ mark })))
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      });
    },
  };
}
