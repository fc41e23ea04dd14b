import { describe, expect, test } from 'vitest';
import { until } from '../../tests/until.ts';
import { createClock } from '../src/clock.ts';
import { aTestApp } from './running.ts';
import {
  ANNA,
  ANNAS_DM,
  DMITRI,
  GENERAL,
  KENJI,
  LOUNGE,
  MARTA,
  PARTNERS,
  type TestApp,
} from './start-test-app.ts';
import { aManifest } from './test-app-manifest.ts';
import { aForm, aHome, aNote, section } from './test-app-views.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A call of the Web API as any client could make it. */
async function call(
  app: TestApp,
  method: string,
  args: Fields = {},
  token = app.tokens.bot,
): Promise<Fields & { readonly status: number; readonly headers: Headers }> {
  const response = await fetch(`${app.apiUrl}${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(args),
  });
  return {
    status: response.status,
    headers: response.headers,
    ...((await response.json()) as Fields),
  };
}

const post = (app: TestApp, args: Fields = {}) =>
  call(app, 'chat.postMessage', { channel: GENERAL, text: 'Hello', ...args });

describe('tokens and scopes', () => {
  test('a call without a token, with a strange one or with the other sort is refused', async () => {
    const app = await aTestApp();
    expect(await call(app, 'auth.test', {}, '')).toMatchObject({ error: 'not_authed' });
    expect(await call(app, 'auth.test', {}, 'xoxb-2')).toMatchObject({ error: 'invalid_auth' });
    for (const [method, token] of [
      ['auth.test', app.tokens.app],
      ['apps.connections.open', app.tokens.bot],
    ] as const) {
      expect(await call(app, method, {}, token)).toMatchObject({ error: 'not_allowed_token_type' });
    }
  });

  test('a call whose scope the manifest does not ask for says which is needed', async () => {
    const app = await aTestApp({ manifest: aManifest({ without: ['users:read'] }) });
    const refused = await call(app, 'users.info', { user: ANNA });
    expect(refused).toMatchObject({ ok: false, error: 'missing_scope', needed: 'users:read' });
    expect(String(refused.provided)).toContain('chat:write');
    expect(refused.headers.get('x-oauth-scopes')).toBe(refused.provided);
  });

  test('the scope of a history is that of the conversation', async () => {
    const app = await aTestApp({ manifest: aManifest({ without: ['im:history'] }) });
    expect(await call(app, 'conversations.history', { channel: GENERAL })).toMatchObject({
      ok: true,
    });
    expect(await call(app, 'conversations.history', { channel: ANNAS_DM })).toMatchObject({
      error: 'missing_scope',
      needed: 'im:history',
    });
  });

  test('a method that is not there is unknown', async () => {
    const app = await aTestApp();
    expect(await call(app, 'chat.shout')).toMatchObject({ error: 'unknown_method' });
  });

  test('a form says the same as JSON', async () => {
    const app = await aTestApp();
    const response = await fetch(`${app.apiUrl}chat.postMessage`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        token: app.tokens.bot,
        channel: '#general',
        text: 'From a form',
        mrkdwn: 'false',
        blocks: JSON.stringify([section('From a form')]),
      }),
    });
    expect(await response.json()).toMatchObject({ ok: true, message: { text: 'From a form' } });
    const { messages } = await app.conversation(GENERAL);
    expect(messages.at(-1)).toMatchObject({ isMrkdwn: false, blocks: [{ type: 'section' }] });
  });
});

describe('posting', () => {
  test.each<[string, string, Fields]>([
    ['to nowhere', 'channel_not_found', { channel: 'C0NOWHERE' }],
    ['where the bot is not', 'not_in_channel', { channel: LOUNGE }],
    ['nothing', 'no_text', { text: ' ' }],
    ['too much', 'msg_too_long', { text: 'a'.repeat(40_001) }],
    [
      'too many blocks’ worth',
      'msg_too_long',
      { blocks: Array(5).fill(section('a'.repeat(2900))) },
    ],
    ['in a thread that is none', 'thread_not_found', { thread_ts: '1600000000.000000' }],
    ['in a thread of a wrong name', 'invalid_thread_ts', { thread_ts: 'first' }],
    ['with blocks that are none', 'invalid_blocks_format', { blocks: 'section' }],
    ['with metadata that are none', 'invalid_metadata_schema', { metadata: { event_type: 'x y' } }],
  ])('%s is refused with %s', async (_, error, args) => {
    const app = await aTestApp();
    expect(await post(app, args)).toMatchObject({ ok: false, error });
  });

  test('in an archived channel is refused', async () => {
    const app = await aTestApp();
    await app.post('archive', { channel: GENERAL });
    expect(await post(app)).toMatchObject({ error: 'is_archived' });
    expect(await app.post('say', { person: ANNA, channel: GENERAL, text: 'x' })).toMatchObject({
      ok: false,
    });
    await app.post('unarchive', { channel: GENERAL });
    expect(await post(app)).toMatchObject({ ok: true });
  });

  test('anywhere public is allowed by chat:write.public, and joining by channels:join', async () => {
    const manifest = aManifest();
    manifest.oauth_config.scopes.bot.push('chat:write.public');
    const app = await aTestApp({ manifest });
    expect(await post(app, { channel: LOUNGE })).toMatchObject({ ok: true });
    expect(await call(app, 'conversations.join', { channel: LOUNGE })).toMatchObject({ ok: true });
    expect((await app.conversation(LOUNGE)).botIsMember).toBe(true);
  });

  test('with bad blocks names each fault and its place', async () => {
    const app = await aTestApp();
    const refused = await post(app, {
      blocks: [
        section('fine'),
        { type: 'header', text: { type: 'plain_text', text: 'a'.repeat(151) }, size: 3 },
      ],
    });
    expect(refused).toMatchObject({
      error: 'invalid_blocks',
      response_metadata: {
        messages: [
          '[ERROR] must be less than 151 characters [json-pointer:/blocks/1/text/text]',
          '[ERROR] invalid additional property: size [json-pointer:/blocks/1]',
        ],
      },
    });
    const [noted] = app.traffic().at(-1)?.calls.slice(-1) ?? [];
    expect(noted?.faults).toHaveLength(2);
  });

  test('to a person goes to their direct messages', async () => {
    const app = await aTestApp();
    expect(await post(app, { channel: ANNA })).toMatchObject({ ok: true, channel: ANNAS_DM });
    expect(await post(app, { channel: MARTA })).toMatchObject({ error: 'channel_not_found' });
  });

  test('more than a short burst in one second is refused for one channel, until it has waited', async () => {
    const clock = createClock();
    const app = await aTestApp({ clock });
    const many = [];
    for (let count = 0; count < 8; count += 1) many.push(await post(app));
    const refused = many.filter(({ status }) => status === 429);
    expect(many.slice(0, 5).map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(refused.length).toBeGreaterThanOrEqual(2);
    expect(refused[0]).toMatchObject({ ok: false, error: 'ratelimited' });
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    expect(await post(app, { channel: ANNAS_DM })).toMatchObject({ ok: true });
    clock.moveTo(clock.now() + 2000);
    expect(await post(app)).toMatchObject({ ok: true });
  });

  test('and updating or deleting is for the bot’s own messages', async () => {
    const app = await aTestApp();
    const [theirs] = (await app.conversation(GENERAL)).messages;
    const { ts } = await post(app);
    const about = { channel: GENERAL, text: 'New' };
    expect(await call(app, 'chat.update', { ...about, ts: theirs?.ts })).toMatchObject({
      error: 'cant_update_message',
    });
    expect(await call(app, 'chat.delete', { ...about, ts: theirs?.ts })).toMatchObject({
      error: 'cant_delete_message',
    });
    expect(await call(app, 'chat.update', { ...about, ts: '1.2' })).toMatchObject({
      error: 'message_not_found',
    });
    expect(await call(app, 'chat.update', { ...about, ts })).toMatchObject({
      ok: true,
      text: 'New',
    });
    expect(await call(app, 'chat.delete', { ...about, ts })).toMatchObject({ ok: true });
    expect((await app.conversation(GENERAL)).messages.some((one) => one.ts === ts)).toBe(false);
  });

  test('for one person needs the person to be there', async () => {
    const app = await aTestApp();
    const about = { channel: GENERAL, text: 'Psst', user: MARTA };
    expect(await call(app, 'chat.postEphemeral', about)).toMatchObject({
      error: 'user_not_in_channel',
    });
    const { message_ts: ts } = await call(app, 'chat.postEphemeral', { ...about, user: KENJI });
    expect(await call(app, 'chat.update', { ...about, ts })).toMatchObject({
      error: 'message_not_found',
    });
  });
});

describe('what is kept', () => {
  test('metadata come back to those who ask for them', async () => {
    const app = await aTestApp();
    const metadata = { event_type: 'reply', event_payload: { id: '7' } };
    const { ts } = await post(app, { metadata });
    await post(app, { thread_ts: ts, text: 'In the thread', metadata });
    const about = { channel: GENERAL, ts };
    const asked = await call(app, 'conversations.replies', {
      ...about,
      include_all_metadata: true,
    });
    expect(asked.messages).toMatchObject([
      { metadata, reply_count: 1 },
      { metadata, thread_ts: ts },
    ]);
    const plain = await call(app, 'conversations.replies', about);
    expect(JSON.stringify(plain)).not.toContain('event_payload');
    const history = await call(app, 'conversations.history', { channel: GENERAL, limit: 1 });
    expect(history).toMatchObject({ has_more: true, messages: [{ ts }] });
  });

  test('a link to a message names its thread', async () => {
    const app = await aTestApp();
    const { ts } = await post(app);
    const { ts: reply } = await post(app, { thread_ts: ts });
    const about = { channel: GENERAL, message_ts: reply };
    expect((await call(app, 'chat.getPermalink', about)).permalink).toBe(
      `https://eurasia-desk.slack.com/archives/${GENERAL}/p${String(reply).replace('.', '')}?thread_ts=${String(ts)}&cid=${GENERAL}`,
    );
  });

  test('people, channels and the team can be looked up', async () => {
    const app = await aTestApp();
    expect(await call(app, 'users.info', { user: MARTA })).toMatchObject({
      user: { team_id: 'T02WEISS', is_restricted: false },
    });
    await app.post('kick', { channel: PARTNERS });
    expect(await call(app, 'users.info', { user: MARTA })).toMatchObject({
      user: { is_stranger: true },
    });
    expect(await call(app, 'users.info', { user: DMITRI, include_locale: true })).toMatchObject({
      user: { is_restricted: true, team_id: 'T01DESK', locale: 'ru-RU' },
    });
    expect(await call(app, 'users.info', { user: KENJI })).toMatchObject({
      user: { tz: 'Asia/Tokyo', tz_offset: 32_400, is_admin: false },
    });
    const { channels } = await call(app, 'conversations.list', { limit: 3 });
    expect(channels).toMatchObject([
      { name: 'general', is_member: true },
      {},
      { is_member: false },
    ]);
    expect(await call(app, 'conversations.info', { channel: 'C04PARTNERS' })).toMatchObject({
      channel: { is_ext_shared: true },
    });
    expect(await call(app, 'conversations.members', { channel: GENERAL })).toMatchObject({
      members: [ANNA, KENJI, DMITRI, 'U09GROUND'],
    });
    expect(await call(app, 'conversations.open', { users: ANNA })).toMatchObject({
      channel: { id: ANNAS_DM },
    });
    expect(await call(app, 'team.info')).toMatchObject({ error: 'missing_scope' });
  });

  test('the channels of a person are told, where the bot may know each sort of them', async () => {
    const app = await aTestApp();
    const channelsOf = (user: string, types = 'public_channel') =>
      call(app, 'users.conversations', { user, types });
    expect(await channelsOf(MARTA)).toMatchObject({ channels: [{ id: PARTNERS }] });
    expect(await channelsOf(DMITRI)).toMatchObject({ channels: [{ id: GENERAL }] });
    expect(await channelsOf(MARTA, 'public_channel,private_channel')).toMatchObject({
      error: 'missing_scope',
      needed: 'groups:read',
    });
  });
});

