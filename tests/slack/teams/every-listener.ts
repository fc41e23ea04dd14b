import fc from 'fast-check';
import { BEGIN, type Begin } from '../../../slack-workspace/src/begin.ts';

/** What is another team's and may be named in a delivery: ids, and where they stand in what buttons and windows carry. */
export type Foreign = {
  readonly team: string;
  readonly questions: readonly string[];
  readonly watch: string;
  readonly mark: string;
  readonly subscription: string;
  readonly chosen: string;
  readonly draft: string;
};

/** A delivery that reaches a listener, but for whose it is. */
export type Reaching = {
  readonly kind: 'command' | 'event' | 'shortcut' | 'form' | 'press' | 'step';
  readonly name: string;
  readonly text: string;
  readonly value: string;
  readonly metadata: string;
  readonly person: string;
  readonly channel: string;
  readonly isInWindow: boolean;
};

type Way = Pick<Reaching, 'kind' | 'name'>;

const way =
  (kind: Reaching['kind']) =>
  (name: string): Way => ({ kind, name });

/** What stands on the buttons, of a family that shares a form of value. */
const PRESSES: readonly (readonly [
  names: readonly string[],
  values: (of: Foreign) => readonly string[],
])[] = [
  [
    [
      'more',
      'back',
      'context',
      'why',
      'cite',
      'share',
      'take_back',
      'watch',
      'tell',
      'feedback',
      'helpful',
      'unhelpful',
    ].map((one) => `reply_${one}`),
    ({ questions }) =>
      questions.flatMap((id) => [
        `${id} 0 en`,
        `${id} 1 ru`,
        `helpful ${id} 0 en`,
        `unhelpful ${id} 0 ja`,
      ]),
  ],
  [
    ['pause', 'resume', 'end', 'here', 'me', 'digest', 'at_once', 'newer', 'older'].map(
      (one) => `watch_${one}`,
    ),
    ({ watch }) => ['one', 'found', 'list', 'home'].map((view) => `${watch} ${view} 0 en`),
  ],
  [['watch_why'], ({ watch, mark }) => [`${watch} ${mark} en`]],
  [['chosen_edit', 'chosen_end'], ({ chosen }) => [`en ${chosen}`, `ru ${chosen}`]],
  [
    ['digest_off', 'digest_keep'],
    ({ subscription }) => [`en ${subscription}`, `ja ${subscription}`],
  ],
  [
    ['home_add_article', 'home_fill_gap', 'home_dismiss_gap', 'chosen_pick', 'import_open'],
    ({ questions, draft }) => [...questions, draft],
  ],
  [
    [
      'home_ask',
      'home_question',
      'article_read',
      'article_previous',
      'article_next',
      'article_correct',
      'article_remove',
      'feeds_newer',
      'feeds_older',
      'feeds_open',
      'feeds_end',
      'feeds_left_out',
      'feeds_take_in',
      'import_ask',
      'context_saved_page',
      'changes_older',
      'changes_newest',
      'sources_newer',
      'sources_older',
      'chosen_all',
      'chosen_choose',
      'archives_workspace',
      'archives_channel',
      'archives_change',
    ],
    ({ questions, watch, draft }) => [
      ...questions,
      `${watch} ${draft}`,
      draft,
      'en',
      '0',
      '1',
      'en workspace',
      'en C01GENERAL',
    ],
  ],
];

