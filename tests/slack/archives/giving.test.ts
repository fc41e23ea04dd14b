import { describe, expect, test } from 'vitest';
import type { Surface, Values } from '../../../slack-workspace/src/local/view.ts';
import { until } from '../../until.ts';
import { textsOf } from '../bots/archive-bot.ts';
import { aHomeBot } from '../bots/home-bot.ts';
import {
  ANNA,
  aTwoArchiveBot,
  GENERAL,
  LANTERNS,
  TEAM,
  type TwoArchives,
  URCHINS,
} from './two-archives.ts';

const KENJI = 'U02KENJI';
const NOT_ALLOWED = 'You cannot change this. Ask whoever looks after the bot.';

const chosen = (names: readonly string[]): Values => ({
  archives: {
    archives: {
      type: 'multi_static_select',
      selected_options: names.map((name) => ({
        text: { type: 'plain_text', text: name },
        value: name,
      })),
    },
  },
});

const inChannel = (id: string): Values => ({
  channel: { channel: { type: 'conversations_select', selected_conversation: id } },
});

/** Opens the form by a button of the Home, and sends it with these values. */
async function send(bot: TwoArchives, action: string, values: Values, person = ANNA) {
  await bot.press(person, await bot.home(person), action);
  const form = await bot.modal(person);
  const answered = await bot.slack.post('submit', { person, viewId: form.id, values });
  return { form, answered, after: async () => (await bot.modals(person)).at(-1) };
}

const says = (surface: Surface | undefined): string => textsOf({ blocks: surface?.blocks ?? [] });

describe('the section of the Home', () => {
  test('gives a channel archives, which hold from then on', async () => {
    const bot = await aTwoArchiveBot();
    const { after } = await send(bot, 'archives_channel', {
      ...inChannel(GENERAL),
      ...chosen(['museum']),
    });
    expect(says(await after())).toBe('Saved. It holds from now on.');
    expect(await bot.store.archiveUse.of(TEAM, GENERAL)).toEqual({ channel: ['museum'] });
    expect((await bot.ask(URCHINS)).text).not.toContain('Harbour News');
    const home = await until(async () => {
      const shown = await bot.homeNow(ANNA);
      return says(shown).includes(`<#${GENERAL}>: museum`) ? shown : undefined;
    });
    expect(says(home)).toContain('This workspace: museum, harbour');
    expect(says(home)).toContain('Other channels use all archives of the workspace.');
  });

  test('lets a channel use all of them again', async () => {
    const bot = await aTwoArchiveBot();
    await bot.give(['museum'], GENERAL);
    const { form } = await send(bot, 'archives_change', chosen([]));
    expect(JSON.stringify(form.blocks)).toContain(
      '"initial_options":[{"text":{"type":"plain_text","text":"museum"',
    );
    expect(await bot.store.archiveUse.of(TEAM, GENERAL)).toEqual({});
    expect((await bot.ask(URCHINS)).text).toContain('Harbour News');
  });

  test('gives the workspace archives, and no channel more than that', async () => {
    const bot = await aTwoArchiveBot();
    await bot.give(['harbour', 'museum'], GENERAL);
    await send(bot, 'archives_workspace', chosen(['museum']));
    expect(await bot.store.archiveUse.of(TEAM)).toEqual({ team: ['museum'] });
    expect((await bot.ask(URCHINS)).text).not.toContain('Harbour News');
    expect((await bot.ask(LANTERNS)).text).toContain('Otaru');
    await bot.press(ANNA, await bot.home(ANNA), 'archives_channel');
    expect(JSON.stringify((await bot.modal(ANNA)).blocks)).not.toContain('harbour');
  });

  test('shows others what the workspace has, and nothing to change', async () => {
    const bot = await aTwoArchiveBot();
    await bot.give(['museum'], GENERAL);
    const home = await bot.home(KENJI);
    expect(says(home)).toContain('museum、harbour');
    expect(JSON.stringify(home.blocks)).not.toMatch(/archives_(?:channel|workspace|change)/);
  });

  test('is not there where one archive is alone', async () => {
    const bot = await aHomeBot();
    expect(says(await bot.home(ANNA))).not.toContain('Archives');
  });
});

describe('who may', () => {
  test('an admin of the workspace decides for channels, and whoever is named for the workspace', async () => {
    const bot = await aTwoArchiveBot({ admins: KENJI });
    const of = async (person: string) => JSON.stringify((await bot.home(person)).blocks);
    const anna = await of(ANNA);
    expect(anna).toContain('archives_channel');
    expect(anna).not.toContain('archives_workspace');
    expect(anna).toContain('ADMIN_USERS');
    expect(await of(KENJI)).toContain('archives_workspace');
  });

  test('is looked up when the form is sent', async () => {
    const bot = await aTwoArchiveBot();
    await bot.press(ANNA, await bot.home(ANNA), 'archives_workspace');
    const form = await bot.modal(ANNA);
    await bot.slack.post('role', { person: ANNA, isAdmin: false });
    await bot.slack.post('submit', { person: ANNA, viewId: form.id, values: chosen([]) });
    expect(says((await bot.modals(ANNA)).at(-1))).toBe(NOT_ALLOWED);
    expect(await bot.store.archiveUse.of(TEAM)).toEqual({});
  });

  test('a made-up form of somebody else changes nothing', async () => {
    const bot = await aTwoArchiveBot();
    for (const of of ['workspace', GENERAL, 'new', '../x']) {
      await bot.interact({
        type: 'view_submission',
        api_app_id: 'A09GROUND',
        team: { id: TEAM },
        user: { id: KENJI, team_id: TEAM },
        view: {
          id: 'V1',
          callback_id: 'archives_form',
          private_metadata: `en\n${of}`,
          state: { values: { ...inChannel(GENERAL), ...chosen(['museum']) } },
        },
      });
    }
    expect(await bot.store.archiveUse.of(TEAM, GENERAL)).toEqual({});
  });
});

test('a workspace to which nobody gave any has what ARCHIVES_DEFAULT says', async () => {
  const bot = await aTwoArchiveBot({ settings: { ARCHIVES_DEFAULT: 'museum' } });
  expect((await bot.ask(URCHINS)).text).not.toContain('Harbour News');
  expect((await bot.ask(LANTERNS)).text).toContain('Otaru');
  const none = await aTwoArchiveBot({ settings: { ARCHIVES_DEFAULT: 'none' } });
  expect((await none.ask(LANTERNS)).text).toMatch(/^This place has no archive to ask yet\./);
});
