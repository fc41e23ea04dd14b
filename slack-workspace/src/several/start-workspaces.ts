import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { BEGIN, type Begin } from '../begin.ts';
import { type Clock, createClock } from '../clock.ts';
import { startWorkspace, type Workspace, type WorkspaceOptions } from '../create-workspace.ts';
import { connectOverHttp, type HttpBot } from '../deliver/http-connection.ts';
import { listen } from '../http/listen.ts';
import { isFromHere, urlHost } from '../http/loopback.ts';
import { readBody } from '../http/read-body.ts';
import { sendJson } from '../http/send-json.ts';
import { authorizePage, redirectTo } from './authorize-page.ts';
import { forward } from './forward.ts';
import { createGrants, type Grant } from './grants.ts';
import { type App, oauthAccess, refusal } from './oauth-access.ts';

export type WorkspacesOptions = Pick<WorkspaceOptions, 'manifest' | 'ackLimitMs'> & {
  /** How many there are, all with the same people and channels; or what each begins with. */
  readonly teams: number | readonly Begin[];
  /** Organisations, with the ids of their workspaces. */
  readonly organisations?: Readonly<Record<string, readonly string[]>>;
  readonly clock?: Clock;
  /** Whether tokens end after twelve hours and are renewed. */
  readonly isRenewed?: boolean;
};

/** A call with a token: whose it was, and which workspace it was for. */
type CallOfTeam = { readonly team: string; readonly grant: string; readonly path: string };

/** Several workspaces on this machine, for one app that each of them may install. */
export type Workspaces = {
  readonly apiUrl: string;
  readonly app: App;
  readonly clock: Clock;
  /** By the id of the team. */
  readonly workspaces: ReadonlyMap<string, Workspace>;
  /** Where the app takes requests, and where browsers are led back to. */
  readonly connect: (bot: HttpBot & { readonly redirectUrl: string }) => void;
  /** Every call of the Web API and every file that was asked for with a token. */
  readonly calls: () => readonly CallOfTeam[];
  /** Takes all tokens back, and tells the app so; the status it answers with. */
  readonly uninstall: (grant: Grant) => Promise<number | string>;
  /** Takes all tokens back, and tells nobody. */
  readonly endTokens: (grant: Grant) => void;
  readonly stop: () => Promise<void>;
};

/** No workspace counts so many. */
const IDS_EACH = 1_000_000;

