import { describe, expect, test } from 'vitest';
import { until } from '../../../until.ts';
import { ANNA, aDesk, fieldsOf, KENJI, PAGE, SAID, textsOf } from './desk.ts';

const base64 = (text: string): string => Buffer.from(text).toString('base64');

const NOTE =
  '# Minutes of the harbour board\n\n2021-05-06\n\nThe board chose berth four for the ferry, because berth two is too shallow at low tide.\n';

type Made = Awaited<ReturnType<typeof aDesk>>;

const save = (desk: Made, ts: string, about: { person?: string; channel?: string } = {}) =>
  desk.slack.post('shortcut', {
    person: about.person ?? ANNA,
    callbackId: 'save_to_archive',
    channel: about.channel ?? desk.slack.channel,
    ts,
  });

const upload = async (
  desk: Made,
  about: {
    name?: string;
    mimetype?: string;
    content?: string;
    text?: string;
    person?: string;
    channel?: string;
  } = {},
) => {
  const answered = await desk.slack.post('upload', {
    person: about.person ?? ANNA,
    channel: about.channel ?? desk.slack.directMessages,
    name: about.name ?? 'minutes.md',
    mimetype: about.mimetype ?? 'text/markdown',
    content: about.content ?? base64(NOTE),
    ...(about.text === undefined ? {} : { text: about.text }),
  });
  if (!answered.ok) throw new Error(answered.error);
  return answered.ts ?? '';
};

// The first page of a process waits for the thread that reads it.
describe('Save to the archive', { timeout: 60_000 }, () => {
  test('reads the link of a message', async () => {
    const desk = await aDesk();
    const ts = await desk.slack.say(`Worth keeping: ${desk.address} (the ferry)`);
    expect(await save(desk, ts)).toEqual({ ok: true });
    expect(textsOf(await desk.form())).toContain('Wakkanai and Korsakov');
    await desk.submit();
    await desk.says(/in the archive now/);
  });

  test('reads the file of a message, with the bot’s token and from Slack alone', async () => {
    const desk = await aDesk();
    const ts = await upload(desk, {
      channel: desk.slack.channel,
      name: 'ferry.html',
      mimetype: 'text/html',
      content: base64(PAGE),
    });
    await save(desk, ts);
    const form = await desk.form();
    expect(textsOf(form)).toContain('Wakkanai and Korsakov');
    expect(fieldsOf(form)).toEqual({ ...SAID, url: '' });
    expect(desk.slack.calls('files.info')).toHaveLength(1);
    expect(desk.pages.connections()).toBe(0);
  });

  test('of several asks which', async () => {
    const desk = await aDesk();
    const ts = await desk.slack.say(`Either ${desk.pages.at('/none')} or ${desk.address}`);
    await save(desk, ts);
    const choice = await desk.says(/What is to be saved/);
    expect(desk.pages.connections()).toBe(0);
    const element = choice.blocks[0]?.element as { readonly options: readonly object[] };
    const values = (nth: number) => ({
      choice: { choice: { type: 'radio_buttons', selected_option: element.options[nth] ?? null } },
    });
    await desk.slack.post('submit', { person: ANNA, viewId: choice.id, values: values(1) });
    expect(textsOf(await desk.form())).toContain('Wakkanai and Korsakov');
  });

  test('says so where there is nothing to save, and to whom it is not open', async () => {
    const desk = await aDesk();
    const ts = await desk.slack.say('Nothing but words');
    await save(desk, ts);
    await desk.says(/no link and no file/);
    const linked = await desk.slack.say(desk.address);
    await save(desk, linked, { person: KENJI });
    await desk.says(/管理者と編集者だけ/, KENJI);
    expect(desk.pages.connections()).toBe(0);
  });

  test('where no window opens any more, reads all of several, and says in messages what was read', async () => {
    const desk = await aDesk();
    const ts = await desk.slack.say(`Either ${desk.pages.at('/none')} or ${desk.address}`);
    await desk.slack.post('fail', { method: 'views.open', error: 'expired_trigger_id' });
    await save(desk, ts);
    const said = await until(async () => {
      const all = await desk.slack.fromBot(desk.slack.directMessages);
      return all.length === 2 ? all : undefined;
    });
    expect(said.map(({ text }) => text)).toEqual([
      expect.stringContaining('has no page at this address'),
      expect.stringContaining(SAID.title),
    ]);
  });

  test('where no window opens any more, says so in the language of whoever may not add', async () => {
    const desk = await aDesk();
    const ts = await desk.slack.say(desk.address);
    await desk.slack.post('fail', { method: 'views.open', error: 'expired_trigger_id' });
    await save(desk, ts, { person: KENJI });
    const [said] = await until(async () => {
      const all = await desk.slack.fromBot('D02KENJI', KENJI);
      return all.length > 0 ? all : undefined;
    });
    expect(said?.text).toMatch(/^時間内にウィンドウを開けませんでした。/);
    expect(desk.lines.filter(({ level }) => Number(level) >= 50)).toEqual([]);
  });

  test('without the permission for files says what is missing', async () => {
    const desk = await aDesk({ withoutScopes: ['files:read'] });
    const ts = await upload(desk, { channel: desk.slack.channel });
    await save(desk, ts);
    await desk.says(/files:read is missing/);
  });

  test('a file that was made up in the payload is asked of Slack, and not there', async () => {
    const desk = await aDesk();
    await desk.slack.post('fail', { method: 'views.open', error: 'expired_trigger_id' });
    await desk.interact({
      type: 'message_action',
      callback_id: 'save_to_archive',
      trigger_id: 'made.up',
      api_app_id: 'A09GROUND',
      team: { id: 'T01DESK' },
      user: { id: ANNA, team_id: 'T01DESK' },
      channel: { id: desk.slack.channel, name: 'general' },
      message: {
        type: 'message',
        ts: '1.1',
        text: '',
        files: [{ id: 'F0STRANGE', name: 'x.md', url_private_download: desk.address }],
      },
    });
    await until(() => desk.slack.calls('views.open')[0]);
    // Slack opens no window any more, so what there is to say comes as a message.
    const [said] = await until(async () => {
      const all = await desk.slack.fromBot(desk.slack.directMessages);
      return all.length > 0 ? all : undefined;
    });
    expect(said?.text).toContain('no longer has this file');
    expect(desk.pages.connections()).toBe(0);
  });
});

