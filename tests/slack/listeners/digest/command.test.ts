import { describe, expect, test } from 'vitest';
import { readSubcommand } from '../../../../src/slack/digest/subcommands.ts';
import { linesOf } from '../../../blocks/lines-of.ts';
import { until } from '../../../until.ts';
import { ANNA, aDesk, type Desk, GENERAL, KENJI, time, weekdays, zone } from './digest-desk.ts';

const MINUTE = 60_000;

const anna = { person: ANNA };

/** Anna's digest in #general, at half past eight in London, every day. */
const subscribed = async (about: Parameters<typeof aDesk>[0] = {}): Promise<Desk> => {
  const desk = await aDesk(about);
  await desk.subscribe(weekdays('1', '2', '3', '4', '5', '6', '7'), anna);
  return desk;
};

describe('what stands after /digest is understood', () => {
  test.each([
    ['', 'settings', ''],
    ['settings', 'settings', ''],
    ['STATUS', 'status', ''],
    ['статус', 'status', ''],
    ['状況', 'status', ''],
    ['просмотр', 'preview', ''],
    ['プレビュー', 'preview', ''],
    ['сейчас', 'now', ''],
    ['今すぐ', 'now', ''],
    ['pause until 1 December', 'pause', 'until 1 December'],
    ['пауза до 1 декабря', 'pause', 'до 1 декабря'],
    ['一時停止 12月1日まで', 'pause', '12月1日まで'],
    ['12月1日まで一時停止', 'pause', '12月1日まで'],
    ['возобновить', 'resume', ''],
    ['再開', 'resume', ''],
    ['выключить', 'off', ''],
    ['停止', 'off', ''],
    ['справка', 'help', ''],
    ['ヘルプ', 'help', ''],
    ['statuses', 'unknown', 'statuses'],
    ['off tomorrow', 'unknown', 'off tomorrow'],
    ['every day', 'unknown', 'every day'],
  ])('“%s”', (typed, kind, rest) => {
    expect(readSubcommand(typed)).toMatchObject({ kind, rest });
  });
});

describe('where there is no digest', () => {
  test.each([
    ['status', 'There is no digest here. Set one up with /digest.'],
    ['предпросмотр', 'Здесь дайджеста нет. Его можно настроить командой /digest.'],
    ['今すぐ', 'ここにはダイジェストがありません。/digest で設定できます。'],
    ['pause', 'There is no digest here. Set one up with /digest.'],
    ['resume', 'There is no digest here. Set one up with /digest.'],
    ['off', 'There is no digest here. Set one up with /digest.'],
  ])('“%s” says so', async (typed, sentence) => {
    const { type } = await aDesk();
    expect((await type(typed, anna)).text).toBe(sentence);
  });
});

test('/digest help, and anything that is not known, say what is', async () => {
  const { type } = await aDesk();
  const known = '\n• /digest: set it up or change it\n';
  expect((await type('help', anna)).text).toContain(known);
  const { text } = await type('<!here> every day', anna);
  expect(text).toContain(`There is no “/digest &lt;!here&gt; every day”.`);
  expect(text).toContain(known);
});

describe('/digest preview', () => {
  test('is, byte for byte, what is posted in the same moment', async () => {
    const { type, posts } = await subscribed();
    const preview = await type('preview', anna);
    expect(preview.isEphemeral).toBe(true);
    expect(await posts()).toEqual([]);
    expect((await type('now', anna)).text).toMatch(/^Today’s edition was posted\./);
    const [posted] = await posts();
    expect(posted?.text).toContain('Ministers of both sides met in Tokyo on 8 February 2013.');
    expect(preview.text).toBe(posted?.text);
    expect(bare(preview.blocks)).toBe(bare(posted?.blocks));
  });

  test('stands under headings where Slack does not take what folds', async () => {
    const { type, slack } = await subscribed();
    expect(bare((await type('preview', anna)).blocks)).toContain('"container"');
    await slack.post('fail', { method: 'response_url', error: 'invalid_blocks' });
    const preview = await type('preview', anna);
    expect(preview.isEphemeral).toBe(true);
    expect(bare(preview.blocks)).not.toContain('"container"');
    expect(preview.text).toContain('Ministers of both sides met in Tokyo on 8 February 2013.');
  });

  test('says where nothing would be posted', async () => {
    const { type, slack } = await subscribed();
    slack.clock.moveTo(slack.clock.now() + 24 * 60 * MINUTE);
    expect((await type('preview', anna)).text).toBe(
      'There is nothing new at the moment, so nothing would be posted.',
    );
  });
});

