import type { Log } from '../../log.ts';
import type { Installations } from '../../store/records/installing/installations.ts';
import { type Fields, fieldsOf } from '../delivery/fields.ts';
import { type BodyTeam, teamOfBody } from '../delivery/visit.ts';
import type { Departing } from './departing.ts';
import type { Found, Installed } from './installed.ts';
import type { Renewing } from './renewing.ts';
import type { SlackOAuth } from './slack-oauth.ts';

/** Clocks differ: only what was installed clearly before an event is surely meant by it. */
const DOUBT_MS = 5 * 60 * 1000;

export type ReceivingParts = {
  readonly installations: Installations;
  readonly installed: Pick<Installed, 'of' | 'get' | 'kept' | 'isSealed' | 'forget'>;
  readonly departing: Pick<Departing, 'leave' | 'leaveWith'>;
  readonly lasting: Renewing['lasting'];
  readonly faultOf: SlackOAuth['faultOf'];
  /** To be told of each workspace and organisation that has left. */
  readonly left: (id: string) => void;
  readonly now: () => number;
  readonly log: Log;
};

/** When Slack says that something was taken away, and whether that was tokens alone. */
type Leave = { readonly at: number; readonly isOfTokens: boolean };

/** Which deliveries are for a team that is here, and what is done when one leaves. */
export function createReceiving(parts: ReceivingParts) {
  const { installations, installed, departing, lasting, faultOf, left, now, log } = parts;

  /** An organisation's installation serves a team from the first delivery on. */
  async function isServed(
    { team, enterprise, isOrganisations }: BodyTeam,
    at: number,
  ): Promise<boolean> {
    if (team === '') return false;
    if ((await installed.of(team)) !== undefined) return true;
    // It is here. A copy of the bot that has its key may take up what Slack delivers again.
    if (await installed.isSealed(team)) throw new Error('An installation cannot be read.');
    if (!isOrganisations || enterprise === undefined) return false;
    if ((await installed.get(enterprise)) === undefined) return false;
    // Its organisation has taken the app from it, and this was under way.
    if (await installations.departures.isLate(team, at)) return false;
    await installations.noteTeam(enterprise, team);
    installed.forget(team);
    return true;
  }

  /** Whether an installation is to be removed as Slack says. */
  async function isOver(id: string, { at, isOfTokens }: Leave): Promise<boolean> {
    const found = await installed.kept(id);
    if (found === undefined) return true;
    // Slack tells late, and again: it may have been installed anew since. And of tokens that were revoked, the one
    // in use need not be one: it may have been renewed, or given anew.
    if (!isOfTokens && found.installation.installedAt <= at - DOUBT_MS) return true;
    if (await isTakenBack(found)) return true;
    log.warn({ installation: id }, 'An installation was not removed: its token is not taken back.');
    return false;
  }

  /** Whether Slack has taken back what is in use. Rejects where that cannot be known yet: Slack delivers again then. */
  async function isTakenBack(found: Found): Promise<boolean> {
    const { expiresAt = Number.POSITIVE_INFINITY } = found.installation;
    // One that lasts is asked about as it is: nothing is renewed for who may have left.
    const { installation, body } = expiresAt > now() ? found : await lasting(found);
    const fault = await faultOf(installation.botToken);
    if (fault === undefined) return false;
    // Where tokens are renewed each of them ends: that says nothing of who has left.
    if (fault === 'token_expired' && installation.refreshToken !== undefined) return false;
    // Another copy may have renewed it meanwhile.
    const present = await installed.kept(installation.id);
    const isChanged = present !== undefined && !Buffer.from(present.body).equals(body);
    return isChanged ? isTakenBack(present) : true;
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
    if (team === '' || (isOwn && !(await isOver(team, about)))) return;
    if (!(await isServedByOrganisation(team))) return departing.leave(team);
    // Its organisation may serve it still.
    if (isOwn) await installations.remove(team);
    left(team);
  }

  async function isServedByOrganisation(team: string): Promise<boolean> {
    const organisation = await installations.organisationOf(team);
    return organisation !== undefined && (await installations.get(organisation)) !== undefined;
  }

  /** What a workspace has installed by itself its organisation does not take. */
  async function leaveTo(team: string): Promise<void> {
    if ((await installations.get(team)) === undefined) await departing.leave(team);
    else await installations.dropTeam(team);
  }

  /** Whether it was for the organisation. Where Slack does not say so, its token tells. */
  async function leaveOrganisation(id: string, isSaid: boolean, about: Leave): Promise<boolean> {
    const found = await installed.kept(id);
    if (!isSaid && (found === undefined || !(await isTakenBack(found)))) return false;
    if (!(await isOver(id, about))) return true;
    left(id);
    await departing.leaveWith(id);
    return true;
  }

  return {
    /** Whether a listener is to hear of it. Rejects where that cannot be known, or leaving has failed. */
    async receive(body: Fields): Promise<boolean> {
      const whose = teamOfBody(body);
      const event = body.type === 'event_callback' ? fieldsOf(body.event) : {};
      const told = Number(body.event_time) * 1000;
      // What Slack delivers once and at once does not say when it was.
      const at = Number.isFinite(told) ? told : now();
      if (isLeaving(event)) {
        await leave(whose, { at, isOfTokens: event.type === 'tokens_revoked' });
        return false;
      }
      if (event.type === 'team_access_revoked') {
        for (const team of teamsIn(event)) await leaveTo(team);
        return false;
      }
      const isHere = await isServed(whose, at);
      if (!isHere)
        log.info({ team: whose.team }, 'A delivery is for a workspace that is not here.');
      return isHere;
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
