import { describe, expect, test } from 'vitest';
import { smallTalkMessage } from '../../../src/blocks/reply/help.ts';
import type { Language } from '../../../src/text/language.ts';
import { anAnswer } from '../../builders.ts';
import { aDatabase, aStore } from '../../store/databases.ts';
import { TRIMMINGS } from '../../typed/trimmings.ts';
import { until } from '../../until.ts';
import {
  aCommand,
  aDirectMessage,
  aMention,
  aRunningBot,
  EXAMPLES,
  FORM,
} from '../bots/running-bot.ts';

type Bot = Awaited<ReturnType<typeof aRunningBot>>;

const interaction = (about: object) => ({
  body: new URLSearchParams({
    payload: JSON.stringify({
      team: { id: 'T01DESK' },
      user: { id: 'U01ANNA' },
      channel: { id: 'C01GENERAL' },
      trigger_id: `${Math.random()}.2.3`,
      ...about,
    }),
  }).toString(),
  type: FORM,
});

let sent = 0;

/** Every way in, with a text as Slack sends it. */
const PLACES: Readonly<Record<string, (bot: Bot, text: string) => Promise<unknown>>> = {
  'a command': ({ send, slack }, text) => send({ body: aCommand(slack, { text }), type: FORM }),
  'a mention': ({ event }, text) =>
    event(aMention({ text: `<@U09GROUND> ${text}`, ts: `17${sent}.1` }), `Ev${++sent}`),
  'a direct message': ({ event }, text) =>
    event(aDirectMessage({ text, ts: `17${sent}.1` }), `Ev${++sent}`),
  'a shortcut': ({ send, slack }, text) =>
    send(
      interaction({
        type: 'message_action',
        callback_id: 'find_sources',
        response_url: `${slack.apiUrl}nowhere`,
        message: { text, user: 'U02KENJI', ts: '17.1' },
      }),
    ),
  'the form': ({ send }, text) =>
    send(
      interaction({
        type: 'view_submission',
        view: {
          type: 'modal',
          callback_id: 'ask_form',
          state: { values: { question: { question: { value: text } } } },
        },
      }),
    ),
};

const QUESTIONS = [
  'When was the first 2+2 meeting?',
  'Когда открылось консульство в Корсакове?',
  'ビザなし交流はいつ始まりましたか？',
];

/** In a form nothing is Slack's markup: what is typed there is what it looks like. */
const inForm = (text: string): boolean => !/[<&]/.test(text);

describe.each(Object.entries(PLACES))('what stands around a question in %s', (name, put) => {
  test('is not looked up', async () => {
    const bot = await aRunningBot();
    // All of them around questions of every language are read in `tests/typed/trimmings.test.ts`.
    for (const [nth, [trimming, trim]] of TRIMMINGS.entries()) {
      const question = QUESTIONS[nth % QUESTIONS.length] as string;
      const text = trim(question);
      if (name === 'the form' && !inForm(text)) continue;
      const before = bot.asked.length;
      await put(bot, text);
      const asked = await until(() => bot.asked[before]);
      const bare = (one = ''): string => one.replace(/\s*[.!?。！？…]+$/u, '');
      expect(bare(asked), `${trimming} in ${name}`).toBe(bare(question));
    }
  }, 120_000);
});

