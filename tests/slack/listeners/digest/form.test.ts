import { describe, expect, test } from 'vitest';
import { outsideMessage } from '../../../../src/blocks/reply/outsiders.ts';
import { linesOf } from '../../../blocks/lines-of.ts';
import { aDatabase, aStore } from '../../../store/databases.ts';
import { until } from '../../../until.ts';
import { aRunningBot } from '../../bots/running-bot.ts';
import {
  ANNA,
  aDesk,
  channel,
  GENERAL,
  KENJI,
  KURILS,
  LOUNGE,
  PARTNERS,
  time,
  topics,
  weekdays,
  zone,
} from './digest-desk.ts';

const DIRECT = 'D02KENJI';

describe('/digest', () => {
  test('opens a form that is filled in with the channel, the zone and the language of who typed it', async () => {
    const { open } = await aDesk();
    const form = await open();
    expect(form.title).toBe('ダイジェスト');
    expect(form.values).toMatchObject({
      channel: { channel: { selected_conversation: GENERAL } },
      time: { time: { selected_time: '08:30' } },
      zone: { zone: { value: 'Asia/Tokyo' } },
      language: { language: { selected_option: { value: 'ja' } } },
    });
  });

  test.each([
    ['BST', /^This can mean several time zones\. Which one\? Europe\/London, Asia\/Dhaka$/],
    ['est', /Which one\? America\/New_York, America\/Toronto, /],
    ['UTC+3', /^This time zone is not known\./],
  ])('asks which zone “%s” means', async (typed, sentence) => {
    const { open, submit, subscription } = await aDesk();
    const answered = await submit(await open({ person: ANNA }), zone(typed), ANNA);
    expect(answered).toMatchObject({ errors: { zone: expect.stringMatching(sentence) } });
    expect(await subscription()).toBeUndefined();
  });

  test('keeps what is set, says how it was understood, and is filled in with it the next time', async () => {
    const { open, subscribe, subscription } = await aDesk();
    const wish = {
      ...zone('london'),
      ...topics('fish, meetings'),
      ...time('07:15'),
      ...weekdays('2'),
    };
    const saved = await subscribe(wish, { person: ANNA });
    expect(linesOf(saved.blocks)).toEqual([
      'The digest is set up.',
      '• Tuesday at 07:15 (Europe/London)',
      '• Language: English',
      '• Sections: New in the archive, Changed, On this day, Asked here',
      '• Topics: “fish”, “meetings” (only these words)',
      '• When there is nothing new: no post',
      '• In Europe/London it is 05:00 now.',
      '• Next edition: Tuesday, 9 February 2027, 07:15 (Europe/London)',
    ]);
    expect(await subscription()).toMatchObject({
      createdBy: ANNA,
      settings: { name: 'general', time: '07:15', zone: 'Europe/London', weekdays: [2] },
    });
    const again = await open();
    expect(JSON.stringify(again.blocks)).toMatch(/Europe.London は現在 0?5:00/);
    expect(again.values).toMatchObject({
      zone: { zone: { value: 'Europe/London' } },
      topics: { topics: { value: 'fish, meetings' } },
      weekdays: { weekdays: { selected_options: [{ value: '2' }] } },
    });
  });

  test('shows all faults at their fields, and nothing that was typed is lost', async () => {
    const { open, submit, modal, subscription } = await aDesk();
    const form = await open({ person: ANNA });
    const many = Array.from({ length: 21 }, (_, nth) => `word ${nth}`).join(', ');
    const wish = { ...zone('Tokio'), ...topics(many), ...channel(PARTNERS) };
    const answered = await submit(form, wish, ANNA);
    expect(answered).toMatchObject({
      ok: false,
      errors: {
        channel: 'There are people from outside in this channel, and the archive is not for them.',
        zone: 'This time zone is not known. Use a name such as Europe/London or Asia/Tokyo.',
        topics: 'Too many topics, or too long: at most 20, of up to 80 characters each.',
      },
    });
    const { values } = await modal(ANNA);
    expect(values).toMatchObject({
      zone: { zone: { value: 'Tokio' } },
      topics: { topics: { value: many } },
    });
    expect(await subscription()).toBeUndefined();
  });

  test('in direct messages is about these alone', async () => {
    const { open, subscribe, subscription } = await aDesk();
    const form = await open({ channel: DIRECT });
    expect(form.blocks[0]).toMatchObject({
      type: 'section',
      text: { text: 'ダイジェストは、このダイレクトメッセージに届きます。' },
    });
    await subscribe({}, { channel: DIRECT });
    expect(await subscription(DIRECT)).toMatchObject({ createdBy: KENJI });
  });
});