/** Blocks without the ids that Slack gives them. */
const bare = (blocks: unknown): string =>
  JSON.stringify(blocks, (key, value: unknown) => (key === 'block_id' ? undefined : value));

describe('/digest now', () => {
  test('posts the edition of the day once, and says where it stands', async () => {
    const { type, posts, slack } = await subscribed();
    const first = await type('now', anna);
    const second = await type('now');
    const [posted, ...others] = await posts();
    expect(others).toEqual([]);
    const permalink = `https://eurasia-desk.slack.com/archives/${GENERAL}/p${posted?.ts.replace('.', '')}`;
    expect(first.text).toBe(`Today’s edition was posted.\n• See it ${permalink}`);
    expect(second.text).toBe(`今日の分はすでに投稿されています。\n• 開く ${permalink}`);
    slack.clock.moveTo(slack.clock.now() + 4 * 60 * MINUTE);
    await type('status', anna);
    expect(await posts()).toHaveLength(1);
  });

  test('by two people at once posts one', async () => {
    const { type, posts } = await subscribed();
    await Promise.all([type('now', anna), type('now')]);
    expect(await posts()).toHaveLength(1);
  });

  test('says what Slack did not allow', async () => {
    const { type, slack, posts } = await subscribed();
    await slack.post('fail', { method: 'chat.postMessage', error: 'restricted_action' });
    expect((await type('now', anna)).text).toBe(
      'Today’s edition was not posted: Slack refused it (restricted_action).',
    );
    expect((await type('status', anna)).text).toContain(
      '• Last error, Monday, 8 February 2027: Slack refused it (restricted_action).',
    );
    expect(await posts()).toEqual([]);
  });
});

describe('/digest status', () => {
  test('says what is set, what comes next, what went out, and what was skipped and why', async () => {
    const { type, slack, store, subscription } = await subscribed();
    slack.clock.moveTo(slack.clock.now() + 4 * 60 * MINUTE);
    const state = async () =>
      (await store.editions.latest((await subscription())?.id ?? '', 1))[0]?.state;
    await until(async () => ((await state()) === 'sent' ? true : undefined));
    slack.clock.moveTo(slack.clock.now() + 24 * 60 * MINUTE);
    await until(async () => ((await state()) === 'skipped' ? true : undefined));
    const { text, blocks = [] } = await type('status', anna);
    const [posted] = (await slack.fromBot()).filter(({ isEphemeral }) => !isEphemeral);
    expect(linesOf(blocks)).toEqual([
      'Digest status',
      '• Every day at 08:30 (Europe/London)',
      '• Language: English',
      '• Sections: New in the archive, Changed, On this day, Asked here',
      '• Topics: none chosen',
      '• When there is nothing new: no post',
      '• Next edition: Wednesday, 10 February 2027, 08:30 (Europe/London)',
      expect.stringMatching(/^• Last edition: Monday, 8 February 2027, 09:00 \(Europe\/London\)$/),
      '• No edition on Tuesday, 9 February 2027: there was nothing new.',
    ]);
    expect(text).toContain(
      `https://eurasia-desk.slack.com/archives/${GENERAL}/p${posted?.ts.replace('.', '')}`,
    );
  });

  test('comes in the language of its word, or of the person', async () => {
    const { type } = await subscribed();
    expect((await type('статус', anna)).text).toContain(
      '\n• Каждый день в 08:30 (Europe/London)\n',
    );
    expect((await type('status')).text).toContain('\n• 毎日 08:30（Europe/London）\n');
  });

  test('has no link to an edition that somebody deleted', async () => {
    const { type, slack } = await subscribed();
    await type('now', anna);
    await slack.post('fail', { method: 'chat.getPermalink', error: 'message_not_found' });
    const { text } = await type('status', anna);
    expect(text).toContain('• Last edition: Monday, 8 February 2027, ');
    expect(text).not.toContain('https:');
  });
});