describe('small talk', () => {
  test.each([
    ['thank you', 'en'],
    ['great', 'en'],
    ['stop', 'en'],
    ['спасибо', 'ru'],
    ['ありがとう', 'ja'],
    ['👋', 'en'],
    [':+1:', 'en'],
    ['ok', 'en'],
  ] as const)('%s gets one line, is not looked up and not kept', async (text, language) => {
    const kept: unknown[] = [];
    const store = await aStore({ database: await aDatabase() });
    const { event, slack, asked } = await aRunningBot(undefined, {
      store: {
        ...store,
        questions: {
          ...store.questions,
          record: async (...question) => void kept.push(question),
        },
      },
    });
    await event(aDirectMessage({ text: 'When was the first 2+2 meeting?', ts: '1.1' }), 'Ev1');
    await slack.nextCall('chat.postMessage');
    await until(() => kept[0]);
    await event(aDirectMessage({ text, ts: '1.2' }), 'Ev2');
    const { request } = await slack.nextCall('chat.postMessage');
    expect(request).toMatchObject(smallTalkMessage(language, EXAMPLES));
    expect(asked).toEqual(['When was the first 2+2 meeting?']);
    expect(kept).toHaveLength(1);
  });

  test('without words is answered in the language of the person', async () => {
    const { command } = await aRunningBot();
    const { answer } = await command('👋', '/ask', { person: 'U02KENJI' });
    expect(answer).toMatchObject(smallTalkMessage('ja', EXAMPLES));
  });

  test('has two examples in the language', async () => {
    const examples: Record<Language, readonly string[]> = {
      en: [],
      ru: ['раз?', 'два?', 'три?'],
      ja: [],
    };
    const { command } = await aRunningBot(undefined, { examplesIn: (one) => examples[one] });
    const { answer } = await command('спасибо!');
    expect(JSON.stringify(answer)).toContain('«раз?» или «два?»');
    expect(JSON.stringify(answer)).not.toContain('три?');
    expect(JSON.stringify((await command('thanks')).answer)).toContain('a question.');
  });
});

describe('words that are not in the text of a message', () => {
  const text = (one: string) => ({ type: 'text', text: one });
  const rich = (...elements: object[]) => [
    { type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] },
  ];
  const Q = 'When was the first 2+2 meeting?';
  const CASES: readonly (readonly [string, object])[] = [
    ['rich text', { text: '', blocks: rich(text('When was the first '), text('2+2 meeting?')) }],
    [
      'rich text with an emoji',
      { text: '', blocks: rich(text(Q), { type: 'emoji', name: 'pray' }) },
    ],
    [
      'a section',
      { text: '', blocks: [{ type: 'section', text: { type: 'mrkdwn', text: `*${Q}*` } }] },
    ],
    [
      'a header',
      { text: 'New', blocks: [{ type: 'header', text: { type: 'plain_text', text: Q } }] },
    ],
    [
      'a list',
      {
        text: '',
        blocks: [
          {
            type: 'rich_text',
            elements: [
              {
                type: 'rich_text_list',
                elements: [{ type: 'rich_text_section', elements: [text(Q)] }],
              },
            ],
          },
        ],
      },
    ],
    ['fields', { text: '', blocks: [{ type: 'section', fields: [{ type: 'mrkdwn', text: Q }] }] }],
    ['an attachment', { text: '', attachments: [{ text: Q }] }],
    ['the fallback of an attachment', { text: '', attachments: [{ fallback: Q }] }],
    [
      'a shared message',
      { text: '', attachments: [{ is_share: true, from_url: 'https://x', text: Q }] },
    ],
    [
      'a forwarded message of blocks',
      {
        text: 'thanks!',
        attachments: [
          { is_msg_unfurl: true, message_blocks: [{ message: { blocks: rich(text(Q)) } }] },
        ],
      },
    ],
    [
      'its own text, not a preview',
      { text: Q, attachments: [{ from_url: 'https://x', text: 'Kishida' }] },
    ],
    [
      'its own text, not what it forwards',
      { text: Q, attachments: [{ is_share: true, text: 'Kishida' }] },
    ],
    ['a text with a file', { text: Q, files: [{ id: 'F1' }] }],
  ];

  test.each(CASES)('%s is read, in a mention and in direct messages', async (_, about) => {
    const { event, asked } = await aRunningBot();
    await event(aDirectMessage({ ts: '1.1', subtype: 'file_share', ...about }), 'Ev1');
    await until(() => asked[0]);
    await event(aMention({ ts: '1.2', ...about }), 'Ev2');
    await until(() => asked[1]);
    expect(asked).toEqual([Q, Q]);
  });

  test.each(CASES)('%s is read by Find sources', async (_, about) => {
    const { send, asked } = await aRunningBot();
    const message = { user: 'U02KENJI', ts: '17.1', ...about };
    await send(interaction({ type: 'message_action', callback_id: 'find_sources', message }));
    await until(() => asked[0]);
    expect(asked).toEqual([Q]);
  });

  test('a file alone, of somebody who may not add it, gets a sentence that says so', async () => {
    const { event, slack, asked } = await aRunningBot();
    await slack.post('role', { person: 'U01ANNA', isAdmin: false });
    await event(aDirectMessage({ text: '', subtype: 'file_share', files: [{ id: 'F1' }] }), 'Ev1');
    const { request } = await slack.nextCall('chat.postMessage');
    expect(request).toMatchObject({ text: expect.stringContaining('I read words only') });
    expect(asked).toEqual([]);
  });

  test.each([null, 'x', 1, [null], [[]], [{ type: 'rich_text', elements: null }], {}])(
    'blocks that are %j break nothing',
    async (odd) => {
      const { event, asked } = await aRunningBot();
      await event(aDirectMessage({ text: 'When?', blocks: odd, attachments: odd, files: odd }));
      expect(await until(() => asked[0])).toBe('When?');
    },
  );
});

