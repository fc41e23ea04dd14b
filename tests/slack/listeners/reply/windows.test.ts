import { describe, expect, test } from 'vitest';
import type { Surface } from '../../../../slack-workspace/src/local/view.ts';
import {
  anArchiveBot,
  buttonsOf,
  CATCHES,
  newest,
  QUESTION,
  textsOf,
} from '../../bots/archive-bot.ts';
import type { LocalSlack } from '../../bots/local-slack.ts';
import { aRunningBot } from '../../bots/running-bot.ts';

const ANNA = 'U01ANNA';

/** Opens the window to ask in, and sends a question from it. */
async function askIn(slack: LocalSlack, question: string): Promise<Surface> {
  await slack.post('shortcut', { person: ANNA, callbackId: 'ask' });
  await slack.nextCall('views.open');
  const { id: viewId } = await slack.window();
  const answered = await slack.post('submit', {
    person: ANNA,
    viewId,
    values: { question: { question: { type: 'plain_text_input', value: question } } },
  });
  expect(answered).toEqual({ ok: true });
  return slack.window();
}

describe('the window to ask in', () => {
  test('shows the question and its reply, with buttons, and nothing stands in a channel', async () => {
    const { slack, store } = await anArchiveBot();
    const window = await askIn(slack, QUESTION);
    expect(window.title).toBe('Reply');
    expect(textsOf(window).startsWith(QUESTION)).toBe(true);
    expect(buttonsOf(window)).toEqual([
      'More',
      'Context',
      'Why this?',
      'Copy citation',
      'Watch',
      'Helpful',
      'Not helpful',
    ]);
    expect([await slack.fromBot(), await slack.fromBot(slack.directMessages)]).toEqual([[], []]);
    const [kept] = await store.questions.askedBy({ team: 'T01DESK', person: ANNA }, 0);
    expect(kept).toMatchObject({ entry: 'form', isPrivate: true, text: QUESTION });
  });

  test('takes no question that is too long for it, and says so of one that nearly is', async () => {
    const { slack } = await anArchiveBot();
    expect(textsOf(await askIn(slack, 'why '.repeat(270)))).toContain('This question is too long');
  });

  test('answers what is no question with help, and shows signs as they were typed', async () => {
    const { slack } = await anArchiveBot();
    expect(textsOf(await askIn(slack, 'help'))).toContain('Ask a question about the articles');
    const odd = '<!channel> &amp; <@U02KENJI> *bold* sea urchins';
    expect(textsOf(await askIn(slack, odd)).startsWith(odd)).toBe(true);
  });

  test('More and Back turn the pages in it, and the question stays above them', async () => {
    const { slack } = await anArchiveBot();
    await slack.pressIn(await askIn(slack, QUESTION), 'reply_more');
    await slack.nextCall('views.update');
    const second = await slack.window();
    expect(textsOf(second).split('\n').slice(0, 2)).toEqual([QUESTION, 'Passages 4 to 6:']);
    await slack.pressIn(second, 'reply_back');
    await slack.nextCall('views.update');
    expect(textsOf(await slack.window())).not.toContain('Passages');
  });

  test.each(['reply_context', 'reply_why', 'reply_cite'])(
    '%s opens another one above it, and closing that leads back',
    async (actionId) => {
      const { slack } = await anArchiveBot();
      const reply = await askIn(slack, QUESTION);
      await slack.pressIn(reply, actionId);
      await slack.nextCall('views.push');
      const above = await slack.window();
      expect(textsOf(above)).toContain(CATCHES[0]);
      await slack.post('close', { person: ANNA, viewId: above.id });
      expect((await slack.window()).id).toBe(reply.id);
    },
  );

  test('takes opinions', async () => {
    const { slack } = await anArchiveBot();
    const reply = await askIn(slack, QUESTION);
    await slack.pressIn(reply, 'reply_helpful');
    await slack.nextCall('views.push');
    const thanks = await slack.window();
    expect(textsOf(thanks)).toBe('Thanks for the feedback.');
    await slack.post('close', { person: ANNA, viewId: thanks.id });
    await slack.pressIn(reply, 'reply_unhelpful');
    await slack.nextCall('views.push');
    const form = await slack.window();
    await slack.post('submit', {
      person: ANNA,
      viewId: form.id,
      values: {
        reason: { reason: { type: 'radio_buttons', selected_option: { value: 'not-asked' } } },
      },
    });
    expect(textsOf(await slack.window())).toBe('Thanks for the feedback.');
  });

  test('says that the question is watched', async () => {
    const { slack } = await anArchiveBot();
    await slack.pressIn(await askIn(slack, 'Who caught whales?'), 'reply_watch');
    await slack.nextCall('views.push');
    expect(textsOf(await slack.window())).toMatch(/^Watching this question\./);
  });

  test('shows an apology where answering fails', async () => {
    const { slack } = await aRunningBot(() => {
      throw new Error('the index is gone');
    });
    expect(textsOf(await askIn(slack, QUESTION))).toMatch(/^Sorry, something went wrong here\./);
  });
});

describe('a window that Slack opens no more', () => {
  test('to ask in: a direct message says so', async () => {
    const { slack } = await anArchiveBot();
    await slack.post('fail', { method: 'views.open', error: 'expired_trigger_id' });
    await slack.post('shortcut', { person: ANNA, callbackId: 'ask' });
    await slack.nextCall('chat.postMessage');
    expect((await newest(slack, slack.directMessages)).text).toMatch(
      /^The window did not open in time\./,
    );
  });

  test.each([
    ['reply_context', 'The window did not open in time. Please press the button again.'],
    ['reply_helpful', 'Thanks for the feedback.'],
  ])('above a reply: a direct message says what %s was to say', async (actionId, sentence) => {
    const { slack } = await anArchiveBot();
    const reply = await askIn(slack, QUESTION);
    await slack.post('fail', { method: 'views.push', error: 'expired_trigger_id' });
    await slack.pressIn(reply, actionId);
    await slack.nextCall('chat.postMessage');
    expect((await newest(slack, slack.directMessages)).text).toBe(sentence);
  });

  test('since it was closed: nothing is said of it, and nothing is in the log', async () => {
    const { bot, slack, lines } = await anArchiveBot();
    const reply = await askIn(slack, QUESTION);
    await slack.post('fail', { method: 'views.update', error: 'not_found' });
    await slack.pressIn(reply, 'reply_more');
    await slack.nextCall('views.update');
    await bot.stop();
    expect(await slack.fromBot(slack.directMessages)).toEqual([]);
    expect(lines.filter(({ level }) => Number(level) >= 50)).toEqual([]);
  });
});
