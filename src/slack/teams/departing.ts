import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../../log.ts';
import type { DepartureStep } from '../../store/records/installing/departures.ts';
import type { Installations } from '../../store/records/installing/installations.ts';

const LOOK_EVERY_MS = 5000;

export type DepartingParts = {
  readonly installations: Pick<Installations, 'departures' | 'forget'>;
  /** To be told of each workspace that has left. */
  readonly left: (team: string) => void;
  readonly log: Log;
  /** Between two looks at the store; tests wait less. */
  readonly lookEveryMs?: number | undefined;
};

/**
 * Deletes all that belongs to workspaces that have left. What is still to be done stands in the store, so that
 * another copy of the bot does it where this one ends.
 */
export type Departing = {
  readonly leave: (team: string) => Promise<void>;
  /** All that an organisation served. */
  readonly leaveWith: (organisation: string) => Promise<void>;
  /** Deletes at once what a workspace or an organisation has left, before it installs the app again. */
  readonly finish: (id: string) => Promise<void>;
  readonly stop: () => Promise<void>;
};

export function startDeparting(parts: DepartingParts): Departing {
  const { installations, left, log, lookEveryMs = LOOK_EVERY_MS } = parts;
  const { departures } = installations;
  const stopped = new AbortController();

  async function take(step: DepartureStep): Promise<void> {
    const { team, isDeletion } = step;
    left(team);
    if (isDeletion) await installations.forget(team);
    await departures.done(step);
    if (isDeletion)
      log.info({ team }, 'A workspace has left: all that belonged to it was deleted.');
  }

  async function takeAll(steps: readonly DepartureStep[]): Promise<void> {
    for (const step of steps) await take(step);
  }

  async function look(): Promise<void> {
    while (!stopped.signal.aborted) {
      const step = await departures.due();
      if (step === undefined) return;
      await take(step);
    }
  }

  const lookOn = async (): Promise<void> => {
    while (!stopped.signal.aborted) {
      await look().catch((err: unknown) =>
        log.warn({ err }, 'What belonged to a workspace that has left is deleted later.'),
      );
      const waiting = { signal: stopped.signal, ref: false };
      await sleep(lookEveryMs, undefined, waiting).catch(() => undefined);
    }
  };
  const looking = lookOn();

  return {
    leave: async (team) => take(await departures.leave(team)),
    leaveWith: async (organisation) => takeAll(await departures.leaveWith(organisation)),
    finish: async (id) => takeAll(await departures.unfinished(id)),
    async stop() {
      stopped.abort();
      await looking;
    },
  };
}
