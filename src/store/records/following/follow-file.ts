import type { FeedRow } from '../../rows/feed-rows.ts';
import type { World } from '../../world.ts';
import { rowAddress, type Wish } from './feed-row.ts';

type File = {
  readonly wishes: readonly Wish[];
  /** The key of the archive that the file is of. */
  readonly archive: string | undefined;
  readonly rowOf: (wish: Wish) => FeedRow;
  /** What one is given that is followed anew. */
  readonly restarted: () => Partial<FeedRow>;
};

/** Follows what stands in the file, and nothing more that stood there before. */
export async function followFile(
  { db, now }: World,
  { wishes, archive: key, rowOf, restarted }: File,
): Promise<void> {
  const archive = key ?? null;
  await db.transaction().execute(async (transaction) => {
    const rows = await transaction.selectFrom('feeds').selectAll().execute();
    const before = new Map(rows.map((row) => [row.address, row]));
    const own = wishes.map((wish) => ({ ...wish, archive: key }));
    for (const wish of own) {
      const row = before.get(rowAddress(wish));
      const { kind, title, threshold, ...made } = rowOf(wish);
      const said = { kind, threshold, origin: 'file' as const };
      const named = title === null ? said : { ...said, title };
      if (row === undefined) {
        await transaction
          .insertInto('feeds')
          .values({ ...made, title, ...said })
          // Another copy of the bot has just read the same file.
          .onConflict((conflict) => conflict.column('address').doNothing())
          .execute();
      } else {
        const isSame = row.ended_at === null && row.kind === kind;
        await transaction
          .updateTable('feeds')
          .set(isSame ? named : { ...named, ...restarted() })
          .where('id', '=', row.id)
          .execute();
      }
    }
    const kept = new Set(own.map(rowAddress));
    for (const row of rows) {
      const isOther = row.origin !== 'file' || row.ended_at !== null || row.archive !== archive;
      if (isOther || kept.has(row.address)) continue;
      await transaction
        .updateTable('feeds')
        .set({ ended_at: now() })
        .where('id', '=', row.id)
        .execute();
    }
  });
}
