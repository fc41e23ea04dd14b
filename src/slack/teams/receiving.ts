import type { Log } from '../../log.ts';
import type { Installations } from '../../store/records/installing/installations.ts';
import { type Fields, fieldsOf } from '../delivery/fields.ts';
import { type BodyTeam, teamOfBody } from '../delivery/visit.ts';
import type { Installed } from './installed.ts';

/** What was at work when a team left is over by then, and may have kept something. */
const AGAIN_MS = 60_000;

/** Clocks differ: only what was installed clearly before an event is surely meant by it. */
const DOUBT_MS = 5 * 60 * 1000;

export type ReceivingParts = {
  readonly installations: Installations;
  readonly installed: Pick<Installed, 'of' | 'get' | 'isSealed' | 'forget'>;
  /** Whether Slack takes a token; rejects where it cannot be asked. */
  readonly works: (token: string) => Promise<boolean>;
  /** To be told of each workspace and organisation that has left. */
  readonly left: (id: string) => void;
  readonly log: Log;
};

/** When Slack says that something was taken away, and whether that was tokens alone. */
type Leave = { readonly at: number; readonly isOfTokens: boolean };

/** Which deliveries are for a team that is here, and what is done when one leaves. */
export function createReceiving(parts: ReceivingParts) {
  const { installations, installed, works, left, log } = parts;
  const timers = new Set<NodeJS.Timeout>();

  /** An organisation's installation serves a team from the first delivery on. */
  async function isServed({ team, enterprise, isOrganisations }: BodyTeam): Promise<boolean> {
    if (team === '') return false;
    if ((await installed.of(team)) !== undefined) return true;
    // It is here. A copy of the bot that has its key may take up what Slack delivers again.
    if (await installed.isSealed(team)) throw new Error('An installation cannot be read.');
    if (!isOrganisations || enterprise === undefined) return false;
    if ((await installed.get(enterprise)) === undefined) return false;
    await installations.noteTeam(enterprise, team);
    installed.forget(team);
    return true;
  }

  async function forget(team: string): Promise<void> {
    installed.forget(team);
    await installations.forget(team);
    left(team);
    log.info({ team }, 'A workspace has left: all that belonged to it was deleted.');
    const timer = setTimeout(() => {
      timers.delete(timer);
      void forgetAgain(team).catch((err: unknown) =>
        log.warn({ err, team }, 'What came while a workspace was leaving could not be deleted.'),
      );
    }, AGAIN_MS);
    timers.add(timer.unref());
  }

  async function forgetAgain(team: string): Promise<void> {
    if (!(await isKept(team))) await installations.forget(team);
  }

  /** Whether a team is served, by an installation of its own or by its organisation's. */
  async function isKept(team: string): Promise<boolean> {
    const organisation = await installations.organisationOf(team);
    for (const id of [team, organisation]) {
      if (id !== undefined && (await installations.get(id)) !== undefined) return true;
    }
    return false;
  }

  async function remove(id: string, { at, isOfTokens }: Leave): Promise<boolean> {
    const found = await installed.get(id);
    // Slack tells late, and again: it may have been installed anew since. And of tokens that were revoked, the one
    // in use need not be one: it may have been renewed, or given anew.
    if (found !== undefined && (isOfTokens || found.installation.installedAt > at - DOUBT_MS)) {
      if (await works(found.installation.botToken)) {
        log.warn({ installation: id }, 'An installation was not removed: its token works.');
        return false;
      }
    }
    await installations.remove(id);
    left(id);
    return true;
  }

  async function leave(
    { team, enterprise, isOrganisations }: BodyTeam,
    about: Leave,
  ): Promise<void> {
    const isOwn = team !== '' && (await installations.get(team)) !== undefined;
    const organisation = isOrganisations || !isOwn ? enterprise : undefined;
    if (
      organisation !== undefined &&
      (await leaveOrganisation(organisation, isOrganisations, about))
    ) {
      return;
    }
    if (team === '' || (isOwn && !(await remove(team, about)))) return;
    // Its organisation may serve it still.
    if (await isKept(team)) installed.forget(team);
    else await forget(team);
  }

  /** What a workspace has installed by itself its organisation does not take. */
  async function leaveTo(team: string): Promise<void> {
    if ((await installations.get(team)) === undefined) await forget(team);
    else await installations.dropTeam(team);
  }

  /** Whether it was for the organisation. Where Slack does not say so, its token tells. */
  async function leaveOrganisation(id: string, isSaid: boolean, about: Leave): Promise<boolean> {
    const found = await installed.get(id);
    const teams = await installations.teamsOf(id);
    if (!isSaid && (found === undefined || (await works(found.installation.botToken))))
      return false;
    if (found !== undefined && !(await remove(id, about))) return true;
    await installations.remove(id);
    for (const team of teams) await leaveTo(team);
    return true;
  }

  return {
    /** Whether a listener is to hear of it. Rejects where that cannot be known, or leaving has failed. */
    async receive(body: Fields): Promise<boolean> {
      const whose = teamOfBody(body);
      const event = body.type === 'event_callback' ? fieldsOf(body.event) : {};
      const at = Number(body.event_time) * 1000;
      if (isLeaving(event)) {
        const isOfTokens = event.type === 'tokens_revoked';
        await leave(whose, { at: Number.isFinite(at) ? at : Date.now(), isOfTokens });
        return false;
      }
      if (event.type === 'team_access_revoked') {
        for (const team of teamsIn(event)) await leaveTo(team);
        return false;
      }
      const isHere = await isServed(whose);
      if (!isHere)
        log.info({ team: whose.team }, 'A delivery is for a workspace that is not here.');
      return isHere;
    },
    stop(): void {
      for (const timer of timers) clearTimeout(timer);
    },
  };
}

/** The app was removed, or its bot's token was; those of people are none of ours. */
function isLeaving({ type, tokens }: Fields): boolean {
  if (type === 'app_uninstalled') return true;
  const { bot } = fieldsOf(tokens);
  return type === 'tokens_revoked' && Array.isArray(bot) && bot.length > 0;
}

/** Workspaces that their organisation has taken the app from. */
const teamsIn = ({ team_ids: ids }: Fields): readonly string[] =>
  Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
