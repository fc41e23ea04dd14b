import { expect, test } from 'vitest';
import { createClock } from '../../../slack-workspace/src/clock.ts';
import { until } from '../../until.ts';
import { FORM, JSON_ } from '../bots/running-bot.ts';
import { aBotOfSeveral, someWorkspaces } from '../bots/several-bot.ts';

const ORGANISATION = 'E01BIG';
const [ONE, TWO] = ['T01TEAM', 'T02TEAM'];
const MINUTE_MS = 60_000;

type Bot = Awaited<ReturnType<typeof aBotOfSeveral>>;

/** An organisation of two workspaces that both have asked something, a while ago. */
async function anOrganisation() {
  let shift = 0;
  const clock = { ...createClock(), now: () => Date.now() + shift };
  const organisations = { [ORGANISATION]: [ONE, TWO] };
  const slack = await someWorkspaces({ organisations, clock });
  const bot = await aBotOfSeveral({ slack });
  await bot.install(ORGANISATION, 'organisation');
  /** As Slack sends it now, whenever it happened. */
  const send = (body: string, type: string, on: Bot = bot) =>
    on.send({ body, type, shift: Math.floor(shift / 1000) });
  const all = { ...bot, shiftedSend: send, now: clock.now };
  for (const team of [ONE, TWO]) {
    await ask(all, team);
    await until(async () => ((await asked(bot, team)) === 1 ? true : undefined));
  }
  return {
    ...all,
    pass: (ms: number) => {
      shift += ms;
    },
  };
}

type Organisation = Pick<Awaited<ReturnType<typeof anOrganisation>>, 'shiftedSend' | 'now'>;

let sent = 0;

const ask = async ({ shiftedSend }: Organisation, team: string): Promise<void> => {
  const about = {
    command: '/ask',
    text: 'When was the first 2+2 meeting?',
    trigger_id: `${++sent}.9.9`,
    user_id: 'U01ANNA',
    team_id: team,
    enterprise_id: ORGANISATION,
    is_enterprise_install: 'true',
    channel_id: 'C01GENERAL',
    response_url: 'http://127.0.0.1:9/none',
  };
  await shiftedSend(new URLSearchParams(about).toString(), FORM);
};

const asked = async ({ store }: Pick<Bot, 'store'>, team: string): Promise<number> =>
  (await store.questions.askedBy({ team, person: 'U01ANNA' }, 0)).length;

const eventOf = (team: string, event: object, at: number, about: object = {}) =>
  JSON.stringify({
    type: 'event_callback',
    api_app_id: 'A09GROUND',
    event_id: `Ev${++sent}`,
    event_time: Math.floor(at / 1000),
    team_id: team,
    enterprise_id: ORGANISATION,
    event,
    ...about,
  });

const revoked = ({ now }: Organisation, team: string) =>
  eventOf(team, { type: 'team_access_revoked', team_ids: [team] }, now());

/** The Home of somebody is opened: Slack tells, and keeps nothing. */
const opened = (team: string, at: number) =>
  eventOf(team, { type: 'app_home_opened', user: 'U01ANNA', tab: 'home', channel: 'D1' }, at, {
    is_enterprise_install: true,
    authorizations: [
      { team_id: team, enterprise_id: ORGANISATION, is_enterprise_install: true, is_bot: true },
    ],
  });

const noted = ({ store }: Pick<Bot, 'store'>) => store.installations.teamsOf(ORGANISATION);

test('what comes late of a workspace that its organisation has taken the app from brings nothing back', async () => {
  const bot = await anOrganisation();
  const before = bot.now();
  expect((await bot.shiftedSend(revoked(bot, ONE), JSON_)).status).toBe(200);
  await ask(bot, ONE);
  expect((await bot.shiftedSend(opened(ONE, before), JSON_)).status).toBe(200);
  expect(await noted(bot)).toEqual([TWO]);
  bot.pass(2 * MINUTE_MS);
  // Slack delivers it for the last time after some minutes.
  await until(async () =>
    (await bot.store.installations.departures.isLate(ONE, bot.now())) ? undefined : true,
  );
  expect((await bot.shiftedSend(opened(ONE, before), JSON_)).status).toBe(200);
  expect(await noted(bot)).toEqual([TWO]);
  // And what it sends after that it sends because it was given the app again.
  expect((await bot.shiftedSend(opened(ONE, bot.now()), JSON_)).status).toBe(200);
  expect(await noted(bot)).toEqual([ONE, TWO]);
});

test('what was kept while a workspace left is deleted a minute later, by another copy where the first has ended', async () => {
  const bot = await anOrganisation();
  await bot.shiftedSend(revoked(bot, ONE), JSON_);
  await bot.bot.stop();
  await bot.store.questions.record(
    {
      id: 'late',
      team: ONE,
      entry: 'command',
      channel: 'C01GENERAL',
      asker: 'U01ANNA',
      isPrivate: true,
      language: 'en',
      text: 'When?',
      kind: 'nothing',
      passages: [],
    },
    { isGap: true },
  );
  expect(await asked(bot, ONE)).toBe(1);
  const other = await aBotOfSeveral({ slack: bot.slack, store: bot.store });
  bot.pass(MINUTE_MS);
  await until(async () => ((await asked(other, ONE)) === 0 ? true : undefined));
  expect(await asked(other, TWO)).toBe(1);
});

test.each([true, false])(
  'an organisation that leaves is forgotten whole, though the process ends in the middle; that it is one is said: %s',
  async (isSaid) => {
    const bot = await anOrganisation();
    bot.pass(60 * MINUTE_MS);
    bot.slack.endTokens({ kind: 'organisation', id: ORGANISATION });
    const about = isSaid ? { is_enterprise_install: true } : {};
    const left = eventOf(ONE, { type: 'app_uninstalled' }, bot.now(), about);
    const { forget } = bot.store.installations;
    Object.assign(bot.store.installations, { forget: () => Promise.reject(new Error('ended')) });
    expect((await bot.shiftedSend(left, JSON_)).status).toBe(500);
    await bot.bot.stop();
    Object.assign(bot.store.installations, { forget });
    expect([await asked(bot, ONE), await asked(bot, TWO)]).toEqual([1, 1]);
    const other = await aBotOfSeveral({ slack: bot.slack, store: bot.store });
    expect((await bot.shiftedSend(left, JSON_, other)).status).toBe(200);
    bot.pass(MINUTE_MS);
    await until(async () => ((await asked(other, TWO)) === 0 ? true : undefined));
    expect(await asked(other, ONE)).toBe(0);
    expect(await other.store.installations.all()).toEqual([]);
  },
);

test('an organisation that installs the app again before all was deleted begins with nothing', async () => {
  const bot = await anOrganisation();
  bot.pass(60 * MINUTE_MS);
  const { forget } = bot.store.installations;
  Object.assign(bot.store.installations, { forget: () => Promise.reject(new Error('away')) });
  const about = { is_enterprise_install: true };
  const left = eventOf(ONE, { type: 'app_uninstalled' }, bot.now(), about);
  expect((await bot.shiftedSend(left, JSON_)).status).toBe(500);
  Object.assign(bot.store.installations, { forget });
  expect((await bot.install(ORGANISATION, 'organisation')).status).toBe(200);
  expect([await asked(bot, ONE), await asked(bot, TWO)]).toEqual([0, 0]);
  await ask(bot, TWO);
  await until(async () => ((await asked(bot, TWO)) === 1 ? true : undefined));
});
