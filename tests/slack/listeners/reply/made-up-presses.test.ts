import { expect, test } from 'vitest';
import { anArchiveBot, newest, QUESTION, thumb } from '../../bots/archive-bot.ts';
import { deliver, FORM } from '../../bots/running-bot.ts';

const UNKNOWN = 'The question behind this reply is no longer stored. Please ask it again.';

type About = {
  readonly value?: string;
  readonly person?: string;
  readonly team?: string;
  readonly channel?: string;
};

/** What Slack would send, but for an address for answers that leads nowhere. */
const aPress = (address: string, about: About) => {
  const { team = 'T01DESK', person = 'U01ANNA', channel = 'C01GENERAL', value } = about;
  return {
    type: 'block_actions',
    team: { id: team, domain: 'eurasia-desk' },
    user: { id: person, team_id: team },
    api_app_id: 'A09GROUND',
    trigger_id: '1.2.3',
    response_url: `${address}/response/none`,
    container: { type: 'message', channel_id: channel, is_ephemeral: true },
    channel: { id: channel, name: 'general' },
    actions: [{ type: 'button', action_id: 'reply_more', block_id: 'b', value }],
  };
};

/** Sends a press about the reply to Anna's question; what the bot says then, and to whom. */
async function afterPress(about: About) {
  const { slack, port } = await anArchiveBot();
  await slack.say(`/ask ${QUESTION}`);
  const [, id] = thumb(await newest(slack), 'helpful').split(' ');
  const payload = aPress(slack.address, { value: `${id} 0 en`, ...about });
  const body = new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  const response = await deliver(`http://127.0.0.1:${port}`, { body, type: FORM });
  expect(response.status).toBe(200);
  return (await slack.nextCall('chat.postEphemeral')).request;
}

test.each<[string, About]>([
  ['by another person', { person: 'U02KENJI' }],
  ['by another person in another channel', { person: 'U02KENJI', channel: 'C02KURILS' }],
  ['by a person of another team', { person: 'U02KENJI', team: 'T02WEISS' }],
  ['by a namesake of the asker in another team', { team: 'T02WEISS' }],
  ['with an id that is none', { value: 'nothing 0 en' }],
  ['with a language that is none', { value: 'nothing 0 xx' }],
  ['with a page that is none', { value: 'nothing -1 en' }],
  ['with an empty value', { value: '' }],
  ['with thousands of characters', { value: 'x'.repeat(20_000) }],
  ['with the signs of SQL', { value: "' or 1=1 -- 0 en" }],
])('a press %s shows nothing of the reply', async (_, about) => {
  const { text, user } = await afterPress(about);
  expect([text, user]).toEqual([UNKNOWN, about.person ?? 'U01ANNA']);
});

test.each([
  ['by another person', { person: 'U02KENJI' }, {}],
  ['by another person, as from its channel', { person: 'U02KENJI' }, { channel: 'C01GENERAL' }],
  ['by a namesake of the asker in another team', { team: 'T02WEISS' }, { channel: 'C01GENERAL' }],
  ['about a question that is not there', {}, { questionId: 'nothing' }],
])('an opinion on a private reply %s is not kept', async (_, about, named) => {
  const { slack, port, store } = await anArchiveBot();
  await slack.say(`/ask ${QUESTION}`);
  const [, questionId = ''] = thumb(await newest(slack), 'helpful').split(' ');
  const { team = 'T01DESK', person = 'U01ANNA' }: About = about;
  const view = {
    type: 'modal',
    callback_id: 'feedback_form',
    private_metadata: JSON.stringify({ questionId, language: 'en', ...named }),
    state: { values: { comment: { comment: { value: 'I was here too' } } } },
  };
  const user = { id: person, team_id: team };
  const payload = { type: 'view_submission', team: { id: team }, user, trigger_id: '1.2.3', view };
  const response = await deliver(`http://127.0.0.1:${port}`, {
    body: new URLSearchParams({ payload: JSON.stringify(payload) }).toString(),
    type: FORM,
  });
  expect(await response.text()).toContain(UNKNOWN);
  expect(await store.feedback.countsOf(questionId)).toEqual({ helpful: 0, unhelpful: 0 });
});

test('a press for a page far beyond the last shows the last', async () => {
  const { slack, port } = await anArchiveBot();
  await slack.say(`/ask ${QUESTION}`);
  const [, id] = thumb(await newest(slack), 'helpful').split(' ');
  const payload = JSON.stringify(aPress(slack.address, { value: `${id} 98 en` }));
  const body = new URLSearchParams({ payload }).toString();
  await deliver(`http://127.0.0.1:${port}`, { body, type: FORM });
  await slack.nextCall('chat.postEphemeral');
  expect((await newest(slack)).text).toMatch(/^Passages 7 to 8:/m);
});
