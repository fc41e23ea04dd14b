import { describe, expect, test } from 'vitest';
import { anAnswer } from '../builders.ts';
import { aDatabase, aStore } from '../store/databases.ts';
import { until } from '../until.ts';
import { newest, thumb } from './bots/archive-bot.ts';
import type { LocalSlack } from './bots/local-slack.ts';
import { aRunningBot, deliver, FORM } from './bots/running-bot.ts';

const APOLOGY =
  /Sorry, something went wrong here\. Please try again\. .* reference ([0-9A-F]{8})\./;
const ANNA = 'U01ANNA';

/** A bot in which whatever is called `broken` throws; all else works. */
async function aBrokenBot(broken: 'ask' | 'articles' | 'give' | 'find') {
  const failing = (): never => {
    throw new Error('something is gone');
  };
  const store = await aStore({ database: await aDatabase() });
  return aRunningBot(broken === 'ask' ? failing : (question) => anAnswer({ question }), {
    ...(broken === 'articles' ? { articles: failing } : {}),
    store: {
      ...store,
      feedback: { ...store.feedback, ...(broken === 'give' ? { give: failing } : {}) },
      questions: { ...store.questions, ...(broken === 'find' ? { find: failing } : {}) },
    },
  });
}

const apologyIn = (slack: LocalSlack, channel?: string) =>
  until(async () => (await slack.fromBot(channel)).find(({ text }) => APOLOGY.test(text)));

const ask = async (slack: LocalSlack) => {
  await slack.say('/ask When?');
  return newest(slack);
};

const press = (actionId: string) => async (slack: LocalSlack) => {
  await slack.press(await ask(slack), actionId);
};

const opinion = (verdict: 'helpful' | 'unhelpful') => async (slack: LocalSlack) => {
  const reply = await ask(slack);
  await slack.press(reply, 'reply_feedback', { value: thumb(reply, verdict) });
};

const shortcut = (callbackId: string) => (slack: LocalSlack) =>
  slack.post('shortcut', { person: ANNA, callbackId, channel: slack.channel, ts: slack.said.ts });

describe('a fault in any listener ends in an apology where the person is, with the reference of the log', () => {
  test.each<[string, Parameters<typeof aBrokenBot>[0], (slack: LocalSlack) => Promise<unknown>]>([
    ['a command', 'ask', (slack) => slack.say('/ask When?')],
    ['a command for the list of articles', 'articles', (slack) => slack.say('/ask sources')],
    ['a mention', 'ask', (slack) => slack.say('@common-ground When?')],
    ['a shortcut of a message', 'ask', shortcut('find_sources')],
    ['a button whose question cannot be read', 'find', press('reply_context')],
    ['a button whose articles cannot be read', 'articles', press('reply_why')],
    ['a thumb up', 'give', opinion('helpful')],
    ['a thumb down', 'give', opinion('unhelpful')],
  ])('%s', async (_, broken, act) => {
    const { slack, lines } = await aBrokenBot(broken);
    await act(slack);
    const apology = await apologyIn(slack);
    expect(apology.isEphemeral).toBe(true);
    const [, reference] = APOLOGY.exec(apology.text) ?? [];
    expect(lines).toContainEqual(
      expect.objectContaining({
        reference,
        err: expect.objectContaining({ message: expect.stringContaining('something is gone') }),
      }),
    );
  });

  test('a direct message', async () => {
    const { slack } = await aBrokenBot('ask');
    const { directMessages: channel } = slack;
    await slack.say('When?', { channel });
    expect(await apologyIn(slack, channel)).toMatchObject({ isEphemeral: false });
  });

  test.each(['', 'no JSON', '{}', 'null', '"q1"', `{"questionId":"${'x'.repeat(2000)}"}`])(
    'the form for opinions, with %j about its question',
    async (about) => {
      const { port } = await aRunningBot();
      const payload = JSON.stringify({
        type: 'view_submission',
        team: { id: 'T01DESK' },
        user: { id: ANNA },
        trigger_id: '1.2.3',
        view: { type: 'modal', callback_id: 'feedback_form', private_metadata: about, state: {} },
      });
      const body = new URLSearchParams({ payload }).toString();
      const response = await deliver(`http://127.0.0.1:${port}`, { body, type: FORM });
      const answer: unknown = await response.json();
      expect(answer).toMatchObject({ response_action: 'update', view: { type: 'modal' } });
      expect(JSON.stringify(answer)).toMatch(/Sorry, something went wrong|is not kept any more/);
    },
  );
});

test('a press whose answer of Slack is lost ends in an apology, and not in silence', async () => {
  const { bot, slack } = await aRunningBot(undefined, { callLimitMs: 2000 });
  const reply = await ask(slack);
  await slack.post('fail', { method: 'response_url', error: 'no_answer' });
  await slack.press(reply, 'reply_feedback', { value: thumb(reply, 'helpful') });
  await bot.stop();
  expect((await slack.fromBot()).map(({ text }) => text).slice(1)).toEqual([
    'Thanks for the feedback.',
    expect.stringMatching(APOLOGY),
  ]);
});