describe('views', () => {
  /** What the app heard of the last press. */
  const pressed = (app: TestApp): Fields =>
    app.told.findLast(({ what }) => what === 'block_actions')?.body ?? {};

  /** A trigger that nobody has used yet, from a button of the open form. */
  async function aTrigger(app: TestApp): Promise<{ trigger_id: unknown; viewId: string }> {
    await app.post('shortcut', { person: ANNA, callbackId: 'new-note' });
    const [form] = await until(async () => {
      const { modals } = await app.state();
      return modals.length > 0 ? modals : undefined;
    });
    const container = { kind: 'view', viewId: String(form?.id) } as const;
    const selected = { selected_date: '2026-12-01' };
    await app.post('press', { person: ANNA, container, blockId: 'day', actionId: 'day', selected });
    return { trigger_id: pressed(app).trigger_id, viewId: container.viewId };
  }

  test('open once for a trigger, and not after three seconds', async () => {
    const app = await aTestApp();
    const { trigger_id } = await aTrigger(app);
    const view = aNote('Again', 'x');
    expect(await call(app, 'views.open', { trigger_id, view })).toMatchObject({ ok: true });
    expect(await call(app, 'views.open', { trigger_id, view })).toMatchObject({
      error: 'exchanged_trigger_id',
    });
    const late = await aTrigger(app);
    app.clock.moveTo(app.clock.now() + 3001);
    expect(await call(app, 'views.open', { trigger_id: late.trigger_id, view })).toMatchObject({
      error: 'expired_trigger_id',
    });
    expect(await call(app, 'views.open', { trigger_id: 'x', view })).toMatchObject({
      error: 'invalid_arguments',
    });
  });

  test('carry what was chosen before, and are changed only by who knows the hash', async () => {
    const app = await aTestApp();
    const { viewId } = await aTrigger(app);
    const { view } = pressed(app);
    expect(view).toMatchObject({
      state: { values: { day: { day: { type: 'datepicker', selected_date: '2026-12-01' } } } },
    });
    const { hash } = view as { hash: string };
    const about = { view_id: viewId, view: aForm({ title: { type: 'plain_text', text: 'New' } }) };
    expect(await call(app, 'views.update', { ...about, hash })).toMatchObject({ ok: true });
    expect(await call(app, 'views.update', { ...about, hash })).toMatchObject({
      error: 'hash_conflict',
    });
    expect(await call(app, 'views.update', { ...about, view_id: 'V0' })).toMatchObject({
      error: 'not_found',
    });
    const [form] = (await app.state()).modals;
    expect(form).toMatchObject({
      title: 'New',
      values: { day: { day: { selected_date: '2026-12-01' } } },
    });
  });

  test('that Slack refuses are refused with the place', async () => {
    const app = await aTestApp();
    const { trigger_id } = await aTrigger(app);
    const view = aForm({ title: { type: 'plain_text', text: 'a'.repeat(25) } });
    expect(await call(app, 'views.open', { trigger_id, view })).toMatchObject({
      error: 'invalid_arguments',
      response_metadata: {
        messages: ['[ERROR] must be less than 25 characters [json-pointer:/view/title/text]'],
      },
    });
  });

  test('with a menu for it give the app an address to post where the person chose', async () => {
    const app = await aTestApp();
    const { trigger_id } = await aTrigger(app);
    const element = {
      type: 'conversations_select',
      action_id: 'where',
      response_url_enabled: true,
    } as const;
    const label = { type: 'plain_text', text: 'Where' } as const;
    const view = aForm({ blocks: [{ type: 'input', block_id: 'where', label, element }] });
    const opened = await call(app, 'views.open', { trigger_id, view });
    const { id: viewId } = opened.view as { id: string };
    const where = { type: 'conversations_select', selected_conversation: LOUNGE };
    await app.post('submit', { person: ANNA, viewId, values: { where: { where } } });
    const { body } = await until(() => app.told.find(({ what }) => what === 'view_submission'));
    const [{ response_url: url }] = body.response_urls as [{ response_url: string }];
    const text = JSON.stringify({ response_type: 'in_channel', text: 'Posted.' });
    expect((await fetch(url, { method: 'POST', body: text })).status).toBe(200);
    expect((await app.conversation(LOUNGE)).messages.at(-1)?.text).toBe('Posted.');
  });

  test('of the Home are published only where the manifest has a Home', async () => {
    const manifest = aManifest();
    manifest.features.app_home.home_tab_enabled = false;
    const app = await aTestApp({ manifest });
    const about = { user_id: ANNA, view: aHome(1) };
    expect(await call(app, 'views.publish', about)).toMatchObject({ error: 'not_enabled' });
    expect(await app.post('open', { person: ANNA, what: 'home' })).toMatchObject({ ok: false });
  });
});

test('an assistant’s status, prompts and titles are shown, and the status goes by itself', async () => {
  const app = await aTestApp();
  const { ts } = await post(app, { channel: ANNAS_DM });
  const about = { channel_id: ANNAS_DM, thread_ts: ts };
  await call(app, 'assistant.threads.setStatus', { ...about, status: 'is thinking…' });
  await call(app, 'assistant.threads.setTitle', { ...about, title: 'Hello' });
  const prompts = [{ title: 'Ask', message: 'When?' }];
  await call(app, 'assistant.threads.setSuggestedPrompts', { ...about, prompts });
  const five = Array(5).fill(prompts[0]);
  expect(
    await call(app, 'assistant.threads.setSuggestedPrompts', { ...about, prompts: five }),
  ).toMatchObject({ error: 'invalid_arguments' });
  expect(await app.conversation(ANNAS_DM)).toMatchObject({
    statuses: [{ threadTs: ts, status: 'is thinking…' }],
    prompts: { prompts },
    threadTitles: { [String(ts)]: 'Hello' },
  });
  await app.post('clock', { advanceMinutes: 3 });
  expect((await app.conversation(ANNAS_DM)).statuses).toEqual([]);
});