describe('where the bot is no member', () => {
  test('a public channel may be set up, and the bot asks to be invited', async () => {
    const { subscribe, subscription } = await aDesk();
    const saved = await subscribe({}, { person: ANNA, channel: LOUNGE });
    expect(linesOf(saved.blocks).at(-1)).toBe(
      'I am not in the channel yet, so I cannot post there. In the channel, type /invite, a space, and my name with an @ before it.',
    );
    expect(await subscription(LOUNGE)).toBeDefined();
  });

  test('it is told in the status why nothing comes; after an invitation it comes', async () => {
    const { subscribe, slack, type, store, posts } = await aDesk();
    await subscribe({}, { person: ANNA, channel: LOUNGE });
    const { text } = await type('now', { person: ANNA, channel: LOUNGE });
    expect(text).toBe(
      'Today’s edition was not posted: I am not in the channel; invite me with /invite, then type /digest resume.',
    );
    expect((await type('status', { person: ANNA, channel: LOUNGE })).text).toContain(
      'Stopped: I am not in the channel;',
    );
    expect((await type('resume', { person: ANNA, channel: LOUNGE })).text).toBe(
      'The digest cannot resume yet: I am not in the channel; invite me with /invite, then type /digest resume.',
    );
    await slack.post('invite', { channel: LOUNGE });
    expect((await type('resume', { person: ANNA, channel: LOUNGE })).text).toMatch(
      /^The digest has resumed\.\n• Next edition: /,
    );
    expect((await type('now', { person: ANNA, channel: LOUNGE })).text).toContain(
      'Today’s edition was posted.',
    );
    expect(await posts(LOUNGE)).toHaveLength(1);
    expect(await store.subscriptions.all()).toHaveLength(1);
  });

  test('without the scope to look, nothing is set up: people from outside might read along', async () => {
    const { type } = await aDesk({ withoutScopes: ['channels:read', 'groups:read'] });
    expect((await type('', { person: ANNA })).text).toMatch(
      /^I don’t have permission to check whether there are people from outside in this channel\./,
    );
  });

  test('with ALLOW_EXTERNAL and without that scope, what only the person sees in the channel tells', async () => {
    const { subscribe, slack } = await aDesk({
      allowExternal: true,
      withoutScopes: ['channels:read', 'groups:read'],
    });
    const inside = await subscribe({}, { person: ANNA });
    expect(linesOf(inside.blocks).at(-1)).toMatch(/^• Next edition: /);
    expect((await slack.fromBot()).at(-1)).toMatchObject({
      isEphemeral: true,
      text: expect.stringMatching(/^You are setting the digest of this channel:\n/),
    });
    const outside = await subscribe({}, { person: ANNA, channel: LOUNGE });
    expect(linesOf(outside.blocks).at(-1)).toMatch(/^I am not in the channel yet/);
  });
});

test('topics that are pasted are never cut: what is too much is refused, whatever its length', async () => {
  const { open, submit, subscription } = await aDesk();
  const form = await open();
  expect(JSON.stringify(form.blocks)).not.toContain('max_length');
  // Cut after 2,000 characters they would be twenty, which are taken.
  const many = Array.from({ length: 24 }, (_, nth) => `${nth} ${'x'.repeat(76)}`).join(
    `,${' '.repeat(22)}`,
  );
  expect(many.length).toBeGreaterThan(2000);
  expect(await submit(form, topics(many))).toMatchObject({
    errors: { topics: expect.stringMatching(/20/) },
  });
  expect(await subscription()).toBeUndefined();
});

describe('another channel than the one it was typed in', () => {
  test('is set up where the person is in it, who sees that there', async () => {
    const { subscribe, subscription, slack } = await aDesk();
    await subscribe(channel(KURILS), { person: ANNA });
    expect(await subscription(KURILS)).toMatchObject({ settings: { name: 'kurils' } });
    expect(await subscription()).toBeUndefined();
    expect((await slack.fromBot(KURILS, ANNA)).at(-1)).toMatchObject({ isEphemeral: true });
    expect(await slack.fromBot(KURILS, KENJI)).toEqual([]);
  });

  test('with a digest is not changed by those who neither set it up nor are admins', async () => {
    const { subscribe, open, submit, subscription } = await aDesk();
    await subscribe(time('06:00'), { person: ANNA, channel: KURILS });
    const form = await open();
    expect(await submit(form, channel(KURILS))).toMatchObject({
      errors: {
        channel:
          'このチャンネルにはすでにダイジェストがあります。変更するには、そこで /digest と入力してください。',
      },
    });
    expect(await subscription(KURILS)).toMatchObject({ settings: { time: '06:00' } });
  });

  test('with a digest is shown first, as it is set, to an admin', async () => {
    const { subscribe, subscription, modal, submit } = await aDesk();
    await subscribe(time('06:00'), { channel: KURILS });
    const shown = await subscribe({ ...channel(KURILS), ...time('09:45') }, { person: ANNA });
    expect(linesOf(shown.blocks)[0]).toBe(
      'This channel already had a digest, and it was not changed. Its settings are:',
    );
    expect(shown.values).toMatchObject({ 'time-1': { time: { selected_time: '06:00' } } });
    expect(await subscription(KURILS)).toMatchObject({ settings: { time: '06:00' } });
    const later = { 'time-1': { time: { type: 'timepicker', selected_time: '09:45' } } };
    expect(await submit(await modal(ANNA), later, ANNA)).toEqual({ ok: true });
    expect(await subscription(KURILS)).toMatchObject({
      createdBy: KENJI,
      settings: { time: '09:45' },
    });
  });

  test('with a digest is not shown to who was an admin when the form was opened', async () => {
    const { subscribe, open, submit, slack } = await aDesk();
    await subscribe(time('06:00'), { channel: KURILS });
    const form = await open({ person: ANNA });
    await slack.post('role', { person: ANNA, isAdmin: false });
    expect(await submit(form, channel(KURILS), ANNA)).toMatchObject({
      errors: { channel: expect.stringContaining('already') },
    });
  });

  test('cannot be the direct messages of somebody else', async () => {
    const { open, submit } = await aDesk();
    expect(await submit(await open({ person: ANNA }), channel(DIRECT), ANNA)).toMatchObject({
      errors: { channel: 'To get a digest in direct messages, type /digest there.' },
    });
  });
});

