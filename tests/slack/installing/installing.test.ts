import { describe, expect, test } from 'vitest';
import { createClock } from '../../../slack-workspace/src/clock.ts';
import { until } from '../../until.ts';
import { aBotOfSeveral, peopleOf, someWorkspaces } from '../bots/several-bot.ts';
import { aBrowser, agreeIn, installIn } from './a-browser.ts';

const ONE = { id: 'T01TEAM', kind: 'workspace' };

const textOf = (html: string): string => /<h1>(.*)<\/h1>/.exec(html)?.[1] ?? html;

test('a workspace that has installed the bot is answered, and another is not', async () => {
  const { slack, install, lines } = await aBotOfSeveral();
  expect(await install('T01TEAM')).toMatchObject({ status: 200 });
  const say = { person: 'U01ANNA', channel: 'C01GENERAL', text: '@common-ground When was it?' };
  await peopleOf(slack, 'T01TEAM')('say', say);
  await peopleOf(slack, 'T02TEAM')('say', say);
  await until(() => slack.calls().find(({ path }) => path.endsWith('chat.postMessage')));
  await until(() => lines.find(({ msg }) => String(msg).includes('a workspace that is not here')));
  expect(slack.calls().map(({ team, grant }) => `${team} ${grant}`)).not.toContain(
    'T02TEAM T01TEAM',
  );
  expect(new Set(slack.calls().map(({ team }) => team))).toEqual(new Set(['T01TEAM']));
});

describe('the way to Slack', () => {
  test('asks for the scopes of the manifest, with a state that a browser keeps to itself', async () => {
    const { address, slack } = await aBotOfSeveral();
    const browser = aBrowser();
    const response = await browser.open(`${address}/slack/install`);
    const url = new URL(response.headers.get('location') ?? '');
    expect(response.status).toBe(302);
    expect(`${url.origin}${url.pathname}`).toBe(new URL('/oauth/v2/authorize', slack.apiUrl).href);
    expect(url.searchParams.get('client_id')).toBe(slack.app.clientId);
    expect(url.searchParams.get('scope')).toContain('app_mentions:read,');
    const [cookie = ''] = browser.set;
    expect(cookie).toMatch(/; HttpOnly; SameSite=Lax$/);
    expect(cookie).not.toContain(url.searchParams.get('state'));
  });

  test.each([
    ['bot.example.org', undefined, true],
    ['bot.example.org', 'http', true],
    ['127.0.0.1:3000', 'https', true],
    ['127.0.0.1:3000', undefined, false],
  ])('its cookie at %s, by %s, is for https alone: %s', async (host, scheme, isSecure) => {
    const { address } = await aBotOfSeveral();
    const { request } = await import('node:http');
    const headers = { host, ...(scheme === undefined ? {} : { 'x-forwarded-proto': scheme }) };
    const cookie = await new Promise<string>((resolve, reject) => {
      request(`${address}/slack/install`, { headers }, (response) => {
        resolve(String(response.headers['set-cookie']));
        response.resume();
      })
        .on('error', reject)
        .end();
    });
    expect(cookie.includes('; Secure')).toBe(isSecure);
  });
});

