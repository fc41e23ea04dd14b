import type { Authorize } from '@slack/bolt';
import { type FetchFunction, WebClient, type WebClientOptions } from '@slack/web-api';

/** Where a bot is at home: its workspace, and the organisation that is of. */
export type Home = { readonly team: string; readonly enterprise?: string };

/** The workspaces that the bot is in: one that its token is of, or all that have installed it. */
export type Teams = {
  /** What Bolt is told them by. */
  readonly bolt: { readonly token: string } | { readonly authorize: Authorize<boolean> };
  /** What stands in a client of a team for its token. */
  readonly handleOf: (team: string) => string;
  /** Calls with what such a client has. */
  readonly through: (fetch: FetchFunction) => FetchFunction;
  /** What a file of Slack is fetched with. */
  readonly authorizationOf: (client: WebClient) => Promise<string>;
  /** The workspace of a client, where that is known without asking Slack. */
  readonly homeOf?: (client: WebClient) => Promise<Home>;
  /** Absent where there is one workspace, and its token is in the settings. */
  readonly several?: SeveralTeams;
};

/** What there is only where workspaces come and go. */
export type SeveralTeams = {
  /** Whether a delivery is for a team that is here. What tells that one has left is heeded before it is acknowledged. */
  readonly receive: (body: Readonly<Record<string, unknown>>) => Promise<boolean>;
  /** Why some of them cannot be served, in words. */
  readonly faults: () => readonly string[];
  /** Resolves once nothing is at work that must not be cut off. */
  readonly settle: () => Promise<void>;
};

/** The one workspace whose token is in the settings. */
export const oneTeam = (token: string): Teams => ({
  bolt: { token },
  handleOf: () => token,
  through: (fetch) => fetch,
  authorizationOf: async (client) => `Bearer ${client.token}`,
});

/** The client of a team; for each an object of options of its own, since a client writes into it. */
export type ClientOf = (team: string) => WebClient;

export function createClients(teams: Teams, options: () => WebClientOptions): ClientOf {
  const clients = new Map<string, WebClient>();
  return (team) => {
    const handle = teams.handleOf(team);
    const known = clients.get(handle);
    if (known !== undefined) return known;
    const made = options();
    const client = new WebClient(handle, {
      ...made,
      ...(made.fetch === undefined ? {} : { fetch: teams.through(made.fetch) }),
      ...(teams.several === undefined ? {} : { teamId: team }),
    });
    clients.set(handle, client);
    return client;
  };
}
