import { describe, expect, test } from 'vitest';
import { aKey, type SeveralAbout } from '../bots/several-bot.ts';
import { anIdleBot, aRenewedBot, HOUR_MS, ONE, ORGANISATION, TWO } from './idle-bot.ts';

const TOKENS = { bot: ['U09GROUND'], oauth: [] };
const REVOKED = { type: 'tokens_revoked', tokens: TOKENS };
const UNINSTALLED = { type: 'app_uninstalled' };

type Bot = Awaited<ReturnType<typeof anIdleBot>>;

/** Has the copy renew what serves a team. */
async function renew({ teams }: Pick<Bot, 'teams'>, team = ONE): Promise<void> {
  const call = teams.through(async () => Response.json({ ok: true }));
  await call('https://slack.com/api/x', { headers: { Authorization: `Bearer team-${team}` } });
  await teams.several.settle();
}

describe('that older tokens of a workspace were revoked, while the one it has ended in the night', () => {
  test('takes nothing along: it is renewed, and works', async () => {
    const bot = await anIdleBot();
    expect(await bot.tell(bot, ONE, REVOKED)).toBe(200);
    expect(await bot.installed()).toEqual([ONE, TWO]);
    expect(await bot.kept()).toEqual([1, 1]);
  });

  test('takes nothing along while another copy renews it', async () => {
    const bot = await anIdleBot();
    const { installations } = bot.store;
    const body = (await installations.get(ONE)) ?? new Uint8Array();
    expect(await installations.hold(ONE, body, 30_000)).toBe(true);
    const other = await bot.copy();
    const telling = bot.tell(bot, ONE, REVOKED);
    await installations.release(ONE);
    await renew(other);
    expect(await telling).toBe(200);
    expect(await bot.kept()).toEqual([1, 1]);
  });

  test('is not heard by a copy that cannot renew it now: Slack delivers it again', async () => {
    const bot = await anIdleBot();
    const other = await bot.copy({ clientSecret: 'of an app that is none' });
    expect(await bot.tell(other, ONE, REVOKED)).toBe(500);
    expect(await bot.kept()).toEqual([1, 1]);
    // Nor while it waits to try again.
    expect(await bot.tell(other, ONE, REVOKED)).toBe(500);
    expect(await bot.tell(bot, ONE, REVOKED)).toBe(200);
    expect(await bot.installed()).toEqual([ONE, TWO]);
    expect(await bot.kept()).toEqual([1, 1]);
  });

  test('takes nothing along where the next token was lost with a copy that was killed', async () => {
    const bot = await anIdleBot();
    const { installations } = bot.store;
    const before = (await installations.get(ONE)) ?? new Uint8Array();
    await renew(bot);
    await installations.put(ONE, before);
    const other = await bot.copy();
    expect(await bot.tell(other, ONE, REVOKED)).toBe(200);
    expect(await bot.kept()).toEqual([1, 1]);
    expect(other.teams.several.faults()).toEqual([
      'T01TEAM: its token cannot be renewed (invalid_refresh_token)',
    ]);
  });

  test('takes nothing along where it was renewed and taken back while this was heard', async () => {
    const bot = await anIdleBot();
    const { installations } = bot.store;
    await renew(bot);
    const before = (await installations.get(ONE)) ?? new Uint8Array();
    bot.slack.endTokens({ kind: 'workspace', id: ONE });
    await bot.install(ONE);
    const { get } = installations;
    // What serves it is read twice before Slack is asked.
    let read = 0;
    Object.assign(installations, {
      get: async (id: string) => (++read > 2 ? get(id) : before),
    });
    expect(await bot.tell(bot, ONE, REVOKED)).toBe(200);
    expect(read).toBe(3);
    expect(await bot.kept()).toEqual([1, 1]);
  });

  test('deletes all that is its own where that one was taken back as well', async () => {
    const bot = await anIdleBot();
    bot.slack.endTokens({ kind: 'workspace', id: ONE });
    expect(await bot.tell(bot, ONE, REVOKED)).toBe(200);
    expect(await bot.installed()).toEqual([TWO]);
    expect(await bot.kept()).toEqual([0, 1]);
    expect(bot.teams.several.faults()).toEqual([]);
  });
});

