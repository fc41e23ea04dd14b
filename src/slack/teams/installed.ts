import { UserError } from '../../errors.ts';
import type { Log } from '../../log.ts';
import type { Installations } from '../../store/records/installing/installations.ts';
import { type Installation, readInstallation, textOf } from './installation.ts';
import type { Sealing } from './sealing.ts';

/** An installation, and the row that it was read from. */
export type Found = { readonly installation: Installation; readonly body: Uint8Array };

/** What has been installed, as the store has it. */
export type Installed = {
  /** What serves a team: its own installation, or that of its organisation. */
  readonly of: (team: string) => Promise<Found | undefined>;
  /** The same, read at this moment. */
  readonly ofNow: (team: string) => Promise<Found | undefined>;
  readonly get: (id: string) => Promise<Found | undefined>;
  /** Whether or not it may be served any more; `undefined` only where there is none. Rejects where it cannot be read. */
  readonly kept: (id: string) => Promise<Found | undefined>;
  /** Whether a team has one that cannot be read here: another copy of the bot may have newer keys. */
  readonly isSealed: (team: string) => Promise<boolean>;
  readonly put: (installation: Installation) => Promise<void>;
  /** Puts another in the place of one that is as it was found; `undefined` where it is another by now. */
  readonly replace: (before: Found, after: Installation) => Promise<Found | undefined>;
  /** To be called where what is known of a team may be so no more. */
  readonly forget: (team: string) => void;
  /** Encrypts all with the newest key, and says which cannot be read. Throws a `UserError` where none can. */
  readonly sealAnew: () => Promise<{ readonly all: number; readonly unread: readonly string[] }>;
};

type InstalledParts = {
  readonly installations: Installations;
  readonly sealing: Sealing;
  /** Ids of workspaces and organisations; any may where it is empty. */
  readonly allowed: readonly string[];
  readonly now: () => number;
  readonly log: Log;
};

/** What another copy of the bot has changed is heeded after so long. */
const KEPT_MS = 10_000;

const NONE_READ =
  'None of the installations in the database can be read. Expected in ENCRYPTION_KEY the key they were encrypted with, or in ENCRYPTION_KEY_PREVIOUS where there is a new one.';

type Known = { readonly at: number; readonly found: Found };

export function createInstalled(parts: InstalledParts): Installed {
  const { installations, sealing, allowed, now, log } = parts;
  const known = new Map<string, Known>();

  function read(id: string, body: Uint8Array): Found | undefined {
    const opened = sealing.open(id, body);
    const installation = opened === undefined ? undefined : readInstallation(opened.text);
    if (installation?.id === id) return { installation, body };
    log.error({ installation: id }, 'An installation cannot be read with the keys that are set.');
    return undefined;
  }

  async function get(id: string): Promise<Found | undefined> {
    const body = await installations.get(id);
    const found = body === undefined ? undefined : read(id, body);
    return found !== undefined && isAllowed(found.installation, allowed) ? found : undefined;
  }

  async function ofNow(team: string): Promise<Found | undefined> {
    const own = await get(team);
    const organisation = own === undefined ? await installations.organisationOf(team) : undefined;
    const found = organisation === undefined ? own : await get(organisation);
    // That there is none is never remembered: it may be installed the next moment, by way of another copy.
    if (found === undefined) known.delete(team);
    else known.set(team, { at: now(), found });
    return found;
  }

  return {
    get,
    async kept(id) {
      const body = await installations.get(id);
      if (body === undefined) return undefined;
      const found = read(id, body);
      if (found === undefined) throw new Error('An installation cannot be read.');
      return found;
    },
    ofNow,
    async of(team) {
      const before = known.get(team);
      if (before !== undefined && Math.abs(now() - before.at) < KEPT_MS) return before.found;
      try {
        return await ofNow(team);
      } catch (error) {
        // While the database is away, what is known must do.
        if (before === undefined) throw error;
        return before.found;
      }
    },
    async isSealed(team) {
      for (const id of [team, await installations.organisationOf(team)]) {
        const body = id === undefined ? undefined : await installations.get(id);
        if (id !== undefined && body !== undefined) return read(id, body) === undefined;
      }
      return false;
    },
    async put(installation) {
      const { id } = installation;
      await installations.put(id, sealing.seal(id, textOf(installation)));
      known.clear();
    },
    async replace({ body }, after) {
      const { id } = after;
      const sealed = sealing.seal(id, textOf(after));
      known.clear();
      if (!(await installations.replace(id, body, sealed))) return undefined;
      known.clear();
      return { installation: after, body: sealed };
    },
    forget: (team) => void known.delete(team),
    async sealAnew() {
      const all = await installations.all();
      const unread: string[] = [];
      for (const { id, body } of all) {
        const opened = sealing.open(id, body);
        if (opened === undefined) unread.push(id);
        // Another copy may have been faster: then it is new already.
        else if (opened.isOld) await installations.replace(id, body, sealing.seal(id, opened.text));
      }
      if (all.length > 0 && unread.length === all.length) throw new UserError(NONE_READ);
      return { all: all.length, unread };
    },
  };
}

/** Whether a workspace, or an organisation, is one of those that may install the app. */
export const isAllowed = (
  { id, enterprise }: Pick<Installation, 'id' | 'enterprise'>,
  allowed: readonly string[],
): boolean =>
  allowed.length === 0 ||
  [id, enterprise].some((one) => one !== undefined && allowed.includes(one));
