import { describe, expect, test } from 'vitest';
import { until } from '../../tests/until.ts';
import { aTestApp } from './running.ts';
import {
  ANNA,
  ANNAS_DM,
  GENERAL,
  KENJI,
  LOUNGE,
  MARTA,
  PARTNERS,
  type TestApp,
} from './start-test-app.ts';

const say = (app: TestApp, text: string, about: object = {}) =>
  app.post('say', { person: ANNA, channel: GENERAL, text, ...about });

const texts = async (app: TestApp, channel = GENERAL, person = ANNA) =>
  (await app.conversation(channel, person)).messages.map(({ text }) => text);

/** The message of that text, once it is there. */
const message = (app: TestApp, text: string, channel = GENERAL, person = ANNA) =>
  until(async () =>
    (await app.conversation(channel, person)).messages.find((one) => one.text === text),
  );

const modal = (app: TestApp, title: string) =>
  until(async () => (await app.state()).modals.find((one) => one.title === title));

describe('a command', () => {
  test('is answered with its acknowledgement, for the person alone', async () => {
    const app = await aTestApp();
    expect(await say(app, '/menu')).toEqual({ ok: true });
    expect(await texts(app)).toContain('What now?');
    expect(await texts(app, GENERAL, KENJI)).not.toContain('What now?');
  });

  test('that answers for all shows what was typed, too', async () => {
    const app = await aTestApp();
    await say(app, '/aloud one & two');
    expect((await texts(app, GENERAL, KENJI)).slice(-2)).toEqual([
      '/aloud one & two',
      'Aloud: one &amp; two',
    ]);
  });

  test('names people and channels by id only where the manifest asks for it', async () => {
    const app = await aTestApp();
    await say(app, '/quiet @kenji in #lounge & https://example.org');
    await say(app, '/aloud @kenji in #lounge & https://example.org');
    expect(app.told.slice(0, 2).map(({ body }) => body.text)).toEqual([
      `<@${KENJI}|kenji> in <#${LOUNGE}|lounge> &amp; <https://example.org>`,
      '@kenji in #lounge &amp; https://example.org',
    ]);
  });

  test.each([
    ['/slow', 'operation_timeout'],
    ['/broken', 'invalid_command_response'],
  ])('%s ends in the error Slack shows', async (command, code) => {
    const app = await aTestApp({ ackLimitMs: 300 });
    await say(app, command);
    const last = (await app.conversation(GENERAL)).messages.at(-1);
    expect(last).toMatchObject({
      author: 'USLACKBOT',
      isEphemeral: true,
      text: `${command} failed with the error "${code}"`,
    });
  });

  test('that is refused by the app ends in an error too', async () => {
    const app = await aTestApp();
    app.failing.next = 1;
    await say(app, '/menu');
    expect(await texts(app)).toContain('/menu failed with the error "http_service_error"');
  });

  test('is not for threads, and an unknown one is said to be none', async () => {
    const app = await aTestApp();
    const [first] = (await app.conversation(GENERAL)).messages;
    expect(await say(app, '/menu', { threadTs: first?.ts })).toEqual({
      ok: false,
      error: '/menu is not supported in threads. Sorry!',
    });
    expect(await say(app, '/nothing')).toMatchObject({
      error: expect.stringContaining('/nothing is not a valid command.'),
    });
  });

  test('of this company is unknown to a person of another one', async () => {
    const app = await aTestApp();
    const answer = await say(app, '/menu', { person: MARTA, channel: PARTNERS });
    expect(answer).toMatchObject({ ok: false });
    expect((await app.state(MARTA)).commands).toEqual([]);
  });
});

