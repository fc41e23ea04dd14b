import { describe, expect, test } from 'vitest';
import { until } from '../../until.ts';
import { FORM, JSON_ } from '../bots/running-bot.ts';
import { aBotOfSeveral, someWorkspaces } from '../bots/several-bot.ts';

const ORGANISATION = 'E01BIG';
const [ONE, TWO, OTHER] = ['T01TEAM', 'T02TEAM', 'T03TEAM'];

/** An organisation of two workspaces that has installed the bot for both, and a workspace of nobody's. */
async function anOrganisation() {
  const slack = await someWorkspaces({ teams: 3, organisations: { [ORGANISATION]: [ONE, TWO] } });
  const bot = await aBotOfSeveral({ slack });
  expect((await bot.install(ORGANISATION, 'organisation')).status).toBe(200);
  return bot;
}

type Bot = Awaited<ReturnType<typeof anOrganisation>>;

let typed = 0;

/** `/ask` in a workspace of the organisation, as Slack delivers it there. */
async function ask({ send, slack }: Bot, team: string, about: object = {}): Promise<number> {
  const body = new URLSearchParams({
    command: '/ask',
    text: 'When was the first 2+2 meeting?',
    trigger_id: `${++typed}.1.1`,
    user_id: 'U01ANNA',
    team_id: team,
    enterprise_id: ORGANISATION,
    is_enterprise_install: 'true',
    channel_id: 'C01GENERAL',
    response_url: `${slack.apiUrl}none`,
    ...about,
  }).toString();
  const response = await send({ body, type: FORM });
  return (await response.text()).length;
}

const asked = async ({ store }: Bot, team: string): Promise<number> =>
  (await store.questions.askedBy({ team, person: 'U01ANNA' }, 0)).length;

const kept = (bot: Bot, team: string) =>
  until(async () => ((await asked(bot, team)) > 0 ? true : undefined));

describe('an organisation that has installed the bot', () => {
  test('is served in each of its workspaces with its token, and each has its own', async () => {
    const bot = await anOrganisation();
    for (const team of [ONE, TWO]) {
      // On a busy machine the answer comes after the acknowledgement.
      await ask(bot, team);
      await kept(bot, team);
    }
    expect([await asked(bot, ONE), await asked(bot, TWO)]).toEqual([1, 1]);
    const looked = bot.slack.calls().filter(({ path }) => path === '/api/users.info');
    expect(new Set(looked.map(({ team, grant }) => `${team} by ${grant}`))).toEqual(
      new Set([`${ONE} by ${ORGANISATION}`, `${TWO} by ${ORGANISATION}`]),
    );
    expect((await bot.store.installations.all()).map(({ id }) => id)).toEqual([ORGANISATION]);
    expect(await bot.store.installations.teamsOf(ORGANISATION)).toEqual([ONE, TWO]);
  });

  test('does not serve a workspace of another', async () => {
    const bot = await anOrganisation();
    const about = { enterprise_id: 'E02OTHER' };
    expect(await ask(bot, OTHER, about)).toBe(0);
    expect(await ask(bot, OTHER, { enterprise_id: '', is_enterprise_install: 'false' })).toBe(0);
    expect(await asked(bot, OTHER)).toBe(0);
  });

  test('is served where Slack names a workspace by whoever presses alone', async () => {
    const bot = await anOrganisation();
    const payload = JSON.stringify({
      type: 'block_actions',
      team: null,
      enterprise: { id: ORGANISATION, name: 'Big' },
      is_enterprise_install: true,
      user: { id: 'U01ANNA', team_id: TWO },
      trigger_id: '9.9.9',
      container: { type: 'view', view_id: 'V1' },
      view: { id: 'V1', type: 'home', state: { values: {} } },
      actions: [{ type: 'button', action_id: 'home_dismiss_gap', block_id: 'b', value: 'x' }],
    });
    await bot.send({ body: new URLSearchParams({ payload }).toString(), type: FORM });
    const call = await until(() =>
      bot.slack.calls().find(({ path }) => path === '/api/views.publish'),
    );
    expect(call).toMatchObject({ team: TWO, grant: ORGANISATION });
  });

  test('leaves with all its workspaces, but for one that has installed the bot itself', async () => {
    const bot = await anOrganisation();
    await bot.install(TWO);
    await bot.install(OTHER);
    for (const team of [ONE, TWO]) {
      await ask(bot, team);
      await kept(bot, team);
    }
    expect(await bot.slack.uninstall({ kind: 'organisation', id: ORGANISATION })).toBe(200);
    expect([await asked(bot, ONE), await asked(bot, TWO)]).toEqual([0, 1]);
    expect((await bot.store.installations.all()).map(({ id }) => id)).toEqual([TWO, OTHER]);
    expect(await ask(bot, ONE)).toBe(0);
  });

  test('takes it from one workspace: what belonged to that goes', async () => {
    const bot = await anOrganisation();
    for (const team of [ONE, TWO]) {
      await ask(bot, team);
      await kept(bot, team);
    }
    const event = { type: 'team_access_revoked', team_ids: [ONE] };
    const about = { type: 'event_callback', event_id: 'Ev1', event_time: 1, event };
    const body = JSON.stringify({ ...about, team_id: ONE, enterprise_id: ORGANISATION });
    expect((await bot.send({ body, type: JSON_ })).status).toBe(200);
    expect([await asked(bot, ONE), await asked(bot, TWO)]).toEqual([0, 1]);
  });

  test('goes on serving a workspace whose own installation ends, and takes all along when it leaves', async () => {
    const bot = await anOrganisation();
    await bot.install(TWO);
    await ask(bot, TWO);
    await kept(bot, TWO);
    await bot.store.installations.noteTeam(ORGANISATION, TWO);
    expect(await bot.slack.uninstall({ kind: 'workspace', id: TWO })).toBe(200);
    expect((await bot.store.installations.all()).map(({ id }) => id)).toEqual([ORGANISATION]);
    expect(await asked(bot, TWO)).toBe(1);
    await ask(bot, TWO);
    await until(async () => ((await asked(bot, TWO)) === 2 ? true : undefined));
    expect(await bot.slack.uninstall({ kind: 'organisation', id: ORGANISATION })).toBe(200);
    expect(await asked(bot, TWO)).toBe(0);
  });

  test.each(['leaves first', 'has it taken away first'])(
    'a workspace that has also installed it itself leaves nothing behind where its organisation %s',
    async (how) => {
      const bot = await anOrganisation();
      await ask(bot, TWO);
      await kept(bot, TWO);
      await bot.install(TWO);
      if (how === 'leaves first') {
        expect(await bot.slack.uninstall({ kind: 'organisation', id: ORGANISATION })).toBe(200);
      } else {
        const event = { type: 'team_access_revoked', team_ids: [TWO] };
        const about = { type: 'event_callback', event_id: 'Ev2', event_time: 1, event };
        const body = JSON.stringify({ ...about, team_id: TWO, enterprise_id: ORGANISATION });
        expect((await bot.send({ body, type: JSON_ })).status).toBe(200);
      }
      expect(await asked(bot, TWO)).toBe(1);
      expect(await bot.slack.uninstall({ kind: 'workspace', id: TWO })).toBe(200);
      expect(await asked(bot, TWO)).toBe(0);
    },
  );
});
