import type { FetchFunction } from '@slack/web-api';
import { NoToken } from '../connection/no-token.ts';
import { TOKEN_FAULTS } from './token-faults.ts';

/** What gives the token of a team, at the moment of a call. */
export type TokenSource = {
  /** `undefined` where the team has not installed the app. Rejects where there is none to be had for now. */
  readonly tokenOf: (team: string) => Promise<string | undefined>;
  /** To be told that Slack refused a token; gives another where there is one by now. */
  readonly refused: (team: string, token: string, code: string) => Promise<string | undefined>;
  /** To be told that Slack took the token of a team. */
  readonly taken: (team: string) => void;
};

/** What the clients of a team have in place of a token: so that none is in them that may end, or go astray. */
const HANDLE = /^Bearer team-([A-Z0-9]+)$/i;

export const handleOf = (team: string): string => `team-${team}`;

/** The team that a client is for. */
export const teamOfHandle = (handle = ''): string | undefined =>
  HANDLE.exec(`Bearer ${handle}`)?.[1];

/** As Slack's client writes it. */
const NAME = 'Authorization';

type Init = Parameters<FetchFunction>[1];
type Answer = Awaited<ReturnType<FetchFunction>>;

/** What Slack answers for a workspace that the app was removed from. */
const NOT_INSTALLED = (): Response => Response.json({ ok: false, error: 'account_inactive' });

/** Makes each call with the token that its team has at this moment, and once more where that was changed meanwhile. */
export function asTeam(fetch: FetchFunction, source: TokenSource): FetchFunction {
  const call = async (url: string | URL, init: Init, token: string): Promise<Read> => {
    const headers = { ...init?.headers, [NAME]: `Bearer ${token}` };
    return read(await fetch(url, { ...init, headers }));
  };
  return async (url, init) => {
    const team = HANDLE.exec(init?.headers?.[NAME] ?? '')?.[1];
    if (team === undefined) return fetch(url, init);
    const token = await source.tokenOf(team).catch(unsent);
    if (token === undefined) return NOT_INSTALLED();
    const { response, fault } = await call(url, init, token);
    if (fault === undefined) source.taken(team);
    else {
      const other = await source.refused(team, token, fault).catch(unsent);
      if (other !== undefined) return (await call(url, init, other)).response;
    }
    return response;
  };
}

type Read = {
  readonly response: Answer;
  /** Slack's word for a token that it does not take. */
  readonly fault?: string;
};

async function read(answer: Answer): Promise<Read> {
  const { status, headers } = answer;
  if (status !== 200 || !/json/i.test(headers.get('content-type') ?? '')) {
    return { response: answer };
  }
  const text = await answer.text();
  const fault = /^\s*\{[^{}]{0,200}?"error":\s*"(\w+)"/.exec(text)?.[1];
  const response = new Response(text, { status, headers: [...headers.entries()] });
  return fault !== undefined && TOKEN_FAULTS.has(fault) ? { response, fault } : { response };
}

/** As a call that has never left this machine, which it has not. */
function unsent(error: unknown): never {
  const cause = new NoToken('There is no token to call with for now.', { cause: error });
  throw new TypeError('fetch failed', { cause });
}