/** What windows carry. */
const FORMS: Readonly<Record<string, (of: Foreign) => readonly string[]>> = {
  ask_form: () => [''],
  feedback_form: ({ questions }) =>
    questions.flatMap((questionId) =>
      [{}, { channel: 'C01GENERAL' }].map((at) =>
        JSON.stringify({ questionId, language: 'en', ...at }),
      ),
    ),
  digest_form: ({ team }) =>
    [true, true, false].map((isFixed) =>
      JSON.stringify({ team, channel: 'C01GENERAL', isFixed, language: 'en', turn: 0 }),
    ),
  add_article_form: () => ['en'],
  archives_form: () => ['en\nworkspace', 'en\nC01GENERAL', 'en\nnew'],
  correct_article_form: ({ draft }) => [`en\n${draft}`],
  import_choice_form: ({ draft }) => [`en\n${draft}`],
  import_form: ({ draft }) => [`en\n${draft}`],
  follow_form: ({ draft }) => [`en\n${draft}`],
  feed_form: ({ draft }) => [`en\n${draft}`],
  chosen_pick_form: () => [JSON.stringify({ question: 'Who fishes?', language: 'en' })],
  chosen_form: ({ chosen }) => [`en ${chosen}`],
};

const TYPED = [
  'Who fishes for sea urchins?',
  'watches',
  'watch Who fishes?',
  'feeds',
  'changes',
  'sources',
  'status',
  'off',
  'pause',
  'resume',
  'preview',
  'now',
  'help',
];

/** Every way into the bot. */
export const WAYS: readonly Way[] = [
  ...['/ask', '/digest'].map(way('command')),
  ...['app_mention', 'message', 'app_home_opened'].map(way('event')),
  ...['find_sources', 'save_to_archive', 'ask'].map(way('shortcut')),
  ...['search_archive', 'post_digest_now'].map(way('step')),
  ...Object.keys(FORMS).map(way('form')),
  ...PRESSES.flatMap(([names]) => names.map(way('press'))),
];

/** Each of them once, by anybody, in any order, with what is another team's in it. */
export const everyWay = (foreign: Foreign): fc.Arbitrary<readonly Reaching[]> =>
  fc
    .tuple(...WAYS.map((one) => reaching(one, foreign)))
    .chain((all) => fc.shuffledSubarray(all, { minLength: all.length }));

function reaching({ kind, name }: Way, foreign: Foreign): fc.Arbitrary<Reaching> {
  const values = PRESSES.find(([names]) => names.includes(name))?.[1](foreign) ?? [''];
  const carried = FORMS[name]?.(foreign) ?? [JSON.stringify({ question: 'Who?', language: 'en' })];
  return fc.record({
    kind: fc.constant(kind),
    name: fc.constant(name),
    text: fc.constantFrom(...TYPED),
    value: fc.constantFrom(...values),
    metadata: fc.constantFrom(...carried),
    person: fc.constantFrom(...PEOPLE),
    channel: fc.constantFrom(...CHANNELS),
    isInWindow: fc.boolean(),
  });
}

/** Many, so that Slack, which counts what is posted to each, puts nothing off. */
const PEOPLE = Array.from({ length: 16 }, (_, at) => `U${at + 10}PERSON`);
const CHANNELS = ['C01GENERAL', ...Array.from({ length: 7 }, (_, at) => `C${at + 10}ROOM`)];

/** A team of them: half are admins, all are in every channel. */
export const begunWith = (team: string): Begin => ({
  ...BEGIN,
  team: { id: team, name: team, domain: team.toLowerCase() },
  people: PEOPLE.map((id, at) => ({
    id,
    name: id,
    handle: id.toLowerCase(),
    timeZone: 'Europe/London',
    locale: 'en-GB',
    isAdmin: at % 2 === 0,
  })),
  channels: CHANNELS.map((id) => ({
    id,
    name: id.toLowerCase(),
    topic: '',
    members: PEOPLE,
    withBot: true,
    said: [],
  })),
});

let sent = 0;

