import type { Kysely } from 'kysely';
import type { Tables } from '../../tables.ts';

/** Makes `owner` the owner of all that others have left unposted; how many were being posted. */
export async function takeOverClaims(
  db: Kysely<Tables>,
  owner: string,
  { mayBeDone, toldLater }: { readonly mayBeDone: boolean; readonly toldLater: string },
) {
  await db
    .deleteFrom('claims')
    .where('state', '=', 'claimed')
    .where('owner', '!=', owner)
    .where('delivery', 'like', `${toldLater}%`)
    .execute();
  const columns = ['id', 'asked', 'tries', 'claimed_at'] as const;
  const taken = await db
    .updateTable('claims')
    .set((row) => ({ owner, tries: row('tries', '+', 1) }))
    .where('state', '=', 'claimed')
    .where('owner', '!=', owner)
    .where('asked', 'is not', null)
    .returning(columns)
    .execute();
  // Those that an attempt before this one may have taken, without hearing which they were.
  const earlier = mayBeDone
    ? await db
        .selectFrom('claims')
        .select(columns)
        .where('state', '=', 'claimed')
        .where('owner', '=', owner)
        .where('tries', '>', 0)
        .where('asked', 'is not', null)
        .execute()
    : [];
  const uncertain = await db
    .updateTable('claims')
    .set({ state: 'uncertain' })
    .where('state', '=', 'posting')
    .where('owner', '!=', owner)
    .executeTakeFirst();
  const rows = new Map([...taken, ...earlier].map((row) => [row.id, row]));
  return { rows: [...rows.values()], uncertain: Number(uncertain.numUpdatedRows) };
}
