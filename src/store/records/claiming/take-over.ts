import type { ExpressionBuilder, Kysely } from 'kysely';
import type { Tables } from '../../tables.ts';

/** Copies of the bot that are covered for. */
export type Whose = { readonly allBut: readonly string[] } | { readonly of: readonly string[] };

/** Makes `owner` the owner of all that others, or some of them, have left unposted; how many were being posted. */
export async function takeOverClaims(
  db: Kysely<Tables>,
  owner: string,
  whose: Whose,
  { mayBeDone, toldLater }: { readonly mayBeDone: boolean; readonly toldLater: string },
) {
  const isLeft = ({ eb }: ExpressionBuilder<Tables, 'claims'>) =>
    'of' in whose
      ? eb('owner', 'in', [...whose.of])
      : eb('owner', 'not in', [owner, ...whose.allBut]);
  await db
    .deleteFrom('claims')
    .where('state', '=', 'claimed')
    .where(isLeft)
    .where('delivery', 'like', `${toldLater}%`)
    .execute();
  const columns = ['id', 'asked', 'tries', 'claimed_at'] as const;
  const taken = await db
    .updateTable('claims')
    .set((row) => ({ owner, tries: row('tries', '+', 1) }))
    .where('state', '=', 'claimed')
    .where(isLeft)
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
    .where(isLeft)
    .executeTakeFirst();
  const rows = new Map([...taken, ...earlier].map((row) => [row.id, row]));
  return { rows: [...rows.values()], uncertain: Number(uncertain.numUpdatedRows) };
}