/** Slack's payload of it, in a team. */
export function payloadOf(
  team: string,
  one: Reaching,
): { readonly type: string; readonly body: string } {
  sent += 1;
  const { kind, name, text, value, metadata, person, channel, isInWindow } = one;
  const trigger = `${sent}.9.9`;
  if (kind === 'command') {
    const fields = { command: name, text, trigger_id: trigger, user_id: person, team_id: team };
    return form({ ...fields, channel_id: channel, api_app_id: 'A09GROUND' });
  }
  if (kind === 'event' || kind === 'step') return json(eventOf(team, one));
  const about = {
    trigger_id: trigger,
    api_app_id: 'A09GROUND',
    team: { id: team, domain: 'x' },
    user: { id: person, team_id: team },
  };
  if (kind === 'shortcut') {
    const isGlobal = name === 'ask';
    const message = { type: 'message', user: person, ts: `17000000${sent}.0001`, text };
    const place = isGlobal ? {} : { channel: { id: channel, name: 'x' }, message };
    return interaction({
      type: isGlobal ? 'shortcut' : 'message_action',
      callback_id: name,
      ...about,
      ...place,
    });
  }
  const view = {
    id: 'V1',
    type: 'modal',
    callback_id: name,
    private_metadata: metadata,
    blocks: [],
    state: { values: stateOf(channel) },
  };
  if (kind === 'form') return interaction({ type: 'view_submission', ...about, view });
  const place = isInWindow
    ? { container: { type: 'view', view_id: 'V1' }, view }
    : {
        container: { type: 'message', channel_id: channel, message_ts: '1700000000.000100' },
        channel: { id: channel, name: 'x' },
        message: { type: 'message', ts: '1700000000.000100', text: 'x', blocks: [] },
      };
  const action = { type: 'button', action_id: name, block_id: 'b', value, action_ts: trigger };
  return interaction({ type: 'block_actions', ...about, ...place, actions: [action] });
}

function eventOf(team: string, { kind, name, text, person, channel, isInWindow }: Reaching) {
  const ts = `1700000000.${String(sent).padStart(6, '0')}`;
  const events: Readonly<Record<string, object>> = {
    app_mention: { user: person, channel, ts, text: `<@U09GROUND> ${text}` },
    message: { user: person, channel: `D${person.slice(1)}`, channel_type: 'im', ts, text },
    app_home_opened: { user: person, channel, tab: isInWindow ? 'home' : 'messages' },
  };
  return {
    type: 'event_callback',
    team_id: team,
    event_id: `EvPROPERTY${sent}`,
    event_time: 1_700_000_000,
    authorizations: [
      { team_id: team, user_id: 'U09GROUND', is_bot: true, is_enterprise_install: false },
    ],
    event:
      kind === 'step'
        ? stepOf(name, text, person, channel)
        : { type: name, event_ts: ts, ...events[name] },
  };
}

const stepOf = (name: string, question: string, user: string, channel: string) => ({
  type: 'function_executed',
  function: { id: 'Fn1', callback_id: name, type: 'app' },
  inputs: { question, user, channel },
  function_execution_id: `Fx${sent}`,
  bot_access_token: 'xwfp-of-a-step',
});

const text = (value: string) => ({ value });
const option = (value: string) => ({ selected_option: { value } });

/** All fields of all forms, filled in. */
const stateOf = (channel: string) => ({
  question: { question: text('Who fishes for sea urchins?') },
  comment: { comment: text('I was here too') },
  reason: { reason: option('wrong') },
  search: { search: text('urchins') },
  time: { time: { selected_time: '08:30' } },
  zone: { zone: text('UTC') },
  every: { every: option('day') },
  weekdays: { weekdays: { selected_options: [{ value: '1' }] } },
  topics: { topics: text('') },
  language: { language: option('en') },
  sections: { sections: { selected_options: [{ value: 'new' }] } },
  empty: { empty: option('say') },
  channel: { channel: { selected_conversation: channel } },
  choice: { choice: option('0') },
  what: { what: option('page') },
});

const json = (fields: object) => ({ type: 'application/json', body: JSON.stringify(fields) });
const form = (fields: Readonly<Record<string, string>>) => ({
  type: 'application/x-www-form-urlencoded',
  body: new URLSearchParams(fields).toString(),
});
const interaction = (payload: object) => form({ payload: JSON.stringify(payload) });
