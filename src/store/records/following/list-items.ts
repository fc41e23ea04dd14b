import type { Transaction } from 'kysely';
import { canonical } from '../../../importing/facts/canonical.ts';
import type { Tables } from '../../tables.ts';

/** An item as the feed lists it. */
export type Listed = {
  readonly id: string;
  readonly address: string;
  readonly title: string;
  readonly summary?: string | undefined;
  readonly published?: string | undefined;
  /** It is from before anybody followed the feed. */
  readonly isOld?: boolean;
};

/** Of nine values each: far below what either database takes in one statement. */
const ROWS_AT_ONCE = 100;

/**
 * Keeps what a feed lists: what was never listed is new or old, of the rest it is known that it still is. An
 * item is known by its id or by its address, for a site that is moved to another system may renew all its ids.
 */
export async function listItems(
  db: Transaction<Tables>,
  feedId: string,
  items: readonly Listed[],
  time: number,
): Promise<void> {
  const { own, again } = await sorted(db, feedId, items);
  const rows = own.map(({ isOld = false, summary, published, ...item }) => ({
    ...item,
    feed_id: feedId,
    summary: isOld ? null : (summary ?? null),
    published: published ?? null,
    state: isOld ? ('old' as const) : ('new' as const),
    score: null,
    subjects: null,
    fault: null,
    article_id: null,
    tries: 0,
    listed_at: time,
    changed_at: time,
  }));
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    await db
      .insertInto('feed_items')
      .values(rows.slice(start, start + ROWS_AT_ONCE))
      .onConflict((conflict) =>
        conflict.columns(['feed_id', 'id']).doUpdateSet({ listed_at: time }),
      )
      .execute();
  }
  if (again.length === 0) return;
  await db
    .updateTable('feed_items')
    .set({ listed_at: time })
    .where('feed_id', '=', feedId)
    .where('id', 'in', again)
    .execute();
}

/** Those under ids of their own, and the ids of those that are listed under another one by now. */
async function sorted(db: Transaction<Tables>, feedId: string, items: readonly Listed[]) {
  const placed = items.map((item, place) => ({ ...item, place }));
  const known = db.selectFrom('feed_items').where('feed_id', '=', feedId);
  const ids = items.map(({ id }) => id);
  const listed = ids.length === 0 ? [] : await known.select('id').where('id', 'in', ids).execute();
  const there = new Set(listed.map(({ id }) => id));
  if (there.size === items.length) return { own: placed, again: [] };
  const stored = await known.select(['id', 'address']).orderBy('listed_at').execute();
  const byAddress = new Map(stored.map(({ id, address }) => [keyOf(address), id]));
  const again: string[] = [];
  const own = placed.filter(({ id, address }) => {
    if (there.has(id)) return true;
    const key = keyOf(address);
    const other = byAddress.get(key);
    if (other === undefined) byAddress.set(key, id);
    else again.push(other);
    return other === undefined;
  });
  return { own, again };
}

/** With its part of the page: a page of news may have an item in each. */
const keyOf = (address: string): string => `${canonical(address)}${/#.*/.exec(address)?.[0] ?? ''}`;
