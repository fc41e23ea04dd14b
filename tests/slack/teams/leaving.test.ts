import { describe, expect, test } from 'vitest';
import { createClock } from '../../../slack-workspace/src/clock.ts';
import { until } from '../../until.ts';
import { anEvent, eventFields, JSON_ } from '../bots/running-bot.ts';
import { aBotOfSeveral, peopleOf, someWorkspaces } from '../bots/several-bot.ts';

const [ONE, TWO] = ['T01TEAM', 'T02TEAM'];
const viewer = (team: string) => ({ team, person: 'U01ANNA', channel: 'C01GENERAL' });

/** Two workspaces that have asked something, a while ago by Slack's clock. */
async function twoTeams() {
  let shift = 0;
  const clock = { ...createClock(), now: () => Date.now() + shift };
  const slack = await someWorkspaces({ clock });
  const bot = await aBotOfSeveral({ slack });
  for (const team of [ONE, TWO]) {
    await bot.install(team);
    await peopleOf(slack, team)('say', {
      person: 'U01ANNA',
      channel: 'C01GENERAL',
      text: '/ask When was the first 2+2 meeting?',
    });
    await until(async () => ((await askedIn(bot, team)) > 0 ? true : undefined));
  }
  return {
    ...bot,
    pass: (ms: number) => {
      shift += ms;
    },
  };
}

type Bot = Pick<Awaited<ReturnType<typeof aBotOfSeveral>>, 'store'>;

const askedIn = async ({ store }: Bot, team: string): Promise<number> =>
  (await store.questions.askedBy(viewer(team), 0)).length;

const installedIn = async ({ store }: Bot): Promise<readonly string[]> =>
  (await store.installations.all()).map(({ id }) => id);

const HOUR_MS = 60 * 60 * 1000;

/** An event about the team itself, as Slack sends it. */
const told = (team: string, event: object, about: object = {}) => ({
  body: JSON.stringify({
    ...eventFields(event, `Ev${team}${JSON.stringify(event).length}`),
    team_id: team,
    authorizations: [],
    event_time: Math.floor((Date.now() + HOUR_MS) / 1000),
    ...about,
  }),
  type: JSON_,
});

describe('a workspace that removes the app', () => {
  test('leaves nothing behind before Slack is told that it was heard, and the other has all of its own', async () => {
    const bot = await twoTeams();
    bot.pass(HOUR_MS);
    expect(await bot.slack.uninstall({ kind: 'workspace', id: ONE })).toBe(200);
    expect([await askedIn(bot, ONE), await askedIn(bot, TWO)]).toEqual([0, 1]);
    expect(await installedIn(bot)).toEqual([TWO]);
  });

  test('is not answered afterwards, and nothing is kept of what it sends', async () => {
    const bot = await twoTeams();
    bot.pass(HOUR_MS);
    await bot.slack.uninstall({ kind: 'workspace', id: ONE });
    const calls = bot.slack.calls().length;
    const event = { type: 'app_mention', user: 'U01ANNA', channel: 'C1', ts: '1.1', text: 'When?' };
    const sent = { body: anEvent(event, 'EvLate').replaceAll('T01DESK', ONE), type: JSON_ };
    expect((await bot.send({ ...sent, shift: HOUR_MS / 1000 })).status).toBe(200);
    expect(await bot.store.claims.isDone('event EvLate')).toBe(false);
    expect(await bot.store.claims.take({ delivery: 'event EvLate' })).toBeDefined();
    expect(bot.slack.calls().slice(calls)).toEqual([]);
  });

  test('begins anew where it installs it again', async () => {
    const bot = await twoTeams();
    bot.pass(HOUR_MS);
    await bot.slack.uninstall({ kind: 'workspace', id: ONE });
    expect((await bot.install(ONE)).status).toBe(200);
    expect(await askedIn(bot, ONE)).toBe(0);
    const say = { person: 'U01ANNA', channel: 'C01GENERAL', text: '/ask Who was there?' };
    await peopleOf(bot.slack, ONE)('say', say);
    await until(async () => ((await askedIn(bot, ONE)) === 1 ? true : undefined));
  });

  test('and has installed it again before that was heard keeps what is new', async () => {
    const bot = await twoTeams();
    bot.pass(HOUR_MS);
    const at = Math.floor((Date.now() + HOUR_MS) / 1000);
    await bot.install(ONE);
    const late = told(ONE, { type: 'app_uninstalled' }, { event_time: at - 10 });
    expect((await bot.send({ ...late, shift: HOUR_MS / 1000 })).status).toBe(200);
    expect(await installedIn(bot)).toEqual([ONE, TWO]);
    expect(await askedIn(bot, ONE)).toBe(1);
  });

  test('and the store is away: Slack is not told that it was heard, and tells again', async () => {
    const bot = await twoTeams();
    bot.pass(HOUR_MS);
    const { forget } = bot.store.installations;
    const sent = { ...told(ONE, { type: 'app_uninstalled' }), shift: HOUR_MS / 1000 };
    Object.assign(bot.store.installations, { forget: () => Promise.reject(new Error('away')) });
    expect((await bot.send(sent)).status).toBe(500);
    Object.assign(bot.store.installations, { forget });
    expect((await bot.send(sent)).status).toBe(200);
    expect([await askedIn(bot, ONE), await askedIn(bot, TWO)]).toEqual([0, 1]);
  });
});

describe('tokens that were revoked', () => {
  test.each([
    ['of the bot', { bot: ['U09GROUND'], oauth: [] }, 0],
    ['of people', { oauth: ['U01ANNA'] }, 1],
    ['of people, and of no bot', { oauth: ['U01ANNA'], bot: [] }, 1],
  ])('%s: %o leaves %i questions', async (_, tokens, left) => {
    const bot = await twoTeams();
    bot.pass(HOUR_MS);
    bot.slack.endTokens({ kind: 'workspace', id: ONE });
    const sent = told(ONE, { type: 'tokens_revoked', tokens });
    expect((await bot.send({ ...sent, shift: HOUR_MS / 1000 })).status).toBe(200);
    expect([await askedIn(bot, ONE), await askedIn(bot, TWO)]).toEqual([left, 1]);
  });

  test('of the bot, but for the one in use, take nothing along', async () => {
    const bot = await twoTeams();
    bot.pass(HOUR_MS);
    const tokens = { bot: ['U09GROUND'], oauth: [] };
    const sent = told(ONE, { type: 'tokens_revoked', tokens });
    expect((await bot.send({ ...sent, shift: HOUR_MS / 1000 })).status).toBe(200);
    expect(await installedIn(bot)).toEqual([ONE, TWO]);
    expect([await askedIn(bot, ONE), await askedIn(bot, TWO)]).toEqual([1, 1]);
  });
});
