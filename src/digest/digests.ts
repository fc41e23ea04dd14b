import { setTimeout as sleep } from 'node:timers/promises';
import { createOrLog, type Log } from '../log.ts';
import type { Store } from '../store/open-store.ts';
import type { Subscription } from '../store/records/subscriptions.ts';
import type { Courier } from './delivery/courier.ts';
import { createDeliver } from './delivery/deliver.ts';
import {
  createDraft,
  createMayShow,
  type Draft,
  type Drafted,
  type DraftParts,
} from './delivery/draft.ts';
import { createDrain } from './delivery/drain.ts';
import { type PostedNow, postNow } from './delivery/post-now.ts';
import { createPostPace, type PostPace } from './delivery/post-pace.ts';
import { createTellFaults, type RenderFault } from './delivery/tell-faults.ts';
import { createPlanning } from './schedule/plan-due.ts';
import { localTime } from './settings/local-time.ts';
import type { Settings } from './settings/settings.ts';
import { type Status, statusOf } from './status.ts';

/** Between two looks at the clock. */
const TICK_MS = 2000;

export type DigestsParts = Omit<DraftParts, 'store' | 'render'> & {
  readonly store: Pick<Store, 'subscriptions' | 'editions'> & DraftParts['store'];
  readonly render: DraftParts['render'] & { readonly fault: RenderFault };
  readonly courier: Courier;
  readonly log: Log;
  readonly wait?: (ms: number) => Promise<unknown>;
  readonly pace?: PostPace;
};

/** The digests of all channels. */
export type Digests = {
  /** Begins to look at the clock. */
  readonly start: () => void;
  /** Begins nothing more, and resolves when what is being posted is done. */
  readonly stop: () => Promise<void>;
  /** One look at the clock: plans what has come due, and resolves when all of it is done with. */
  readonly tick: () => Promise<void>;
  /** What would be posted now. */
  readonly preview: (of: Drafted, settings: Settings) => Promise<Draft>;
  /** Posts today's edition now, if it has not been posted. */
  readonly postNow: (subscriptionId: string) => Promise<PostedNow>;
  /** Ends a pause, and a stop whose reason is gone; the reason that still stands otherwise. */
  readonly resume: (of: Subscription) => Promise<string | undefined>;
  readonly status: (subscriptionId: string) => Promise<Status | undefined>;
};

const NOT_PLANNED = 'The digests cannot be looked at; it is tried again every two seconds.';
const NOT_POSTED = 'Editions cannot be posted; it is tried again every two seconds.';
const NOT_TOLD =
  'Who set up a digest cannot be told of its fault; it is tried again every two seconds.';

export function createDigests(parts: DigestsParts): Digests {
  const { store, render, courier, log, now, wait = (ms) => sleep(ms) } = parts;
  const { subscriptions, editions } = store;
  const draft = createDraft(parts);
  const pace = parts.pace ?? createPostPace();
  const mayShow = createMayShow(parts.archive);
  const deliver = createDeliver({ store, draft, mayShow, courier, pace, log, now, wait });
  const drain = createDrain({ editions, deliver, log });
  const plan = createPlanning({ store, now });
  const tellFaults = createTellFaults({ subscriptions, courier, log, render: render.fault });
  const stopped = new AbortController();
  let running: Promise<void> | undefined;

  const orLog = createOrLog(log);
  let atWork: Promise<void> | undefined;
  const work = async (): Promise<void> => {
    await orLog(NOT_POSTED, drain.run);
    if (!stopped.signal.aborted) await orLog(NOT_TOLD, tellFaults);
    atWork = undefined;
  };
  const keepLooking = async (): Promise<void> => {
    while (!stopped.signal.aborted) {
      await orLog(NOT_PLANNED, plan);
      atWork ??= work();
      await sleep(TICK_MS, undefined, { signal: stopped.signal }).catch(() => undefined);
    }
  };
  return {
    start() {
      running ??= keepLooking();
    },
    async stop() {
      stopped.abort();
      drain.stop();
      pace.stop();
      await running;
      await atWork;
    },
    async tick() {
      await plan();
      await drain.run();
      await tellFaults();
    },
    preview: (of, settings) => draft(of, settings, localTime(now(), settings.zone).date),
    postNow: (id) => postNow(id, { store, draft, deliver, now, wait }),
    async resume({ id, ...place }) {
      await subscriptions.pause(id);
      const reason = await courier.barrier(place);
      if (reason === undefined) await subscriptions.liftFault(id);
      return reason;
    },
    status: (id) => statusOf(id, store, now()),
  };
}
