import type { Authorize } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { Log } from '../../log.ts';
import type { OAuthConfig } from '../../settings/slack.ts';
import type { Installations } from '../../store/records/installing/installations.ts';
import { createBoltLogger } from '../connection/bolt-logger.ts';
import { startDeparting } from './departing.ts';
import { createInstalled, type Installed } from './installed.ts';
import { createReceiving } from './receiving.ts';
import { createRenewing } from './renewing.ts';
import { createSealing } from './sealing.ts';
import { createSlackOAuth, type SlackOAuth } from './slack-oauth.ts';
import { asTeam, handleOf, type TokenSource, teamOfHandle } from './team-fetch.ts';
import type { SeveralTeams, Teams } from './teams.ts';

export type SeveralOptions = {
  readonly oauth: OAuthConfig;
  readonly installations: Installations;
  /** Another Web API, for tests; Slack's own when absent. */
  readonly apiUrl?: string;
  readonly now: () => number;
  readonly log: Log;
  /** How often it is looked for workspaces that have left: every five seconds, and tests wait less. */
  readonly lookEveryMs?: number;
};

/** The workspaces that have installed the app, and what installing it takes. */
export type InstallingTeams = Teams & {
  readonly several: SeveralTeams;
  readonly installed: Pick<Installed, 'put'>;
  readonly slackOAuth: SlackOAuth;
};

/** Throws a `UserError` where the keys are not those that the store was written with. */
export async function openTeams(options: SeveralOptions): Promise<InstallingTeams> {
  const { oauth, installations, now, log } = options;
  const logger = createBoltLogger(log);
  const slackOAuth = createSlackOAuth({ ...options, ...oauth, logger });
  const sealing = createSealing(oauth.encryptionKeys);
  const installed = createInstalled({
    installations,
    sealing,
    allowed: oauth.allowedTeams,
    now,
    log,
  });
  const { all, ...sealed } = await installed.sealAnew();
  const unread = new Set(sealed.unread);
  log.info({ installations: all, unread: unread.size }, 'Workspaces have installed the app.');
  if (oauth.allowedTeams.length === 0) {
    log.warn('Any workspace of Slack may install the app: INSTALL_TEAMS names those that may.');
  }
  const renewing = createRenewing({
    installations,
    installed,
    renew: slackOAuth.renew,
    now,
    log,
  });
  const refused = new Map<string, string>();
  /** Nothing that was wrong with one is, once it was installed anew or removed. */
  const cleared = (id: string): void => {
    unread.delete(id);
    refused.delete(id);
    renewing.forget(id);
  };

  const tokenNow = async (team: string): Promise<string | undefined> => {
    const found = await installed.of(team);
    if (found !== undefined) return (await renewing.lasting(found)).installation.botToken;
    // It is here, and a copy of the bot that has its key may call for it.
    if (await installed.isSealed(team)) throw new Error('An installation cannot be read.');
    return undefined;
  };
  const source: TokenSource = {
    tokenOf: tokenNow,
    async refused(team, token, code) {
      installed.forget(team);
      const other = await tokenNow(team);
      if (other !== undefined && other !== token) return other;
      if (!refused.has(team))
        log.error({ team, code }, 'Slack does not accept the token of a team.');
      refused.set(team, code);
      return undefined;
    },
    taken: (team) => void refused.delete(team),
  };
  const teamOf = (client: WebClient): string => teamOfHandle(client.token) ?? '';

  const authorize: Authorize<boolean> = async ({ teamId = '' }) => {
    const found = await installed.of(teamId);
    if (found === undefined) throw new Error('The app is not installed there.');
    const { botId, botUserId, enterprise } = found.installation;
    return {
      botToken: handleOf(teamId),
      botId,
      botUserId,
      teamId,
      ...(enterprise === undefined ? {} : { enterpriseId: enterprise }),
    };
  };
  const left = (id: string): void => {
    installed.forget(id);
    cleared(id);
  };
  const departing = startDeparting({ ...options, left });
  const { faultOf } = slackOAuth;
  const { lasting } = renewing;
  const receiving = createReceiving({ ...options, installed, departing, lasting, faultOf, left });
  return {
    bolt: { authorize },
    handleOf,
    through: (fetch) => asTeam(fetch, source),
    async authorizationOf(client) {
      return `Bearer ${(await tokenNow(teamOf(client))) ?? ''}`;
    },
    async homeOf(client) {
      const team = teamOf(client);
      const enterprise = (await installed.of(team))?.installation.enterprise;
      return { team, ...(enterprise === undefined ? {} : { enterprise }) };
    },
    installed: {
      async put(installation) {
        await departing.finish(installation.id);
        await installed.put(installation);
        cleared(installation.id);
      },
    },
    slackOAuth,
    several: {
      receive: receiving.receive,
      faults: () => [
        ...[...unread].map((id) => `${id}: its installation cannot be read`),
        ...[...renewing.faults()].map(
          ([id, code]) => `${id}: its token cannot be renewed (${code})`,
        ),
        ...[...refused].map(([team, code]) => `${team}: Slack does not accept its token (${code})`),
      ],
      async settle() {
        await departing.stop();
        await renewing.settle();
      },
    },
  };
}