describe('who asks', () => {
  test('/me in direct messages is a person', async () => {
    const { event, asked } = await aRunningBot();
    await event(aDirectMessage({ subtype: 'me_message' }));
    expect(await until(() => asked[0])).toBe('When was the first 2+2 meeting?');
  });

  test("Slackbot's reminders are nobody's", async () => {
    const { event, asked } = await aRunningBot();
    await event(
      aMention({ user: 'USLACKBOT', text: 'Reminder: <@U09GROUND> status', ts: '1.1' }),
      'Ev1',
    );
    await event(aDirectMessage({ user: 'USLACKBOT', ts: '1.2' }), 'Ev2');
    await event(aDirectMessage({ ts: '1.3', text: 'And then?' }), 'Ev3');
    await until(() => asked[0]);
    expect(asked).toEqual(['And then?']);
  });
});

test('people named in a question stay in it, and are not looked up', async () => {
  const kept: { readonly text?: string }[] = [];
  const store = await aStore({ database: await aDatabase() });
  const { event, asked } = await aRunningBot(() => anAnswer(), {
    store: {
      ...store,
      questions: { ...store.questions, record: async (question) => void kept.push(question) },
    },
  });
  await event(aMention({ text: '<@U09GROUND> what did <@U02KENJI> say of islands?' }));
  const { text } = await until(() => kept[0]);
  expect(text?.replace(/[\u2068\u2069]/g, '')).toBe('what did @kenji say of islands?');
  expect(asked).toEqual(['what did say of islands?']);
});

test.each([
  ['digest status', '/digest status'],
  ['*digest status*', '/digest status'],
  ['digest', 'type /digest in'],
  ['/digest now!', '/digest now'],
  ['дайджест статус', '/digest статус'],
  ['ダイジェスト 状況', '/digest 状況'],
])('"%s", said to the bot, is answered with where to type it', async (said, command) => {
  const { event, slack, asked } = await aRunningBot();
  await event(aMention({ text: `<@U09GROUND> ${said}` }));
  const { request } = await slack.nextCall('chat.postMessage');
  expect(request.text).toContain(command);
  expect(asked).toEqual([]);
});

test('a question about a digest is a question', async () => {
  const { event, asked } = await aRunningBot();
  await event(aMention({ text: '<@U09GROUND> digest of the 2016 talks' }));
  expect(await until(() => asked[0])).toBe('digest of the 2016 talks');
});

test.each(['*status*', '`status`', 'status!', '_Status_ 🙏', 'status please'])(
  '/digest %s is understood',
  async (typed) => {
    const { command, slack } = await aRunningBot();
    await command(typed, '/digest');
    await until(async () => (await slack.fromBot()).at(-1));
    expect((await slack.fromBot()).at(-1)?.text).not.toContain('nothing that /digest knows');
  },
);
