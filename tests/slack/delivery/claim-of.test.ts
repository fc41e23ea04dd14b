import { expect, test } from 'vitest';
import { claimOf } from '../../../src/slack/delivery/claim-of.ts';
import { readTyped } from '../../../src/typed/read-typed.ts';
import { aDelivery, aDirectMessage, aMention } from '../bots/recording-slack.ts';

test('a mention is claimed by its event and by its message, with what answering it takes', () => {
  expect(claimOf(aDelivery(aMention({ thread_ts: '1690000000.000001' })))).toEqual({
    delivery: 'event Ev1',
    message: 'T01DESK C1 1700000000.000100',
    asked: {
      entry: 'mention',
      team: 'T01DESK',
      channel: 'C1',
      asker: 'U01ANNA',
      text: 'When was the first 2+2 meeting?',
      ts: '1700000000.000100',
      threadTs: '1690000000.000001',
    },
  });
});

test('a direct message and a mention of the same message have the same claim on it', () => {
  const mention = claimOf(aDelivery(aMention({ channel: 'D1' }), 'Ev1'));
  const direct = claimOf(aDelivery(aDirectMessage(), 'Ev2'));
  expect(direct?.message).toBe(mention?.message);
  expect(direct?.delivery).not.toBe(mention?.delivery);
});

test.each([
  ['button', { type: 'block_actions', actions: [] }],
  ['shortcut', { type: 'shortcut', callback_id: 'ask' }],
  ['message shortcut of another name', { type: 'message_action', callback_id: 'find' }],
  ['modal that asks nothing', { type: 'view_submission', view: { callback_id: 'other' } }],
])('a %s is not claimed: Slack delivers it once', (_, body) => {
  expect(claimOf({ ...body, trigger_id: '1.2.3' })).toBeUndefined();
});

test('a message whose sources are to be found is asked for its own words', () => {
  const claim = claimOf({
    type: 'message_action',
    callback_id: 'find_sources',
    trigger_id: '1.2.3',
    team: { id: 'T01DESK' },
    channel: { id: 'C1' },
    user: { id: 'U01ANNA' },
    message: { user: 'U02BORIS', text: 'x'.repeat(5000), thread_ts: '1690000000.000001' },
  });
  expect(claim).toEqual({
    delivery: 'trigger 1.2.3',
    asked: {
      entry: 'shortcut',
      team: 'T01DESK',
      channel: 'C1',
      asker: 'U01ANNA',
      text: 'x'.repeat(900),
      threadTs: '1690000000.000001',
    },
  });
});

test('what is typed in the window to ask in is taken as it was typed', () => {
  const claim = claimOf({
    type: 'view_submission',
    trigger_id: '1.2.3',
    team: { id: 'T01DESK' },
    user: { id: 'U01ANNA' },
    view: {
      callback_id: 'ask_form',
      state: { values: { question: { question: { value: 'R&D <b>' } } } },
    },
  });
  expect(readTyped(claim?.asked?.text)).toEqual({ kind: 'question', question: 'R&D <b>' });
  expect(claim?.asked).toMatchObject({ entry: 'form', channel: '', asker: 'U01ANNA' });
});

test('a command is claimed by its trigger, and its response address is not kept', () => {
  const claim = claimOf({
    command: '/ask',
    text: 'When?',
    team_id: 'T1',
    channel_id: 'C1',
    user_id: 'U1',
    trigger_id: '1.2.3',
    response_url: 'https://hooks.slack.com/commands/1',
  });
  expect(claim?.delivery).toBe('trigger 1.2.3');
  expect(JSON.stringify(claim)).not.toContain('hooks.slack.com');
});

test.each([
  ['another event', aDelivery({ type: 'app_home_opened', user: 'U1', tab: 'home' })],
  ['a warning', { type: 'app_rate_limited' }],
  ['an event that holds none', { type: 'event_callback', event_id: 'Ev1' }],
  ['nothing', {}],
])('%s is not claimed', (_, body) => {
  expect(claimOf(body)).toBeUndefined();
});
