import { describe, expect, test } from 'vitest';
import { aDatabase, aStore, withEachDatabase } from '../../store/databases.ts';
import { until } from '../../until.ts';
import { aBotOfSeveral, aMovedClock, someWorkspaces } from '../bots/several-bot.ts';

const HOUR_MS = 60 * 60 * 1000;
const TEAM = 'T01TEAM';

async function aRenewedBot(kind: 'sqlite' | 'postgres' = 'sqlite') {
  const clock = aMovedClock();
  const slack = await someWorkspaces({ isRenewed: true, clock });
  const store = await aStore({ database: await aDatabase(kind), now: clock.now });
  const bot = await aBotOfSeveral({ slack, store });
  await bot.install(TEAM);
  await bot.install('T02TEAM');
  return { ...bot, clock };
}

type Bot = Pick<Awaited<ReturnType<typeof aRenewedBot>>, 'teams'>;

/** What the clients of a team would send now. */
async function tokenOf({ teams }: Bot, team = TEAM): Promise<string> {
  let sent = '';
  const call = teams.through(async (_, init) => {
    sent = init?.headers?.Authorization ?? '';
    return Response.json({ ok: true });
  });
  await call('https://slack.com/api/x', { headers: { Authorization: `Bearer team-${team}` } });
  return sent;
}

const renewals = ({ lines }: { lines: readonly Readonly<Record<string, unknown>>[] }) =>
  lines.filter(({ msg }) => msg === 'A token was renewed.').length;

withEachDatabase((kind) => {
  test('a token that lasts is used; with less than two hours left it is renewed once, and nobody waits', async () => {
    const bot = await aRenewedBot(kind);
    const first = await tokenOf(bot);
    bot.clock.pass(10 * HOUR_MS - 60_000);
    expect(await tokenOf(bot)).toBe(first);
    bot.clock.pass(2 * 60_000);
    const tokens = await Promise.all(Array.from({ length: 20 }, () => tokenOf(bot)));
    await until(() => (renewals(bot) > 0 ? true : undefined));
    await bot.teams.several.settle();
    const renewed = await tokenOf(bot);
    expect(renewed).not.toBe(first);
    // Who had to wait for a connection to the database may have come after it.
    expect(tokens[0]).toBe(first);
    expect([first, renewed]).toEqual(expect.arrayContaining([...new Set(tokens)]));
    expect(renewals(bot)).toBe(1);
    expect(bot.teams.several.faults()).toEqual([]);
  });

  test('of three copies one renews, and all have the new token', async () => {
    const first = await aRenewedBot(kind);
    const { slack, store } = first;
    const copies = [
      first,
      await aBotOfSeveral({ slack, store }),
      await aBotOfSeveral({ slack, store }),
    ];
    first.clock.pass(13 * HOUR_MS);
    const tokens = await Promise.all(copies.flatMap((copy) => [tokenOf(copy), tokenOf(copy)]));
    expect(new Set(tokens).size).toBe(1);
    expect(copies.map(renewals).reduce((sum, one) => sum + one)).toBe(1);
    first.clock.pass(11 * HOUR_MS);
    await Promise.all(copies.map((copy) => tokenOf(copy)));
    await Promise.all(copies.map((copy) => copy.teams.several.settle()));
    expect(copies.map(renewals).reduce((sum, one) => sum + one)).toBe(2);
  });
});

describe('a token that cannot be renewed', () => {
  test('is told of for its team, tried again, and stops no other', async () => {
    const bot = await aRenewedBot();
    bot.slack.endTokens({ kind: 'workspace', id: TEAM });
    bot.clock.pass(13 * HOUR_MS);
    await tokenOf(bot);
    const other = await tokenOf(bot, 'T02TEAM');
    expect(bot.teams.several.faults()).toEqual([
      'T01TEAM: its token cannot be renewed (invalid_refresh_token)',
    ]);
    const tries = () =>
      bot.lines.filter(({ msg }) => msg === 'A token could not be renewed.').length;
    await tokenOf(bot);
    expect(tries()).toBe(1);
    bot.clock.pass(61_000);
    await tokenOf(bot);
    expect(tries()).toBe(2);
    expect(other).not.toBe(await tokenOf(bot));
    const log = JSON.stringify(bot.lines);
    expect(log).not.toContain('xoxe');
    expect(log).not.toContain(bot.slack.app.clientSecret);
    await bot.install(TEAM);
    expect(await tokenOf(bot)).toContain('xoxe.xoxb');
    expect(bot.teams.several.faults()).toEqual([]);
  });

  test('that was taken back is told of until the team has installed the app again', async () => {
    const bot = await aRenewedBot();
    bot.slack.endTokens({ kind: 'workspace', id: TEAM });
    const say = { person: 'U01ANNA', channel: 'C01GENERAL', text: '/ask When was it?' };
    await fetch(`${bot.slack.workspaces.get(TEAM)?.address}/_local/say`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(say),
    });
    const fault = 'T01TEAM: Slack does not accept its token (invalid_auth)';
    await until(() => (bot.teams.several.faults().includes(fault) ? true : undefined));
    await bot.install(TEAM);
    await fetch(`${bot.slack.workspaces.get(TEAM)?.address}/_local/say`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(say),
    });
    await until(() => (bot.teams.several.faults().length === 0 ? true : undefined));
  });
});

test('a copy that was killed while it renewed holds the others up for half a minute, and they go on', async () => {
  const bot = await aRenewedBot();
  const { slack, store } = bot;
  const first = await tokenOf(bot);
  bot.clock.pass(11 * HOUR_MS);
  const body = (await store.installations.get(TEAM)) ?? new Uint8Array();
  expect(await store.installations.hold(TEAM, body, 30_000)).toBe(true);
  const other = await aBotOfSeveral({ slack, store });
  expect(await tokenOf(other)).toBe(first);
  await other.teams.several.settle();
  expect(await tokenOf(other)).toBe(first);
  await other.teams.several.settle();
  bot.clock.pass(30_000);
  expect(await tokenOf(other)).toBe(first);
  await other.teams.several.settle();
  expect(await tokenOf(other)).not.toBe(first);
  expect(renewals(bot) + renewals(other)).toBe(1);
});
