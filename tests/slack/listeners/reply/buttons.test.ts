import { describe, expect, test } from 'vitest';
import {
  anArchiveBot,
  buttonsOf,
  CATCHES,
  newest,
  QUESTION,
  textsOf,
  thumb,
} from '../../bots/archive-bot.ts';
import type { LocalSlack } from '../../bots/local-slack.ts';

const KENJI = 'U02KENJI';

/** A bot with the private reply to Anna's question. */
async function aReply(about: Parameters<typeof anArchiveBot>[0] = {}) {
  const running = await anArchiveBot(about);
  await running.slack.say(`/ask ${QUESTION}`);
  return { ...running, reply: await newest(running.slack) };
}

/** Presses in the newest message, and waits until the bot has answered the press. */
async function turn(slack: LocalSlack, actionId: string) {
  await slack.press(await newest(slack), actionId);
  await slack.nextCall('response_url');
  return newest(slack);
}

describe('More and Back', () => {
  test('turn the pages of a private reply in its place', async () => {
    const { slack, reply } = await aReply();
    expect(buttonsOf(reply)[0]).toBe('More');
    const second = await turn(slack, 'reply_more');
    expect(second.text).toMatch(/^Passages 4 to 6:\n\n“Boats from Nemuro brought home 6 tonnes/m);
    expect(buttonsOf(second).slice(0, 2)).toEqual(['Back', 'More']);
    const third = await turn(slack, 'reply_more');
    expect(third.text).toMatch(/^Passages 7 to 8:/m);
    expect(buttonsOf(third).slice(0, 2)).toEqual(['Back', 'Context']);
    await turn(slack, 'reply_back');
    expect((await turn(slack, 'reply_back')).text).toBe(reply.text);
    expect(await slack.fromBot()).toHaveLength(1);
  });

  test('keep to what an answer is, though its later passages alone would be none', async () => {
    const { slack, reply } = await aReply();
    expect(reply.text).not.toMatch(/^No answer/);
    expect(buttonsOf(await turn(slack, 'reply_more'))).not.toContain(
      'Tell me when this is answered',
    );
  });

  test('pressed twice in haste shows one page, not two', async () => {
    const { slack, reply } = await aReply();
    await Promise.all([slack.press(reply, 'reply_more'), slack.press(reply, 'reply_more')]);
    await slack.nextCall('response_url');
    await slack.nextCall('response_url');
    expect((await slack.fromBot()).map(({ text }) => text)).toEqual([
      expect.stringMatching(/^Passages 4 to 6:/m),
    ]);
  });

  test('turn the pages of a reply in a thread where it stands', async () => {
    const { slack } = await anArchiveBot();
    const threadTs = await slack.say(`@common-ground ${QUESTION}`);
    await slack.nextCall('chat.postMessage');
    expect(await turn(slack, 'reply_more')).toMatchObject({
      threadTs,
      isEphemeral: false,
      isEdited: true,
      text: expect.stringMatching(/^Passages 4 to 6:/m),
    });
  });

  test('turn the pages of a direct message', async () => {
    const { slack } = await anArchiveBot();
    const { directMessages: channel } = slack;
    await slack.say(QUESTION, { channel });
    await slack.nextCall('chat.postMessage');
    await slack.press(await newest(slack, channel), 'reply_more', { channel });
    await slack.nextCall('response_url');
    expect((await newest(slack, channel)).text).toMatch(/^Passages 4 to 6:/m);
  });
});

describe('a window is opened', () => {
  test('by Context, with the paragraph before and the one after', async () => {
    const { slack, reply } = await aReply();
    await slack.press(reply, 'reply_context');
    await slack.nextCall('views.open');
    const window = await slack.window();
    expect(window.title).toBe('Context');
    const source = 'The Moscow Times, 20 March 2017: Sea urchins';
    expect(textsOf(window).split('\n').slice(0, 9)).toEqual([
      source,
      CATCHES[0],
      // Anna looks after the archive.
      'This answers it',
      'The paragraph after',
      CATCHES[1],
      source,
      'The paragraph before',
      CATCHES[0],
      CATCHES[1],
    ]);
  });

  test('by Why this?, with figures that add up to the score', async () => {
    const { slack, reply } = await aReply();
    await slack.press(reply, 'reply_why');
    await slack.nextCall('views.open');
    const window = await slack.window();
    const texts = textsOf(window);
    expect(texts).toMatch(/^Confidence that the first passage is an answer: \d+%\./);
    const [first = ''] = texts.split(/(?<=score)/);
    const figures = [...first.matchAll(/^[+−](\d+\.\d\d) {2}/gm)].map(([line, figure]) =>
      line.startsWith('−') ? -Number(figure) : Number(figure),
    );
    const score = Number(/^(\d+\.\d\d) {2}score/m.exec(first)?.[1]);
    expect(figures.length).toBeGreaterThan(3);
    expect(Math.abs(figures.reduce((sum, one) => sum + one, 0) - score)).toBeLessThan(0.05);
  });

  test('by Copy citation, in three formats', async () => {
    const { slack, reply } = await aReply();
    await slack.press(reply, 'reply_cite');
    await slack.nextCall('views.open');
    const texts = textsOf(await slack.window());
    expect(texts).toContain(`“${CATCHES[0]}” Sea urchins. The Moscow Times, 2017-03-20. https:`);
    expect(texts).toContain(`> ${CATCHES[0]}`);
    expect(texts).toContain('@online{the-moscow-times-2017-sea,\n  title = {Sea urchins},');
  });
});