test('a guest sets up nothing', async () => {
  const { type, modals } = await aDesk();
  const { text } = await type('', { person: 'U04DMITRI' });
  expect(text).toBe(outsideMessage('ru').text);
  expect(await modals('U04DMITRI')).toEqual([]);
});

describe('two people in one form', () => {
  test('the second sees what the first has set, and nothing is undone in silence', async () => {
    const { open, submit, modal, subscription } = await aDesk();
    const [annas, kenjis] = [await open({ person: ANNA }), await open()];
    await submit(kenjis, time('07:15'));
    expect((await submit(annas, topics('fish'), ANNA)).ok).toBe(true);
    expect(await subscription()).toMatchObject({ settings: { time: '07:15' } });
    const again = await modal(ANNA);
    expect(linesOf(again.blocks).slice(0, 2).join()).toMatch(
      /^Somebody changed this digest.*at 07:15/s,
    );
    expect(JSON.stringify(again.values)).toContain('fish');
    await submit(again, {}, ANNA);
    expect(await subscription()).toMatchObject({
      settings: { time: '08:30', topics: { words: ['fish'] } },
    });
  });

  test.each([[true], [false]])(
    'of those who save in one instant one is first, and the others see that (a digest is there: %s)',
    async (isThere) => {
      const { open, submit, modals, subscribe, subscription } = await aDesk();
      if (isThere) await subscribe();
      const [annas, kenjis] = [await open({ person: ANNA }), await open()];
      await Promise.all([submit(annas, time('07:15'), ANNA), submit(kenjis, time('09:45'))]);
      const tops = [(await modals(ANNA)).at(-1), (await modals(KENJI)).at(-1)];
      const set = (await subscription())?.settings as { readonly time: string } | undefined;
      const kept = String(set?.time);
      const [winner, loser] = kept === '07:15' ? tops : tops.toReversed();
      const isForm = (window: typeof winner) =>
        JSON.stringify(window?.blocks).includes('"type":"input"');
      expect([isForm(winner), isForm(loser)]).toEqual([false, true]);
      expect(linesOf(loser?.blocks ?? []).join()).toContain(kept);
    },
  );

  test('a digest that was switched off meanwhile does not come back in silence', async () => {
    const { open, submit, modal, subscribe, subscription, store } = await aDesk();
    await subscribe();
    const form = await open({ person: ANNA });
    await store.subscriptions.remove((await subscription())?.id ?? '');
    await submit(form, time('07:15'), ANNA);
    expect(await subscription()).toBeUndefined();
    const again = await modal(ANNA);
    expect(linesOf(again.blocks)[0]).toMatch(/^Somebody switched this digest off/);
    await submit(again, {}, ANNA);
    expect(await subscription()).toMatchObject({ settings: { time: '07:15' } });
  });
});

test('whoever is overtaken each time hears that it went wrong, and is not tried for ever', async () => {
  const store = await aStore({ database: await aDatabase() });
  let tries = 0;
  const subscriptions = {
    ...store.subscriptions,
    putOver: async () => {
      tries++;
      return undefined;
    },
  };
  const { slack } = await aRunningBot(undefined, { store: { ...store, subscriptions } });
  await slack.say('/digest');
  const { id: viewId } = await until(async () => (await slack.windows())[0]);
  await slack.post('submit', { person: ANNA, viewId, values: {} });
  expect(linesOf((await slack.window()).blocks).join()).toMatch(/^Sorry, something went wrong/);
  expect(tries).toBe(3);
});