describe('what comes back', () => {
  test('counts once, whichever copy of the bot it comes to', async () => {
    const first = await aBotOfSeveral();
    const second = await aBotOfSeveral({ slack: first.slack, store: first.store });
    const browser = aBrowser();
    const back = await agreeIn(browser, first.address, ONE);
    const cookie = browser.set[0]?.split(';')[0] ?? '';
    const open = async (address: string) => {
      const { search } = new URL(back);
      const response = await fetch(`${address}/slack/oauth_redirect${search}`, {
        headers: { cookie },
      });
      return textOf(await response.text());
    };
    const seen = await Promise.all([open(first.address), open(second.address)]);
    expect(seen.sort()).toEqual(['Common Ground is installed', 'This link has already been used']);
  });

  test('in another browser, or without a cookie, installs nothing', async () => {
    const { address, store } = await aBotOfSeveral();
    const back = await agreeIn(aBrowser(), address, ONE);
    const other = aBrowser();
    await other.open(`${address}/slack/install`);
    for (const browser of [aBrowser(), other]) {
      const response = await browser.open(back);
      expect([response.status, textOf(await response.text())]).toEqual([400, 'Please start again']);
    }
    expect(await store.installations.all()).toEqual([]);
  });

  test('after ten minutes is too late', async () => {
    const slack = await someWorkspaces();
    let shift = 0;
    const clock = { ...createClock(), now: () => slack.clock.now() + shift };
    const { address, store } = await aBotOfSeveral({ slack: { ...slack, clock } });
    const browser = aBrowser();
    const back = await agreeIn(browser, address, ONE);
    shift = 10 * 60 * 1000;
    const response = await browser.open(back);
    expect([response.status, textOf(await response.text())]).toEqual([400, 'That took too long']);
    expect(await store.installations.all()).toEqual([]);
  });

  test('from somebody who has cancelled is no fault', async () => {
    const { address, store, lines } = await aBotOfSeveral();
    const browser = aBrowser();
    const response = await browser.open(await agreeIn(browser, address));
    expect(response.status).toBe(200);
    expect(textOf(await response.text())).toBe('Common Ground was not installed');
    expect(await store.installations.all()).toEqual([]);
    expect(lines.filter(({ level }) => Number(level) >= 40).map(({ msg }) => msg)).toEqual([
      'Any workspace of Slack may install the app: INSTALL_TEAMS names those that may.',
    ]);
  });

  test('with a code that is none says that it went wrong, and logs no secret', async () => {
    const { address, lines, slack } = await aBotOfSeveral();
    const browser = aBrowser();
    const back = new URL(await agreeIn(browser, address, ONE));
    back.searchParams.set('code', 'made-up-code');
    const response = await browser.open(back.href);
    expect([response.status, textOf(await response.text())]).toEqual([
      502,
      'Common Ground could not be installed',
    ]);
    const log = JSON.stringify(lines);
    expect(log).toContain('invalid_code');
    for (const secret of [slack.app.clientSecret, 'made-up-code', back.searchParams.get('state')]) {
      expect(log).not.toContain(secret);
    }
  });

  test.each([
    ['nothing', ''],
    ['an empty state', '?state='],
    ['a state of three parts', '?state=a.b.c&code=x'],
    ['a very long state', `?state=${'x'.repeat(5000)}`],
    ['an error alone', '?error=access_denied'],
    ['odd bytes', '?state=%00&code=%ff'],
    ['a script', '?state=<script>alert(1)</script>&error=<b>'],
  ])('that is made up, with %s, installs nothing and is not repeated', async (_, query) => {
    const { address, store } = await aBotOfSeveral();
    const response = await fetch(`${address}/slack/oauth_redirect${query}`);
    const html = await response.text();
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(html).not.toMatch(/script|alert|<b>|xxx/);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await store.installations.all()).toEqual([]);
  });

  test('whose state was signed with another secret is not taken', async () => {
    const slack = await someWorkspaces();
    const other = await aBotOfSeveral({ slack, oauth: { stateSecret: 'o'.repeat(32) } });
    const browser = aBrowser();
    const back = new URL(await agreeIn(browser, other.address, ONE));
    const { address, store } = await aBotOfSeveral({ slack });
    const response = await browser.open(`${address}/slack/oauth_redirect${back.search}`);
    expect(textOf(await response.text())).toBe('Please start again');
    expect(await store.installations.all()).toEqual([]);
  });
});

describe('a workspace that INSTALL_TEAMS does not name', () => {
  test('is refused, and its token given back', async () => {
    const about = { oauth: { allowedTeams: ['T01TEAM'] } };
    const { install, store, slack } = await aBotOfSeveral(about);
    const { status, text } = await install('T02TEAM');
    expect([status, textOf(text)]).toEqual([403, 'Common Ground cannot be installed here']);
    expect((await install('T01TEAM')).status).toBe(200);
    expect((await store.installations.all()).map(({ id }) => id)).toEqual(['T01TEAM']);
    expect(slack.calls().map(({ path }) => path)).toContain('/api/auth.revoke');
  });

  test('is served no more where it was installed before', async () => {
    const before = await aBotOfSeveral();
    await before.install('T02TEAM');
    const { slack, store } = before;
    const { teams } = await aBotOfSeveral({ slack, store, oauth: { allowedTeams: ['T01TEAM'] } });
    const body = { type: 'event_callback', team_id: 'T02TEAM', event: { type: 'message' } };
    expect(await teams.several.receive(body)).toBe(false);
    expect(await before.teams.several.receive(body)).toBe(true);
  });
});

test.each([
  ['ru-RU,ru;q=0.9,en;q=0.8', 'ru', 'Common Ground установлен'],
  ['ja', 'ja', 'Common Ground をインストールしました'],
  ['de-DE,de;q=0.9', 'en', 'Common Ground is installed'],
  ['fr;q=0.9, en;q=0.1, ja;q=0.5', 'ja', 'Common Ground をインストールしました'],
  ['*;q=0, ;;;q=x', 'en', 'Common Ground is installed'],
])('a browser that wants %s reads %s', async (wanted, language, heading) => {
  const { address } = await aBotOfSeveral();
  const { text } = await installIn(aBrowser(wanted), address, ONE);
  expect(text).toContain(`<html lang="${language}">`);
  expect(textOf(text)).toBe(heading);
});

test('the pages are there for OAuth alone, and for GET alone', async () => {
  const { address } = await aBotOfSeveral();
  for (const path of ['/slack/install', '/slack/oauth_redirect']) {
    expect((await fetch(`${address}${path}`, { method: 'POST' })).status).toBe(404);
  }
  expect((await fetch(`${address}/slack/install/`, { redirect: 'manual' })).status).toBe(404);
});
