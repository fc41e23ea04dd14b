import { describe, expect, test } from 'vitest';
import type { Asked } from '../../../src/store/records/claims.ts';
import { anAnswer, anExcerpt } from '../../builders.ts';
import { aDatabase, aStore } from '../../store/databases.ts';
import { until } from '../../until.ts';
import { aRunningBot } from '../bots/running-bot.ts';
import { begun, ended, endsOf, run } from './a-workflow.ts';

const SEARCH = 'search_archive';
const QUESTION = 'When was the first 2+2 meeting?';
const OURS = /^I answer only full members of this workspace/;

const aBot = (
  ask: Parameters<typeof aRunningBot>[0] = (question) => anAnswer({ question }),
  about: Parameters<typeof aRunningBot>[1] = {},
) => aRunningBot(ask, { withSteps: true, ...about });

describe('the step that searches the archive', () => {
  test('gives the reply that /ask gives, and its best sentence with source and link', async () => {
    const { slack, asked } = await aBot();
    const { outputs } = await run(slack, SEARCH, { question: QUESTION, user: 'U01ANNA' });
    await slack.say(`/ask ${QUESTION}`);
    const [reply] = await slack.fromBot();
    expect(outputs?.kind).toBe('answer');
    expect(outputs?.quote).toBe('The first such meeting took place on 2 November 2013.');
    expect(outputs?.link).toMatch(/^https:\/\//);
    expect(reply?.text).toContain(outputs?.quote);
    expect(reply?.text?.split('\n\n')).toContain(outputs?.text?.split('\n\n')[0]);
    expect(reply?.text).toContain(outputs?.title);
    expect(asked).toEqual([QUESTION, QUESTION]);
  });

  test('is done once, also where Slack says so twice, and the question is kept for who asks alone', async () => {
    const store = await aStore({ database: await aDatabase() });
    const { slack, asked, bot } = await aBot(undefined, { store });
    const execution = await begun(slack, SEARCH, { question: QUESTION, user: 'U01ANNA' });
    await ended(slack, execution);
    for (const { id } of slack.traffic()) await slack.post('redeliver', { deliveryId: id });
    await until(() => slack.traffic().at(-1)?.status);
    await bot.stop();
    expect(endsOf(slack, execution)).toHaveLength(1);
    expect(asked).toEqual([QUESTION]);
    const viewer = { team: 'T01DESK', channel: slack.channel };
    expect(await store.questions.find('q1', { ...viewer, person: 'U01ANNA' })).toMatchObject({
      entry: 'workflow',
      isPrivate: true,
    });
    expect(await store.questions.find('q1', { ...viewer, person: 'U02KENJI' })).toBeUndefined();
  });

  test('gives no markup to the steps after it', async () => {
    const quote = 'Ask <!channel> & <@U01ANNA> about it.';
    const { slack } = await aBot((question) =>
      anAnswer({ question, excerpts: [anExcerpt({ quote })] }),
    );
    const { outputs } = await run(slack, SEARCH, { question: QUESTION, user: 'U01ANNA' });
    expect(outputs?.quote).toBe('Ask ‹!channel› & ‹@U01ANNA› about it.');
    expect(outputs?.text).toContain(outputs?.quote);
    expect(JSON.stringify(outputs)).not.toMatch(/[<>]|&lt;/);
  });

  test.each([
    ['a guest', { user: 'U04DMITRI' }],
    ['somebody of another company', { user: 'U03MARTA' }],
    ['a channel that another company shares', { channel: 'C04PARTNERS' }],
    ['that channel, for whoever asks', { channel: 'C04PARTNERS', user: 'U01ANNA' }],
  ])('fails for %s, with the sentence that everybody of them gets', async (_, inputs) => {
    const { slack, asked } = await aBot();
    const { error } = await run(slack, SEARCH, { question: QUESTION, ...inputs });
    expect(error).toMatch(OURS);
    expect(asked).toEqual([]);
  });

  test('is answered for a channel alone; for nobody, it is not, unless outsiders are', async () => {
    const { slack } = await aBot();
    const inChannel = await run(slack, SEARCH, { question: QUESTION, channel: slack.channel });
    expect(inChannel.outputs?.kind).toBe('answer');
    const { error } = await run(slack, SEARCH, { question: QUESTION });
    expect(error).toBe(
      'Set “Who asks” or “Channel” in this step: I only answer if I know who will read it.',
    );
    const open = await aBot(undefined, { isOutsideAllowed: true });
    const forNobody = await run(open.slack, SEARCH, { question: QUESTION });
    expect(forNobody.outputs?.kind).toBe('answer');
  });

  test('fails for a channel of which nobody can say who reads it', async () => {
    const { slack } = await aBot(undefined, { withoutScopes: ['channels:read', 'groups:read'] });
    const { error } = await run(slack, SEARCH, { question: QUESTION, channel: slack.channel });
    expect(error).toMatch(/^I cannot tell whether people from other companies read this channel\./);
  });

  test('fails with a reference where answering fails, which the log has too', async () => {
    const { slack, lines } = await aBot(() => {
      throw new Error('the index is gone');
    });
    const { error } = await run(slack, SEARCH, { question: QUESTION, user: 'U01ANNA' });
    const reference = /\b[0-9A-F]{8}\b/.exec(error ?? '')?.[0];
    expect(lines).toContainEqual(expect.objectContaining({ level: 50, reference }));
    expect(JSON.stringify(lines)).not.toContain('xwfp-');
  });

  test('is ended with the bot’s own token where that of the step is refused', async () => {
    const { slack } = await aBot();
    await slack.post('fail', { method: 'functions.completeSuccess', error: 'token_expired' });
    const execution = await begun(slack, SEARCH, { question: QUESTION, user: 'U01ANNA' });
    expect((await ended(slack, execution)).outputs?.kind).toBe('answer');
    expect(endsOf(slack, execution).map(({ ok }) => ok)).toEqual([false, true]);
  });

  test('is of no use to strangers: what it is given may be anything', async () => {
    const { slack, event, bot, asked } = await aBot();
    const odd = [
      {},
      { function: 'search_archive', function_execution_id: 'Fx1' },
      { function: { callback_id: 'another_step' }, function_execution_id: 'Fx2', inputs: {} },
      { function: { callback_id: SEARCH }, inputs: { question: QUESTION } },
      { function: { callback_id: SEARCH }, function_execution_id: 'Fx3', inputs: null },
      { function: { callback_id: SEARCH }, function_execution_id: 'Fx4', inputs: { user: ['U1'] } },
    ];
    // What is not acknowledged is answered after three seconds.
    await Promise.all(
      odd.map((about, at) => event({ type: 'function_executed', ...about }, `Ev${at}`)),
    );
    await bot.stop();
    expect(asked).toEqual([]);
    expect(slack.calls('chat.postMessage')).toEqual([]);
  });
});

/** A step as a copy of the bot leaves it that was killed before it could end it. */
async function leftBehind(age: number) {
  const database = await aDatabase();
  const before = await aStore({ database, now: () => Date.now() - age });
  const bot = await aBot(undefined, { store: before });
  await bot.bot.stop();
  const execution = await begun(bot.slack, SEARCH, { question: QUESTION, user: 'U01ANNA' });
  const asked: Asked = {
    entry: 'workflow',
    team: 'T01DESK',
    channel: '',
    asker: 'U01ANNA',
    text: QUESTION,
    step: { kind: 'search', execution },
  };
  await before.claims.take({ delivery: 'event Ev1', message: `T01DESK step ${execution}`, asked });
  await before.close();
  const store = await aStore({ database });
  return { slack: bot.slack, store, execution };
}

describe('a step that a crash cut off', () => {
  test('is done at the next start', async () => {
    const { slack, store, execution } = await leftBehind(60_000);
    await aRunningBot(undefined, { store, apiUrl: slack.apiUrl });
    expect((await ended(slack, execution)).outputs?.kind).toBe('answer');
  });

  test('fails with a sentence where that is too long ago', async () => {
    const { slack, store, execution } = await leftBehind(3_600_000);
    await aRunningBot(undefined, { store, apiUrl: slack.apiUrl });
    expect((await ended(slack, execution)).error).toBe(
      'This step was interrupted by a restart. Please run the workflow again.',
    );
  });
});
