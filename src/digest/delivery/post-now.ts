import type { Store } from '../../store/open-store.ts';
import type { Edition } from '../../store/records/edition-row.ts';
import { localTime } from '../settings/local-time.ts';
import { readSettings } from '../settings/settings.ts';
import type { Deliver } from './deliver.ts';
import type { DraftEdition } from './draft.ts';

/** What became of today's edition. */
export type PostedNow =
  | { readonly kind: 'none' }
  /** There is nothing to post, and nothing was kept: the edition of this day may still come. */
  | { readonly kind: 'nothing' }
  /** It was there before: posted, on its way, or perhaps posted. */
  | { readonly kind: 'before'; readonly edition: Edition }
  | { readonly kind: 'done'; readonly edition: Edition };

type Parts = {
  readonly store: Pick<Store, 'subscriptions' | 'editions'>;
  readonly draft: DraftEdition;
  readonly deliver: Deliver;
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<unknown>;
};

/** Pauses while another process, or the look at the clock, has the edition in hand: six seconds. */
const PATIENCE_MS = [100, 200, 400, 800, 1500, 3000];

/** Posts the edition of today, which has one and no more: one that was skipped or failed gets another chance. */
export async function postNow(
  subscriptionId: string,
  { store: { subscriptions, editions }, draft, deliver, now, wait }: Parts,
): Promise<PostedNow> {
  const subscription = await subscriptions.get(subscriptionId);
  const read = readSettings(subscription?.settings);
  if (subscription === undefined || read.kind === 'faulty') return { kind: 'none' };
  const { settings } = read;
  const date = { subscriptionId, localDate: localTime(now(), settings.zone).date };
  const before = await editions.on(date);
  const isOver = before?.state === 'skipped' || before?.state === 'failed';
  if (before !== undefined && !isOver) return { kind: 'before', edition: before };
  if ((await draft(subscription, settings, date.localDate)).kind === 'nothing') {
    return { kind: 'nothing' };
  }
  if (before === undefined) await editions.plan([date]);
  else await editions.replan(before.id);
  const planned = await editions.on(date);
  if (planned === undefined) return { kind: 'none' };
  await deliver(planned.id);
  let edition = (await editions.on(date)) ?? planned;
  for (const pause of PATIENCE_MS) {
    if (edition.state !== 'planned' && edition.state !== 'sending') break;
    await wait(pause);
    edition = (await editions.on(date)) ?? edition;
  }
  return { kind: 'done', edition };
}
