import type { Selectable } from 'kysely';
import type { EditionRow } from '../tables.ts';

/** One day's digest for one subscription. */
export type Edition = {
  readonly id: string;
  readonly subscriptionId: string;
  /** `YYYY-MM-DD`, where the channel is. */
  readonly localDate: string;
  /** Says nothing, and is carried by the post: so that it can be found again. */
  readonly key: string;
  readonly state: EditionRow['state'];
  /** What is posted; any JSON, and the same from `sending` on. */
  readonly payload?: unknown;
  readonly ts?: string;
  /** Why it was skipped or failed, or is unknown. */
  readonly reason?: string;
  readonly plannedAt: number;
  readonly changedAt: number;
};

export const editionOf = (row: Selectable<EditionRow>): Edition => ({
  id: row.id,
  subscriptionId: row.subscription_id,
  localDate: row.local_date,
  key: row.key,
  state: row.state,
  ...(row.payload === null ? {} : { payload: JSON.parse(row.payload) as unknown }),
  ...(row.ts === null ? {} : { ts: row.ts }),
  ...(row.reason === null ? {} : { reason: row.reason }),
  plannedAt: row.planned_at,
  changedAt: row.changed_at,
});