describe('a file that is sent directly', { timeout: 60_000 }, () => {
  const fromBot = (desk: Made) =>
    until(async () => (await desk.slack.fromBot(desk.slack.directMessages)).at(-1));

  test('is shown at once, opened by its button, saved and asked', async () => {
    const desk = await aDesk();
    await upload(desk);
    const said = await fromBot(desk);
    expect(JSON.stringify(said.blocks)).toContain('berth four');
    await desk.slack.press(said, 'import_open', { channel: desk.slack.directMessages });
    const form = await desk.form();
    expect(textsOf(form)).toContain('berth four');
    expect(fieldsOf(form)).toMatchObject({ title: 'Minutes of the harbour board', published: '' });
    await desk.submit({
      published: '2021-05-06',
      publisher: 'Harbour board',
      url: 'https://harbour.example/minutes',
    });
    const saved = await desk.says(/in the archive now/);
    expect(textsOf(saved)).toContain('Minutes of the harbour board');
  });

  test('of somebody who may not add is answered as before', async () => {
    const desk = await aDesk();
    await upload(desk, { person: KENJI, channel: 'D02KENJI' });
    const said = await until(async () => (await desk.slack.fromBot('D02KENJI', KENJI))[0]);
    expect(said.text).not.toContain('Minutes of the harbour board');
    expect(desk.slack.calls('files.info')).toEqual([]);
  });

  test('with a question beside it is answered, not read', async () => {
    const desk = await aDesk();
    await upload(desk, { text: 'Who chose berth four?' });
    await fromBot(desk);
    expect(desk.slack.calls('files.info')).toEqual([]);
  });

  test.each([
    ['a program', 'ferry.exe', 'application/octet-stream', base64('\u007fELF\u0000\u0001')],
    ['a picture', 'ferry.png', 'image/png', 'iVBORw0KGgoAAAANSUhEUg=='],
    ['white space', 'empty.md', 'text/markdown', base64(' \n ')],
  ])('that is %s is refused with a sentence', async (_, name, mimetype, content) => {
    const desk = await aDesk();
    await upload(desk, { name, mimetype, content });
    const said = await fromBot(desk);
    expect(said.text).toMatch(/^(?:This is neither|There is nothing|I found no text|I cannot)/);
    expect(desk.files()).toHaveLength(1);
  });

  test('an address after “add” is read as well', async () => {
    const desk = await aDesk();
    await desk.slack.say(`add ${desk.address}`, { channel: desk.slack.directMessages });
    expect(JSON.stringify((await fromBot(desk)).blocks)).toContain('Wakkanai and Korsakov');
  });

  test('a button of somebody else’s draft opens nothing', async () => {
    const desk = await aDesk({ settings: { EDITORS: KENJI } });
    await upload(desk);
    const said = await fromBot(desk);
    const block = JSON.stringify(said.blocks);
    const value = /"value":"([^"]+)"/.exec(block)?.[1] ?? '';
    await desk.interact({
      type: 'block_actions',
      api_app_id: 'A09GROUND',
      trigger_id: 'made.up',
      team: { id: 'T01DESK' },
      user: { id: KENJI, team_id: 'T01DESK' },
      container: { type: 'message', channel_id: 'D02KENJI', message_ts: '1.1' },
      channel: { id: 'D02KENJI' },
      actions: [
        { type: 'button', action_id: 'import_open', block_id: 'b', value, action_ts: '1.1' },
      ],
    });
    const opened = await until(() => desk.slack.calls('views.open')[0]);
    expect(JSON.stringify(opened.request)).toContain('残っていません');
  });
});