describe('buttons of a private reply', () => {
  test.each([
    ['replace', 'Replaced.'],
    ['tell', 'Told to all.'],
  ])('%s by the response address', async (actionId, text) => {
    const app = await aTestApp();
    await say(app, '/menu');
    const { ts } = await message(app, 'What now?');
    const container = { kind: 'message', channel: GENERAL, ts } as const;
    await app.post('press', { person: ANNA, container, blockId: 'menu', actionId });
    await message(app, text);
    expect((await texts(app)).includes('What now?')).toBe(actionId === 'tell');
    expect((await texts(app, GENERAL, KENJI)).includes(text)).toBe(actionId === 'tell');
  });

  test('cannot be pressed by somebody who does not see them', async () => {
    const app = await aTestApp();
    await say(app, '/menu');
    const { ts } = await message(app, 'What now?');
    const container = { kind: 'message', channel: GENERAL, ts } as const;
    const pressed = await app.post('press', {
      person: KENJI,
      container,
      blockId: 'menu',
      actionId: 'tell',
    });
    expect(pressed).toMatchObject({ ok: false });
    expect((await app.state(KENJI)).toasts).toHaveLength(1);
  });

  test('remove takes the message away', async () => {
    const app = await aTestApp();
    await say(app, '/menu');
    const { ts } = await message(app, 'What now?');
    const container = { kind: 'message', channel: GENERAL, ts } as const;
    await app.post('press', { person: ANNA, container, blockId: 'menu', actionId: 'remove' });
    await until(async () => !(await texts(app)).includes('What now?') || undefined);
  });
});

test('an update by a button keeps the message, its metadata and a new block', async () => {
  const app = await aTestApp();
  await say(app, '/count');
  const { ts } = await message(app, 'Counted to 0.');
  const container = { kind: 'message', channel: GENERAL, ts } as const;
  await app.post('press', { person: KENJI, container, blockId: 'counter-0', actionId: 'count' });
  expect(await message(app, 'Counted to 1.')).toMatchObject({ ts, isEdited: true });
  const { messages } = await app.app.client.conversations.history({
    token: app.tokens.bot,
    channel: GENERAL,
    include_all_metadata: true,
  });
  expect(messages?.[0]?.metadata).toEqual({ event_type: 'counter', event_payload: { count: 1 } });
  const pressed = await app.post('press', {
    person: ANNA,
    container,
    blockId: 'counter-0',
    actionId: 'count',
  });
  expect(pressed).toMatchObject({ ok: false });
});

test('an ephemeral message is seen by the one person it is for', async () => {
  const app = await aTestApp();
  await say(app, '/quiet @kenji');
  expect(await message(app, 'Only for you.', GENERAL, KENJI)).toMatchObject({ isEphemeral: true });
  expect(await texts(app)).not.toContain('Only for you.');
});