/** Begins to listen on 127.0.0.1, on ports that are free. */
export async function startWorkspaces(options: WorkspacesOptions): Promise<Workspaces> {
  const { manifest, organisations = {}, clock = createClock(), isRenewed = false } = options;
  const begins = typeof options.teams === 'number' ? alike(options.teams) : options.teams;
  const app: App = { clientId: '1.2', clientSecret: randomBytes(16).toString('hex') };
  const grants = createGrants(clock.now, isRenewed);
  const workspaces = new Map<string, Workspace>();
  const calls: CallOfTeam[] = [];
  let bot: (HttpBot & { readonly redirectUrl: string }) | undefined;
  const membersOf = ({ kind, id }: Grant): readonly string[] =>
    kind === 'workspace' ? [id] : (organisations[id] ?? []);
  const beginOf = (id: string): Begin | undefined =>
    begins.find(({ team }) => team.id === (organisations[id]?.[0] ?? id));
  const all: readonly Grant[] = [
    ...begins.map(({ team }) => ({ kind: 'workspace' as const, id: team.id })),
    ...Object.keys(organisations).map((id) => ({ kind: 'organisation' as const, id })),
  ];

  /** The workspace that a call is for, or Slack's word for why it is for none. */
  function calledFor(request: IncomingMessage, named: string | null): string | Workspace {
    const token = grants.find(request.headers.authorization?.replace(/^Bearer /, '') ?? '');
    if (token === undefined) return 'invalid_auth';
    if ((token.endsAt ?? Number.POSITIVE_INFINITY) <= clock.now()) return 'token_expired';
    const members = membersOf(token.grant);
    const team = named ?? members[0] ?? '';
    calls.push({ team, grant: token.grant.id, path: request.url?.split('?')[0] ?? '' });
    return (members.includes(team) ? workspaces.get(team) : undefined) ?? 'team_access_not_granted';
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const { pathname: path, searchParams: query } = url;
    if (path === '/oauth/v2/authorize') return show(response, authorizePage(all, query));
    if (path === '/oauth/v2/agree') return agree(query, response);
    if (!isFromHere(request)) return sendJson(response, 403, refusal('forbidden'));
    const body = (await readBody(request)) ?? '';
    const given = new URLSearchParams(body);
    if (path === '/api/oauth.v2.access') {
      const { now } = clock;
      return sendJson(response, 200, oauthAccess(given, { app, grants, manifest, beginOf, now }));
    }
    const [, team = null, file] = /^\/at\/(\w+)(\/.*)$/.exec(path) ?? [];
    const called = calledFor(request, given.get('team_id') ?? team);
    if (typeof called === 'string') return sendJson(response, 200, refusal(called));
    if (path === '/api/auth.revoke') {
      grants.revoke(request.headers.authorization?.replace(/^Bearer /, '') ?? '');
      return sendJson(response, 200, { ok: true, revoked: true });
    }
    const to = {
      address: called.address,
      path: file ?? `${path}${url.search}`,
      token: called.tokens.bot,
    };
    forward(to, request, body, response);
  }

  function agree(query: URLSearchParams, response: ServerResponse): void {
    const grant = all.find(({ kind, id }) => kind === query.get('kind') && id === query.get('id'));
    const code = grant === undefined ? undefined : grants.code(grant);
    const location = redirectTo(bot?.redirectUrl ?? '', query.get('state') ?? '', code);
    response.writeHead(302, { location }).end();
  }

  const { server, port } = await listen(
    (request, response) => void answer(request, response).catch(() => response.destroy()),
    '127.0.0.1',
    0,
  );
  const address = `http://${urlHost('127.0.0.1')}:${port}`;
  for (const [at, begin] of begins.entries()) {
    const filesAt = `${address}/at/${begin.team.id}`;
    const about = { manifest, begin, clock, filesAt, firstId: at * IDS_EACH };
    const ack = options.ackLimitMs === undefined ? {} : { ackLimitMs: options.ackLimitMs };
    const workspace = await startWorkspace({ ...about, ...ack, host: '127.0.0.1', port: 0 });
    workspaces.set(begin.team.id, workspace);
  }
  return {
    apiUrl: `${address}/api/`,
    app,
    clock,
    workspaces,
    connect(given) {
      bot = given;
      for (const workspace of workspaces.values()) workspace.connect(given);
    },
    calls: () => calls,
    endTokens: grants.end,
    async uninstall(grant) {
      grants.end(grant);
      if (bot === undefined) return 'unreachable';
      const payload = uninstalled(grant, membersOf(grant)[0], clock.now());
      const connection = connectOverHttp(bot, clock.now, options.ackLimitMs ?? 3000);
      return (await connection.send({ type: 'events_api', payload, retry: 0 })).status;
    },
    async stop() {
      const closed = new Promise((resolve) => {
        server.close(resolve);
      });
      server.closeAllConnections();
      await closed;
      for (const workspace of workspaces.values()) await workspace.stop();
    },
  };
}

/** https://docs.slack.dev/reference/events/app_uninstalled */
const uninstalled = ({ kind, id }: Grant, team: string | undefined, now: number) => ({
  type: 'event_callback',
  team_id: team,
  ...(kind === 'organisation' ? { enterprise_id: id } : {}),
  is_enterprise_install: kind === 'organisation',
  event_id: `EvGONE${randomBytes(6).toString('hex')}`,
  event_time: Math.floor(now / 1000),
  event: { type: 'app_uninstalled' },
});

function show(response: ServerResponse, html: string): void {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  response.end(html);
}

/** The same people, channels and bot in each: whatever mixes two of them up is found out. */
const alike = (count: number): readonly Begin[] =>
  Array.from({ length: count }, (_, at) => {
    const id = `T${String(at + 1).padStart(2, '0')}TEAM`;
    return { ...BEGIN, team: { id, name: `Team ${at + 1}`, domain: `team-${at + 1}` } };
  });
