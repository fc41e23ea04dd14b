import type { World } from '../../world.ts';

/** What was under way when the backup was made, and is taken to be done. */
type Settled = {
  readonly questions: number;
  readonly editions: number;
  readonly findings: number;
};

/** For a database that was just restored from a backup. */
export type Restored = {
  /**
   * Whoever made these tables may have gone on after the backup, so nothing that was under way or has
   * come due since is done now. An edition that was being posted is left: it is looked for in its channel.
   */
  readonly settle: () => Promise<Settled>;
};

export const createRestored = ({ db, now }: World): Restored => ({
  settle: () =>
    db.transaction().execute(async (transaction) => {
      const questions = await transaction
        .updateTable('claims')
        .set({ state: 'dropped', asked: null })
        .where('state', '=', 'claimed')
        .executeTakeFirst();
      const editions = await transaction
        .updateTable('editions')
        .set({ state: 'skipped', reason: 'missed', changed_at: now() })
        .where('state', '=', 'planned')
        .executeTakeFirst();
      const findings = await transaction
        .updateTable('watch_findings')
        .set({ state: 'told' })
        .where('state', '=', 'untold')
        .executeTakeFirst();
      // What was due before the settings were set is none of theirs.
      await transaction.updateTable('subscriptions').set({ changed_at: now() }).execute();
      return {
        questions: Number(questions.numUpdatedRows),
        editions: Number(editions.numUpdatedRows),
        findings: Number(findings.numUpdatedRows),
      };
    }),
});