describe('a modal', () => {
  const submitForm = async (app: TestApp, name: string) => {
    await say(app, '/form');
    const { id } = await modal(app, 'A form');
    const values = { name: { name: { type: 'plain_text_input', value: name } } };
    return app.post('submit', { person: ANNA, viewId: id, values });
  };
  const titles = async (app: TestApp) => (await app.state()).modals.map(({ title }) => title);

  test('is seen by the person who opened it', async () => {
    const app = await aTestApp();
    await say(app, '/form');
    expect(await modal(app, 'A form')).toMatchObject({ submit: 'Save', close: 'Cancel' });
    expect((await app.state(KENJI)).modals).toEqual([]);
  });

  test('is not sent while a required field is empty or a text too long', async () => {
    const app = await aTestApp();
    expect(await submitForm(app, '')).toMatchObject({
      errors: { name: 'Please complete this required field.' },
    });
    const [form] = (await app.state()).modals;
    const values = { name: { name: { type: 'plain_text_input', value: 'a'.repeat(21) } } };
    expect(
      await app.post('submit', { person: ANNA, viewId: String(form?.id), values }),
    ).toMatchObject({
      errors: { name: 'Please enter no more than 20 characters.' },
    });
    expect(app.told.map(({ what }) => what)).not.toContain('view_submission');
  });

  test('closes when it is accepted, and the app has the values', async () => {
    const app = await aTestApp();
    expect(await submitForm(app, 'Iturup')).toEqual({ ok: true });
    expect(await titles(app)).toEqual([]);
    await message(app, 'Saved Iturup.', ANNAS_DM);
  });

  test('shows the errors that the app answers', async () => {
    const app = await aTestApp();
    const errors = { name: 'This name is taken.' };
    expect(await submitForm(app, 'bad')).toMatchObject({ ok: false, errors });
    expect((await app.state()).modals[0]).toMatchObject({ errors });
  });

  test.each([
    ['update', ['Saved']],
    ['push', ['A form', 'One more']],
    ['clear', []],
  ])('answered with %s leaves %j', async (name, left) => {
    const app = await aTestApp();
    expect(await submitForm(app, name)).toEqual({ ok: true });
    expect(await titles(app)).toEqual(left);
  });

  test('stays, with a sentence, when the app does not answer in time', async () => {
    const app = await aTestApp();
    await say(app, '/form');
    const { id } = await modal(app, 'A form');
    app.failing.next = 1;
    const values = { name: { name: { type: 'plain_text_input', value: 'x' } } };
    expect(await app.post('submit', { person: ANNA, viewId: id, values })).toEqual({
      ok: false,
      error: 'We had some trouble connecting (http_service_error). Try again?',
    });
    expect(await titles(app)).toEqual(['A form']);
  });

  test('offers what the app finds for what is typed', async () => {
    const app = await aTestApp();
    await say(app, '/form');
    const { id } = await modal(app, 'A form');
    const container = { kind: 'view', viewId: id } as const;
    const found = await app.post('options', {
      person: ANNA,
      container,
      blockId: 'island',
      actionId: 'island',
      query: 'shi',
    });
    expect(found).toMatchObject({
      ok: true,
      options: [{ value: 'Kunashir' }, { value: 'Shikotan' }],
    });
  });

  test('can have two more on top of it, not three', async () => {
    const app = await aTestApp();
    await say(app, '/form');
    for (const count of [2, 3]) {
      const top = (await app.state()).modals.at(-1) ?? (await modal(app, 'A form'));
      const container = { kind: 'view', viewId: top.id } as const;
      await app.post('press', { person: ANNA, container, blockId: 'more', actionId: 'push' });
      await until(async () => (await titles(app)).length === count || undefined);
    }
    const top = (await app.state()).modals.at(-1);
    const container = { kind: 'view', viewId: String(top?.id) } as const;
    await app.post('press', { person: ANNA, container, blockId: 'more', actionId: 'push' });
    await until(() =>
      app
        .traffic()
        .flatMap(({ calls }) => calls)
        .find(({ error }) => error === 'push_limit_reached'),
    );
    expect(await titles(app)).toHaveLength(3);
  });

  test('that asked for it hears of being closed', async () => {
    const app = await aTestApp();
    await say(app, '/form');
    const { id } = await modal(app, 'A form');
    await app.post('close', { person: ANNA, viewId: id });
    expect(await titles(app)).toEqual([]);
    await until(() => app.told.find(({ what }) => what === 'view_closed'));
  });
});

describe('shortcuts', () => {
  test('from anywhere open a modal', async () => {
    const app = await aTestApp();
    expect(await app.post('shortcut', { person: ANNA, callbackId: 'new-note' })).toEqual({
      ok: true,
    });
    await modal(app, 'A form');
  });

  test('of a message carry it', async () => {
    const app = await aTestApp();
    const [first] = (await app.conversation(GENERAL)).messages;
    const about = { channel: GENERAL, ts: String(first?.ts) };
    await app.post('shortcut', { person: ANNA, callbackId: 'keep', ...about });
    const kept = await message(app, `Kept: ${first?.text}`);
    expect(kept.threadTs).toBe(first?.ts);
  });
});

test('the App Home is published for the person who opens it, and its buttons work', async () => {
  const app = await aTestApp();
  await app.post('open', { person: ANNA, what: 'home' });
  const home = await until(async () => (await app.state()).home);
  expect(JSON.stringify(home.blocks)).toContain('Visited 1 times.');
  expect((await app.state(KENJI)).home).toBeUndefined();
  const container = { kind: 'home' } as const;
  await app.post('press', { person: ANNA, container, blockId: 'home', actionId: 'home-again' });
  await until(
    async () =>
      JSON.stringify((await app.state()).home?.blocks).includes('Visited 100 times.') || undefined,
  );
});

