import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../../log.ts';
import type { Installations } from '../../store/records/installing/installations.ts';
import { slackErrorCode } from '../connection/error-code.ts';
import type { Installation } from './installation.ts';
import type { Found, Installed } from './installed.ts';

/** Slack's tokens last twelve hours. https://docs.slack.dev/authentication/using-token-rotation */
const RENEWED_BEFORE_MS = 2 * 60 * 60 * 1000;

/** A call takes ten seconds at most; the rest is for clocks that differ. */
const HOLD_MS = 30_000;

/** After a failure it is not tried again for so long. */
const PAUSE_MS = 60_000;

/** Whoever has no token that works waits so long for the copy that renews it. */
const PATIENCE_MS = 8000;
const LOOK_EVERY_MS = 250;

/** Slack takes the refresh token no more: the workspace has to install the app again. */
const LOST: ReadonlySet<string | undefined> = new Set([
  'invalid_grant',
  'invalid_refresh_token',
  'token_expired',
  'token_revoked',
]);

/** What Slack gives for a refresh token. */
export type NewToken = {
  readonly botToken: string;
  readonly refreshToken: string;
  /** Seconds from now. */
  readonly expiresIn: number;
};

export type Renewing = {
  /**
   * The installation with a token that works; renewed in time, once over all copies of the bot. One that has ended
   * comes back only where it can never be renewed; rejects where that fails for now.
   */
  readonly lasting: (found: Found) => Promise<Found>;
  /** Why the token of an installation could not be renewed, by its id. */
  readonly faults: () => ReadonlyMap<string, string>;
  /** To be called when one was installed anew, or removed. */
  readonly forget: (id: string) => void;
  /** Resolves once what is being renewed has been kept: a token that is not is lost. */
  readonly settle: () => Promise<void>;
};

type RenewingParts = {
  readonly installations: Pick<Installations, 'hold' | 'release'>;
  readonly installed: Pick<Installed, 'get' | 'replace'>;
  readonly renew: (refreshToken: string) => Promise<NewToken>;
  readonly now: () => number;
  readonly log: Log;
};

export function createRenewing({
  installations,
  installed,
  renew,
  now,
  log,
}: RenewingParts): Renewing {
  const atWork = new Map<string, Promise<Found>>();
  const pausedUntil = new Map<string, number>();
  const faults = new Map<string, string>();
  /** By the id of an installation, the refresh token that Slack takes no more. */
  const lost = new Map<string, string>();
  const works = ({ expiresAt = Infinity }: Installation): boolean => expiresAt > now();

  async function renewOnce(found: Found, refreshToken: string): Promise<Found> {
    const { id } = found.installation;
    if (now() < (pausedUntil.get(id) ?? 0)) return found;
    if (!(await installations.hold(id, found.body, HOLD_MS))) return othersOf(found);
    try {
      const { botToken, refreshToken: next, expiresIn } = await renew(refreshToken);
      const expiresAt = now() + expiresIn * 1000;
      const after = { ...found.installation, botToken, refreshToken: next, expiresAt };
      const kept = await installed.replace(found, after);
      faults.delete(id);
      log.info({ installation: id }, 'A token was renewed.');
      // It was installed anew meanwhile, or removed.
      return kept ?? (await installed.get(id)) ?? found;
    } catch (error) {
      const reason = slackErrorCode(error) ?? 'unknown';
      pausedUntil.set(id, now() + PAUSE_MS);
      faults.set(id, reason);
      const isLost = LOST.has(reason);
      if (isLost) lost.set(id, refreshToken);
      log.error({ err: error, installation: id, isLost }, 'A token could not be renewed.');
      await installations
        .release(id)
        .catch((err: unknown) => log.warn({ err }, 'A token is held longer than need be.'));
      return found;
    }
  }

  /** Another copy is at it, or has done it. */
  async function othersOf(found: Found): Promise<Found> {
    const { id } = found.installation;
    const end = performance.now() + PATIENCE_MS;
    for (;;) {
      const present = await installed.get(id);
      const isNew = present !== undefined && !Buffer.from(present.body).equals(found.body);
      if (isNew) return present;
      if (works(found.installation) || performance.now() > end) return found;
      await sleep(LOOK_EVERY_MS);
    }
  }

  function begin(found: Found, refreshToken: string): Promise<Found> {
    const { id } = found.installation;
    const work = renewOnce(found, refreshToken).finally(() => atWork.delete(id));
    atWork.set(id, work);
    // Who waits for it hears of it as well.
    work.catch((err: unknown) =>
      log.warn({ err, installation: id }, 'A token is not renewed: the database is away.'),
    );
    return work;
  }

  return {
    async lasting(found) {
      const { id, refreshToken, expiresAt } = found.installation;
      if (refreshToken === undefined || expiresAt === undefined) return found;
      if (expiresAt - now() > RENEWED_BEFORE_MS) return found;
      const work = atWork.get(id) ?? begin(found, refreshToken);
      // Nobody waits for the next token while this one works.
      if (works(found.installation)) return found;
      const renewed = await work;
      if (works(renewed.installation) || lost.get(id) === renewed.installation.refreshToken) {
        return renewed;
      }
      throw new Error('A token has ended and is not renewed yet.');
    },
    faults: () => faults,
    forget(id) {
      faults.delete(id);
      lost.delete(id);
      pausedUntil.delete(id);
    },
    async settle() {
      await Promise.allSettled(atWork.values());
    },
  };
}
