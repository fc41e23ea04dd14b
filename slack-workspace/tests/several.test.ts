import { describe, expect, onTestFinished, test } from 'vitest';
import { createClock } from '../src/clock.ts';
import { startWorkspaces } from '../src/several/start-workspaces.ts';
import { aManifest } from './test-app-manifest.ts';

const REDIRECT = 'http://127.0.0.1:1/slack/oauth_redirect';
const HOUR_MS = 60 * 60 * 1000;

async function three(about: Partial<Parameters<typeof startWorkspaces>[0]> = {}) {
  let shift = 0;
  const clock = { ...createClock(), now: () => Date.now() + shift };
  const slack = await startWorkspaces({
    manifest: aManifest({}),
    teams: 3,
    organisations: { E01BIG: ['T01TEAM', 'T02TEAM'] },
    clock,
    ...about,
  });
  onTestFinished(() => slack.stop());
  slack.connect({ url: REDIRECT, signingSecret: 's', redirectUrl: REDIRECT });
  const call = async (method: string, fields: Record<string, string>, token?: string) => {
    const response = await fetch(`${slack.apiUrl}${method}`, {
      method: 'POST',
      headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
      body: new URLSearchParams(fields),
    });
    return (await response.json()) as Record<string, unknown>;
  };
  const secret = { client_id: slack.app.clientId, client_secret: slack.app.clientSecret };
  const agree = async (id: string, kind = 'workspace'): Promise<URL> => {
    const query = new URLSearchParams({ id, kind, state: 'a state' });
    const url = new URL(`/oauth/v2/agree?${query}`, slack.apiUrl);
    const response = await fetch(url, { redirect: 'manual' });
    return new URL(response.headers.get('location') ?? '');
  };
  const access = (fields: Record<string, string>) =>
    call('oauth.v2.access', { ...secret, ...fields });
  const install = async (id: string, kind?: string) =>
    access({ code: (await agree(id, kind)).searchParams.get('code') ?? '' });
  return {
    slack,
    call,
    agree,
    access,
    install,
    pass: (ms: number) => {
      shift += ms;
    },
  };
}

const tokenIn = ({ access_token: token }: Record<string, unknown>): string => String(token);

test('a token leads to the workspace it was given for, and to no other', async () => {
  const { install, call, slack } = await three();
  for (const id of ['T01TEAM', 'T03TEAM']) {
    const token = tokenIn(await install(id));
    expect(await call('auth.test', {}, token)).toMatchObject({ ok: true, team_id: id });
    expect(await call('auth.test', { team_id: 'T02TEAM' }, token)).toMatchObject({ ok: false });
  }
  expect(await call('auth.test', {}, 'xoxb-none')).toEqual({ ok: false, error: 'invalid_auth' });
  expect(slack.calls().map(({ team, grant }) => `${team} ${grant}`)).toEqual([
    'T01TEAM T01TEAM',
    'T02TEAM T01TEAM',
    'T03TEAM T03TEAM',
    'T02TEAM T03TEAM',
  ]);
});

test('that of an organisation leads to the workspace that is named', async () => {
  const { install, call } = await three();
  const given = await install('E01BIG', 'organisation');
  expect(given).toMatchObject({ team: null, is_enterprise_install: true });
  const named = (team: string) => call('auth.test', { team_id: team }, tokenIn(given));
  expect(await named('T02TEAM')).toMatchObject({ ok: true, team_id: 'T02TEAM' });
  expect(await named('T03TEAM')).toMatchObject({ ok: false, error: 'team_access_not_granted' });
});

test('a browser is led back with a code, or with what was cancelled, and the state', async () => {
  const { agree, slack } = await three();
  const agreed = await agree('T01TEAM');
  expect(`${agreed.origin}${agreed.pathname}`).toBe(REDIRECT);
  expect(agreed.searchParams.get('state')).toBe('a state');
  const cancelled = await agree('nothing');
  expect([...cancelled.searchParams.keys()]).toEqual(['error', 'state']);
  const page = await (await fetch(new URL('/oauth/v2/authorize?state=<b>', slack.apiUrl))).text();
  expect(page).toContain('id=T03TEAM');
  expect(page).not.toContain('<b>');
});

describe('what is given once', () => {
  test('is a code', async () => {
    const { agree, access, pass } = await three();
    const code = (await agree('T01TEAM')).searchParams.get('code') ?? '';
    expect(await access({ code, client_secret: 'x' })).toMatchObject({
      error: 'bad_client_secret',
    });
    expect(await access({ code })).toMatchObject({ ok: true });
    expect(await access({ code })).toMatchObject({ error: 'invalid_code' });
    const late = (await agree('T01TEAM')).searchParams.get('code') ?? '';
    pass(10 * 60 * 1000);
    expect(await access({ code: late })).toMatchObject({ error: 'invalid_code' });
  });

  test('is a refresh token, for a token that ends after twelve hours', async () => {
    const { install, access, call, pass } = await three({ isRenewed: true });
    const given = await install('T01TEAM');
    const grant = { grant_type: 'refresh_token', refresh_token: String(given.refresh_token) };
    expect(given.expires_in).toBe(12 * 60 * 60);
    const renewed = await access(grant);
    expect(await access(grant)).toMatchObject({ error: 'invalid_refresh_token' });
    expect(await call('auth.test', {}, tokenIn(given))).toMatchObject({ ok: true });
    pass(12 * HOUR_MS);
    expect(await call('auth.test', {}, tokenIn(renewed))).toMatchObject({ error: 'token_expired' });
  });
});

test('tokens that are revoked, or whose workspace has left, open nothing', async () => {
  const { install, call, slack } = await three();
  const [first, second] = [tokenIn(await install('T01TEAM')), tokenIn(await install('T01TEAM'))];
  expect(await call('auth.revoke', {}, first)).toMatchObject({ revoked: true });
  expect(await call('auth.test', {}, first)).toMatchObject({ error: 'invalid_auth' });
  expect(await call('auth.test', {}, second)).toMatchObject({ ok: true });
  expect(await slack.uninstall({ kind: 'workspace', id: 'T01TEAM' })).toBe('unreachable');
  expect(await call('auth.test', {}, second)).toMatchObject({ error: 'invalid_auth' });
});