describe('/digest pause', () => {
  test('lasts until it is resumed', async () => {
    const { type, subscription } = await subscribed();
    expect((await type('pause', anna)).text).toBe(
      'The digest is paused until somebody types /digest resume.',
    );
    const { text } = await type('status', anna);
    expect(text).toContain('• Paused. To resume: /digest resume.\n• Next edition: not scheduled');
    expect((await type('resume', anna)).text).toBe(
      'The digest has resumed.\n• Next edition: Monday, 8 February 2027, 08:30 (Europe/London)',
    );
    expect(await subscription()).not.toHaveProperty('pausedUntil');
  });

  test('lasts until the morning of a date', async () => {
    const { type, posts, slack, store, subscription } = await subscribed();
    expect((await type('pause until Wednesday', anna)).text).toBe(
      'The digest is paused until Wednesday, 10 February 2027.\n• Next edition: Wednesday, 10 February 2027, 08:30 (Europe/London)',
    );
    expect((await type('status', anna)).text).toContain(
      '• Paused until Wednesday, 10 February 2027.',
    );
    slack.clock.moveTo(slack.clock.now() + 4 * 60 * MINUTE);
    await until(async () => {
      const [latest] = await store.editions.latest((await subscription())?.id ?? '', 1);
      return latest?.state === 'skipped' ? latest : undefined;
    });
    expect((await type('status', anna)).text).toContain(
      '• No edition on Monday, 8 February 2027: the digest was paused.',
    );
    expect(await posts()).toEqual([]);
  });

  test.each([
    ['pause until 3/4', /^I am not sure which date you mean, so nothing was changed\./],
    ['пауза до лета', /^Не удалось точно определить дату, поэтому ничего не изменилось\./],
    ['来週まで一時停止', /^日付を特定できなかったため、何も変更していません。/],
    ['pause until 1 February 2027', /^Monday, 1 February 2027 is not in the future/],
  ])('“%s” changes nothing, and says so', async (typed, sentence) => {
    const { type, subscription } = await subscribed();
    expect((await type(typed, anna)).text).toMatch(sentence);
    expect(await subscription()).not.toHaveProperty('pausedUntil');
  });
});

describe('/digest off', () => {
  test('asks, and turns the digest off once the button is pressed', async () => {
    const { type, slack, subscription } = await subscribed();
    const asked = await type('off', anna);
    expect(linesOf(asked.blocks ?? [])).toEqual([
      'Turn off the digest here? This deletes its settings; /digest pause keeps them.',
      '[Turn off]',
      '[Keep it]',
    ]);
    expect(await subscription()).toBeDefined();
    await slack.press(asked, 'digest_off');
    const last = await until(async () =>
      (await slack.fromBot()).find(({ text }) => text.startsWith('The digest is turned off.')),
    );
    expect(last.isEphemeral).toBe(true);
    expect(await subscription()).toBeUndefined();
  });

  test('turns nothing off where it is to be kept', async () => {
    const { type, slack, subscription } = await subscribed();
    await slack.press(await type('выключить', anna), 'digest_keep');
    await until(async () =>
      (await slack.fromBot()).find(({ text }) => text === 'Дайджест остаётся включённым.'),
    );
    expect(await subscription()).toBeDefined();
  });

  test('an old button does not turn off a digest that was set up since', async () => {
    const { type, slack, subscribe, subscription, store } = await subscribed();
    const asked = await type('off', anna);
    await store.subscriptions.remove((await subscription())?.id ?? '');
    await subscribe({}, anna);
    await slack.press(asked, 'digest_off');
    await until(async () =>
      (await slack.fromBot()).find(({ text }) => text.startsWith('There is no digest here.')),
    );
    expect(await subscription()).toBeDefined();
  });
});

test('subscribed, the clock moves on, and the edition comes once', async () => {
  const { subscribe, slack, posts } = await aDesk();
  await subscribe({ ...zone('Asia/Tokyo'), ...time('14:30') }, { person: KENJI });
  for (let nth = 0; nth < 8; nth++) {
    slack.clock.moveTo(slack.clock.now() + 10 * MINUTE);
    if (nth >= 3) await until(async () => (await posts())[0]);
  }
  expect(await posts()).toHaveLength(1);
  expect((await posts())[0]?.text).toContain('ダイジェスト 2027年2月8日');
});