describe('a workspace that removes what it has installed itself, of an organisation idle for a night', () => {
  /** Both are served by their organisation, and one has installed the bot besides. */
  async function anOrganisation() {
    const bot = await aRenewedBot();
    await bot.install(ORGANISATION, 'organisation');
    const about = { enterprise_id: ORGANISATION, is_enterprise_install: 'true' };
    for (const team of [ONE, TWO]) await bot.ask(team, about);
    await bot.install(TWO);
    bot.clock.pass(13 * HOUR_MS);
    bot.slack.endTokens({ kind: 'workspace', id: TWO });
    return bot;
  }
  const OF = { enterprise_id: ORGANISATION };

  test('takes nothing of the organisation along', async () => {
    const bot = await anOrganisation();
    for (const event of [UNINSTALLED, REVOKED]) {
      expect(await bot.tell(bot, TWO, event, OF)).toBe(200);
      expect(await bot.installed()).toEqual([ORGANISATION]);
      expect(await bot.kept()).toEqual([1, 1]);
    }
  });

  test('is not heard by a copy that cannot tell whether the organisation has left', async () => {
    const bot = await anOrganisation();
    const other = await bot.copy({ clientSecret: 'of an app that is none' });
    expect(await bot.tell(bot, TWO, UNINSTALLED, OF)).toBe(200);
    expect(await bot.tell(other, TWO, REVOKED, OF)).toBe(500);
    expect(await bot.tell(bot, TWO, REVOKED, OF)).toBe(200);
    expect(await bot.installed()).toEqual([ORGANISATION]);
    expect(await bot.kept()).toEqual([1, 1]);
  });

  test('and the organisation that does leave takes all of its own along', async () => {
    const bot = await anOrganisation();
    expect(await bot.tell(bot, TWO, UNINSTALLED, OF)).toBe(200);
    bot.slack.endTokens({ kind: 'organisation', id: ORGANISATION });
    expect(await bot.tell(bot, TWO, REVOKED, OF)).toBe(200);
    expect(await bot.installed()).toEqual([]);
    expect(await bot.kept()).toEqual([0, 0]);
  });
});

describe('what a copy without the newest key cannot read', () => {
  /** The installations are encrypted anew by another copy, which alone can read them since. */
  async function aSealedBot(begin: (oauth: SeveralAbout['oauth']) => Promise<Bot>) {
    const old = aKey();
    const bot = await begin({ encryptionKeys: [old] });
    return { bot, other: await bot.copy({ encryptionKeys: [aKey(), old] }) };
  }

  test.each([REVOKED, UNINSTALLED])(
    'it does not delete when it hears $type: Slack delivers it again',
    async (event) => {
      const { bot, other } = await aSealedBot(anIdleBot);
      expect(await bot.tell(bot, ONE, event)).toBe(500);
      expect(await bot.installed()).toEqual([ONE, TWO]);
      expect(await bot.kept()).toEqual([1, 1]);
      const left = event === REVOKED ? [1, 1] : [0, 1];
      expect(await bot.tell(other, ONE, event)).toBe(200);
      expect(await bot.kept()).toEqual(left);
    },
  );

  test('it deletes nothing of an organisation', async () => {
    const { bot, other } = await aSealedBot(async (oauth) => {
      const made = await aRenewedBot(oauth);
      await made.install(ORGANISATION, 'organisation');
      const about = { enterprise_id: ORGANISATION, is_enterprise_install: 'true' };
      for (const team of [ONE, TWO]) await made.ask(team, about);
      made.clock.pass(HOUR_MS);
      return made;
    });
    const about = { enterprise_id: ORGANISATION, is_enterprise_install: true };
    expect(await bot.tell(bot, ONE, UNINSTALLED, about)).toBe(500);
    expect(await bot.kept()).toEqual([1, 1]);
    expect(await bot.tell(other, ONE, UNINSTALLED, about)).toBe(200);
    expect(await bot.kept()).toEqual([0, 0]);
  });

  test('a workspace that may install it no more takes nothing along while its token works', async () => {
    const bot = await anIdleBot();
    const other = await bot.copy({ allowedTeams: [TWO] });
    expect(await bot.tell(other, ONE, REVOKED)).toBe(200);
    expect(await bot.kept()).toEqual([1, 1]);
    expect(await bot.tell(other, ONE, UNINSTALLED)).toBe(200);
    expect(await bot.kept()).toEqual([0, 1]);
  });
});
