import type { Logger } from '@slack/bolt';
import { type Connection, connectHttp } from './connection/http-connection.ts';
import { connectSocket } from './connection/socket-connection.ts';
import { createInstallRoutes } from './installing/routes.ts';
import type { SlackOptions } from './slack-options.ts';
import { oneTeam, type Teams } from './teams/teams.ts';

type Connected = {
  readonly connection: Connection;
  /** Whose bot it is. */
  readonly teams: Teams;
};

/** The way deliveries come in, and the workspaces they come from, as `slack` says. */
export function connectionOf(
  options: SlackOptions & { readonly now: () => number },
  logger: Logger,
): Connected {
  const { slack, apiUrl, now, store } = options;
  if (slack.mode === 'socket') {
    const { appToken, botToken } = slack;
    return {
      connection: connectSocket({ appToken, apiUrl, logger, now }),
      teams: oneTeam(botToken),
    };
  }
  const { signingSecret } = slack;
  if (slack.mode === 'http') {
    return {
      connection: connectHttp({ ...options, signingSecret, logger }),
      teams: oneTeam(slack.botToken),
    };
  }
  const { teams } = options;
  if (teams === undefined) throw new Error('With OAuth the workspaces are opened before.');
  const pages = createInstallRoutes({ ...options, ...slack.oauth, teams, claims: store.claims });
  return { connection: connectHttp({ ...options, signingSecret, logger, pages }), teams };
}
