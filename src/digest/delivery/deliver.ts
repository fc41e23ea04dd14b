import type { Log } from '../../log.ts';
import type { Store } from '../../store/open-store.ts';
import type { Edition } from '../../store/records/edition-row.ts';
import type { Subscription } from '../../store/records/subscriptions.ts';
import { type Payload, readPayload } from '../content/payload.ts';
import { readSettings } from '../settings/settings.ts';
import type { Courier } from './courier.ts';
import type { DraftEdition, MayShow } from './draft.ts';
import type { PostPace } from './post-pace.ts';
import { createSettle, RETRY_MS } from './settle.ts';

/**
 * How long an edition belongs to who took it. A post takes ten seconds at most; the rest is for a
 * process that stands still in between, and for clocks that differ.
 */
const HOLD_MS = 2 * 60 * 1000;

/** Of a process that stood still for longer than this, another may have gone on with the edition. */
const STANDSTILL_MS = 4000;

/** A morning's digest is not posted at night. */
const TOO_LATE_MS = 12 * 60 * 60 * 1000;

export type DeliverParts = {
  readonly store: Pick<Store, 'editions' | 'subscriptions'>;
  readonly draft: DraftEdition;
  /** Whether a place still has all archives that an edition was made from. */
  readonly mayShow: MayShow;
  readonly courier: Courier;
  readonly pace: PostPace;
  readonly log: Log;
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<unknown>;
};

/**
 * Brings one edition as far as it gets now, if nobody else is at work on it. Before a second attempt
 * at one that may have been posted, its post is looked for. Rejects only where the store fails, and
 * the edition is then taken up again later.
 */
export type Deliver = (id: string) => Promise<void>;

export function createDeliver(parts: DeliverParts): Deliver {
  const { draft, mayShow, courier, pace, log, now } = parts;
  const { editions, subscriptions } = parts.store;
  const { settle, keepSent } = createSettle(parts);

  const isTooLate = ({ plannedAt }: Edition): boolean => now() - plannedAt > TOO_LATE_MS;

  let lastPutOff: string | undefined;
  const post = async (edition: Edition, of: Subscription, payload: Payload): Promise<void> => {
    const posting = await courier.post(of, edition.key, payload.post);
    if (posting.kind === 'put-off') {
      // One channel was too fast, or, where the next one is told so too, the whole workspace.
      if (lastPutOff !== undefined && lastPutOff !== of.id) pace.hold(of.team, posting.afterMs);
      lastPutOff = of.id;
    } else lastPutOff = undefined;
    const { kind } = posting;
    const level = kind === 'refused' || kind === 'closed' ? 'warn' : 'info';
    log[level](
      { edition: edition.id, kind, ...('reason' in posting ? { reason: posting.reason } : {}) },
      'Edition handed over.',
    );
    await settle(edition, of, posting);
  };

  /** Once it is held anew. Where that took long another may be at it by now: it is looked for first. */
  const postIf = async (
    held: () => Promise<boolean>,
    edition: Edition,
    of: Subscription,
    payload: Payload,
  ): Promise<void> => {
    const began = performance.now();
    if (!(await held())) return;
    if (performance.now() - began < STANDSTILL_MS) return post(edition, of, payload);
    await editions.release(edition.id);
  };

  const payloadOf = async (edition: Edition, of: Subscription): Promise<Payload | string> => {
    const kept = readPayload(edition.payload);
    // One that Slack put off stays as it was, unless the channel has lost what it was made from.
    if (kept !== undefined && (await mayShow(of, kept))) return kept;
    const read = readSettings(of.settings);
    if (read.kind === 'faulty') return 'faulty-settings';
    const drafted = await draft(of, read.settings, edition.localDate);
    return drafted.kind === 'post' ? drafted.payload : 'nothing-new';
  };

  const begin = async (edition: Edition, of: Subscription): Promise<void> => {
    if (isTooLate(edition)) return void (await editions.fail(edition.id, 'too-late'));
    const payload = await payloadOf(edition, of);
    if (payload === 'nothing-new') return void (await editions.skip(edition.id, payload));
    if (typeof payload === 'string') return void (await editions.fail(edition.id, payload));
    if (!(await pace.turn(of.team))) return void (await editions.release(edition.id));
    // It is made anew of what the channel has now.
    if (!(await mayShow(of, payload))) return void (await editions.release(edition.id));
    await postIf(() => editions.send(edition.id, payload, HOLD_MS), edition, of, payload);
  };

  /** Somebody was posting it, and whether it arrived is not known. */
  const goOn = async (edition: Edition, of: Subscription): Promise<void> => {
    const { id, key, plannedAt } = edition;
    const payload = readPayload(edition.payload);
    const finding = await courier.find(of, key, plannedAt);
    log.info({ edition: id, kind: finding.kind }, 'Edition looked for.');
    if (finding.kind === 'found') return keepSent(edition, finding.ts);
    if (finding.kind === 'unreadable') {
      return void (await editions.leaveUnknown(id, finding.reason));
    }
    if (isTooLate(edition)) {
      const isAbsent = finding.kind === 'absent';
      if (isAbsent) await editions.fail(id, 'too-late');
      else await editions.leaveUnknown(id, 'too-late');
      return;
    }
    if (finding.kind !== 'absent') {
      const afterMs = finding.kind === 'put-off' ? finding.afterMs : RETRY_MS;
      return void (await editions.release(id, afterMs));
    }
    if (payload === undefined) return void (await editions.fail(id, 'faulty-payload'));
    if (!(await pace.turn(of.team))) return void (await editions.release(id));
    if (!(await mayShow(of, payload))) return void (await editions.fail(id, 'archive-taken'));
    await postIf(() => editions.sendAgain(id, HOLD_MS), edition, of, payload);
  };

  return async (id) => {
    const edition = await editions.take(id, HOLD_MS);
    if (edition === undefined) return;
    const of = await subscriptions.get(edition.subscriptionId);
    // It went with its subscription in this moment.
    if (of === undefined) return;
    await (edition.state === 'planned' ? begin(edition, of) : goOn(edition, of));
  };
}