describe('what people say', () => {
  test('to the bot in a channel reaches it as a mention, escaped, and only there', async () => {
    const app = await aTestApp();
    await say(app, '@test-app is 1 < 2 & why? see https://example.org/a?b=1&c=2.');
    await message(app, 'Heard: is 1 &lt; 2 &amp; why? see <https://example.org/a?b=1&amp;c=2>.');
    expect(app.told.filter(({ what }) => what === 'message')).toEqual([]);
  });

  test('where the bot is not does not reach it, and Slack says so', async () => {
    const app = await aTestApp();
    await say(app, '@test-app hello?', { channel: LOUNGE });
    expect((await texts(app, LOUNGE)).at(-1)).toBe(
      'You mentioned Test App, but they’re not in #lounge.',
    );
    await app.post('invite', { channel: LOUNGE });
    await say(app, '@test-app hello now?', { channel: LOUNGE });
    await message(app, 'Heard: hello now?', LOUNGE);
  });

  test('in direct messages reaches it without a mention, and its answer is not an echo', async () => {
    const app = await aTestApp();
    await app.post('open', { person: ANNA, what: 'dm' });
    await until(async () => (await app.conversation(ANNAS_DM)).prompts);
    await say(app, 'hello', { channel: ANNAS_DM });
    await message(app, 'You said: hello', ANNAS_DM);
    await until(() => app.deliveries('message DM').length === 2 || undefined);
    expect((await texts(app, ANNAS_DM)).length).toBe(2);
  });

  test('in a shared channel comes with the company it is from', async () => {
    const app = await aTestApp();
    await say(app, '@test-app hello', { person: MARTA, channel: PARTNERS });
    const { body } = await until(() => app.told.find(({ what }) => what === 'app_mention'));
    expect(body).toMatchObject({
      is_ext_shared_channel: true,
      event: { user: MARTA, user_team: 'T02WEISS', channel: PARTNERS },
    });
  });

  test('with a reaction reaches the bot where the manifest subscribes to it', async () => {
    const app = await aTestApp();
    const [first] = (await app.conversation(GENERAL)).messages;
    await app.post('react', {
      person: ANNA,
      channel: GENERAL,
      ts: String(first?.ts),
      name: 'eyes',
    });
    await until(
      async () =>
        (await app.conversation(GENERAL)).messages[0]?.reactions[0]?.people.includes('U09GROUND') ||
        undefined,
    );
  });
});

describe('a message that its author edits', () => {
  const tsOf = (answered: Awaited<ReturnType<typeof say>>): string =>
    ('ts' in answered && answered.ts) || '';
  const edit = (
    app: TestApp,
    about: Partial<{ person: string; channel: string; ts: string; text: string }>,
  ) =>
    app.post('edit', { person: ANNA, channel: GENERAL, ts: '1.1', text: 'other words', ...about });

  test('comes as a mention once more where it names the app, with the time of the edit', async () => {
    const app = await aTestApp();
    const ts = tsOf(await say(app, 'good morning'));
    await edit(app, { ts, text: '@test-app good morning' });
    const { body } = await until(() => app.told.find(({ what }) => what === 'app_mention'));
    expect(body).toMatchObject({
      event: {
        ts,
        text: expect.stringMatching(/^<@\w+> good morning$/),
        edited: { user: ANNA, ts: expect.stringMatching(/^\d{10}\.000000$/) },
      },
    });
    const shown = (await app.conversation(GENERAL, ANNA)).messages.find((one) => one.ts === ts);
    expect(shown?.isEdited).toBe(true);
  });

  test('is a change in direct messages, with what it was before', async () => {
    const app = await aTestApp();
    const ts = tsOf(await say(app, 'hello', { channel: ANNAS_DM }));
    await edit(app, { ts, channel: ANNAS_DM, text: 'goodbye' });
    const sent = await until(() =>
      app.traffic().find(({ summary }) => summary.includes('message_changed')),
    );
    expect(sent.request).toMatchObject({
      event: { message: { ts, text: 'goodbye' }, previous_message: { ts, text: 'hello' } },
    });
  });

  test('is only one of their own', async () => {
    const app = await aTestApp();
    const ts = tsOf(await say(app, 'mine'));
    expect(await edit(app, { person: KENJI, ts })).toMatchObject({ ok: false });
    expect(await edit(app, {})).toMatchObject({ ok: false });
  });
});