describe('the thumbs', () => {
  test('up is noted once for each person, and thanked for', async () => {
    const { slack, reply, store } = await aReply();
    const value = thumb(reply, 'helpful');
    for (const _ of ['once', 'again']) {
      await slack.press(reply, 'reply_feedback', { value });
      await slack.nextCall('response_url');
    }
    const thanks = await newest(slack);
    expect(thanks).toMatchObject({ text: 'Thanks for the feedback.', isEphemeral: true });
    const [, id = ''] = value.split(' ');
    expect(await store.feedback.countsOf(id)).toEqual({ helpful: 1, unhelpful: 0 });
  });

  test('down asks why, and what is sent takes the place of an earlier opinion', async () => {
    const { slack, reply, store } = await aReply();
    await slack.press(reply, 'reply_feedback', { value: thumb(reply, 'helpful') });
    await slack.nextCall('response_url');
    const value = thumb(reply, 'unhelpful');
    await slack.press(reply, 'reply_feedback', { value });
    await slack.nextCall('views.open');
    const form = await slack.window();
    expect(form.title).toBe('What was wrong?');
    const reason = { type: 'radio_buttons', selected_option: { value: 'out-of-date' } };
    const comment = { type: 'plain_text_input', value: 'x'.repeat(1000) };
    await slack.post('submit', {
      person: 'U01ANNA',
      viewId: form.id,
      values: { reason: { reason }, comment: { comment } },
    });
    expect(textsOf(await slack.window())).toBe('Thanks for the feedback.');
    const [, id = ''] = value.split(' ');
    expect(await store.feedback.countsOf(id)).toEqual({ helpful: 0, unhelpful: 1 });
  });

  test('are for everybody under a reply that all can see', async () => {
    const { slack, store } = await anArchiveBot();
    await slack.say(`@common-ground ${QUESTION}`);
    await slack.nextCall('chat.postMessage');
    const reply = await newest(slack);
    for (const person of ['U01ANNA', KENJI]) {
      await slack.press(reply, 'reply_feedback', { person, value: thumb(reply, 'helpful') });
      await slack.nextCall('response_url');
    }
    const [, id = ''] = thumb(reply, 'helpful').split(' ');
    expect(await store.feedback.countsOf(id)).toEqual({ helpful: 2, unhelpful: 0 });
    const toKenji = await newest(slack, slack.channel, KENJI);
    expect(toKenji).toMatchObject({ isEphemeral: true, threadTs: reply.threadTs });
  });
});

test('a screen reader tells the buttons of several replies apart by their questions', async () => {
  const { slack } = await anArchiveBot();
  const questions = [QUESTION, '  <b>Iturup & 島</b>, the largest island? '.repeat(20)];
  for (const question of questions) {
    await slack.say(`/ask ${question}`);
    const blocks = JSON.stringify((await newest(slack)).blocks);
    const labels = [...blocks.matchAll(/"accessibility_label":"([^"]*)"/g)].map(([, one]) => one);
    expect(labels.length).toBeGreaterThan(4);
    for (const label of labels) {
      expect(label).toContain(`: ${question.trim().slice(0, 12)}`);
      expect(label?.length).toBeLessThanOrEqual(75);
    }
  }
});

test('who reads a reply in a channel opens windows of their own', async () => {
  const { slack } = await anArchiveBot();
  await slack.say(`@common-ground ${QUESTION}`);
  await slack.nextCall('chat.postMessage');
  await slack.press(await newest(slack), 'reply_context', { person: KENJI });
  await slack.nextCall('views.open');
  expect((await slack.window(KENJI)).title).toBe('Context');
  expect(await slack.windows()).toEqual([]);
});

test.each([
  ['Кто поймал больше всех китов у Камчатки?', 'Вопрос отслеживается. Вам сообщат'],
  ['鯨を捕ったのは誰ですか', 'この質問を見守ります。'],
])('what is said after a press comes in the language of the question', async (asked, promise) => {
  const { slack } = await anArchiveBot();
  await slack.say(`/ask ${asked}`);
  expect((await turn(slack, 'reply_watch')).text.startsWith(promise)).toBe(true);
});
