import { describe, expect, test } from 'vitest';
import { createLog } from '../src/log.ts';
import { growth, repeated } from './hostile/growth.ts';

/** What is written for one call of the log. */
function written(fields: object, message = 'a sentence'): string {
  const lines: string[] = [];
  createLog('info', { write: (line) => void lines.push(line) }).info(fields, message);
  const [line = ''] = lines;
  JSON.parse(line);
  return line;
}

const SECRETS = [
  'xoxb-1-2-abc',
  'xapp-1-A1-2-def',
  'xoxe.xoxb-1-ghi',
  'https://hooks.slack.com/commands/T1/2/jkl',
  'signing-mno',
  '123.456.pqr',
];

const [bot = '', app = '', rotated = '', address = '', signing = '', trigger = ''] = SECRETS;

test.each<[string, object, string?]>([
  ['in a field', { token: bot, trigger_id: trigger, response_url: address }],
  ['in fields of fields of fields', { a: { b: { c: { d: { signingSecret: signing } } } } }],
  ['in a list', { all: [{ authorization: `Bearer ${app}` }, { headers: { Cookie: [signing] } }] }],
  ['in the message of an error', { err: new Error(`no: ${bot} ${rotated} ${address}`) }],
  ['in the sentence', {}, `refused ${app} for Authorization: Bearer ${trigger}`],
  [
    'in fields of an error and of its cause',
    {
      err: Object.assign(new Error('x', { cause: new Error(`y ${app}`) }), {
        original: { config: { headers: { Authorization: signing } } },
      }),
    },
  ],
  ['in JSON inside an error', { err: new Error(JSON.stringify({ a: { trigger_id: trigger } })) }],
  [
    'in JSON inside JSON',
    { body: JSON.stringify({ payload: JSON.stringify({ response_url: 'https://x/secret-mno' }) }) },
  ],
  ['in a form', { body: `command=%2Fask&token=${signing}&trigger_id=${trigger}&text=1` }],
  ['with a quotation mark in it', { token: `a"${signing}` }],
  ['with a quotation mark in it, in JSON', { body: JSON.stringify({ token: `a"${signing}` }) }],
  ['in JSON that was cut off', { body: `{"a":{"token":"${signing}` }],
  ['in a list in JSON', { body: JSON.stringify({ set_cookie: [signing, trigger] }) }],
  ['behind a field of a form that is none', { body: `a=b;token=${signing}` }],
  ['in the name of a field', { [`for ${bot}`]: 1 }],
  ['as the key of a connection', { client: { secretKey: signing, password: trigger } }],
  ['in an address', {}, `no answer from https://anna:${signing}@slack.example/api/`],
  [
    'in an address with signs in the password',
    { err: new Error(`fetch failed: http://anna:a@${trigger}:${signing}@slack.example:81/`) },
  ],
])('a secret is taken out %s', (_, fields, message) => {
  const line = written(fields, message);
  for (const secret of [...SECRETS, 'secret-mno']) expect(line).not.toContain(secret);
  expect(line).toContain('[secret]');
});

test('what is no secret stays', () => {
  const fields = { entry: 'mention', kind: 'answer', ms: 12, passages: 3, file: 'tokens.md' };
  expect(JSON.parse(written(fields, 'Expected the bot token (xoxb-…).'))).toMatchObject({
    ...fields,
    msg: 'Expected the bot token (xoxb-…).',
  });
});

describe('of an error', () => {
  /** As `pg` makes them: with the whole client, and with the row that was refused. */
  const ofPostgres = Object.assign(new Error('Connection terminated unexpectedly'), {
    code: '57P01',
    detail: 'Failing row contains (q1, When was the first 2+2 meeting?).',
    where: 'When was the first 2+2 meeting?',
    client: { secretKey: 12_345_678, connectionParameters: { host: 'db', password: 'mno' } },
  });

  test.each<[string, unknown]>([
    ['itself', ofPostgres],
    ['the cause', new Error('The store is away.', { cause: ofPostgres })],
    ['the original', Object.assign(new Error('Bolt'), { original: ofPostgres })],
    ['one of several', new AggregateError([ofPostgres], 'Two faults.')],
  ])('its message, its code and its stack are told, and not all it holds: %s', (_, err) => {
    const line = written({ err });
    expect(line).toContain('Connection terminated unexpectedly');
    expect(line).toContain('57P01');
    expect(line).toContain('log.test.ts');
    for (const word of ['2+2', 'client', '12345678', 'mno', 'db']) expect(line).not.toContain(word);
  });

  test('what Slack says of a refused call is told', () => {
    const data = { error: 'missing_scope', needed: 'chat:write', token: bot, text: 'When was …?' };
    const line = written({ err: Object.assign(new Error('no'), { data }) });
    expect(JSON.parse(line).err.data).toEqual({ error: 'missing_scope', needed: 'chat:write' });
  });

  test.each([undefined, null, 'a text', 7, {}, Object.create(null)])(
    'that is none, %j, is a line all the same',
    (err) => expect(written({ err })).toContain('a sentence'),
  );
});

/** What the log is made to read: paths and addresses of strangers, names, messages of errors. */
const PARTS = [
  '\\',
  '"',
  '\\"',
  '\\\\"token',
  '"token":"',
  '"token":["',
  '"token":{',
  '\\"token\\":\\"',
  'token',
  'token=',
  'a=',
  'a-',
  'xoxb-',
  'xoxe.a',
  'Bearer ',
  'https://hooks.slack.com/',
  'http://a:',
  '://',
  '@',
  ' ',
  '"a" ',
  '\u0000',
  'я',
  '[',
  '{"a":',
];

describe('whatever it holds', () => {
  test.each(PARTS)('a line takes time that grows as the text %j does', async (part) => {
    const log = createLog('info', { write() {} });
    const grows = await growth(repeated(part, '!'), 4000, (path) => log.info({ path }, path));
    expect(grows).toBeLessThan(3);
  });

  test.each<[string, (part: string) => object]>([
    ['one text', (part) => ({ path: part.repeat(20_000) })],
    ['an error', (part) => ({ err: new Error(part.repeat(20_000)) })],
    ['many texts', (part) => ({ all: Array.from({ length: 90 }, () => part.repeat(5000)) })],
    [
      'lists of numbers',
      (part) => ({ [part]: Array.from({ length: 90 }, () => Array(90).fill(1)) }),
    ],
    [
      'many fields',
      (part) => Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [part + at, at])),
    ],
    ['a long name', (part) => ({ [part.repeat(20_000)]: part })],
  ])('a line has a longest length: %s', (_, fields) => {
    for (const part of PARTS) {
      const line = written(fields(part), part.repeat(20_000));
      expect(line.length).toBeLessThan(26_000);
    }
  });
});

describe('on a terminal', () => {
  const inWords = (level: 'info' | 'warn' | 'error', fields: object, message: string): string => {
    let said = '';
    const write = (line: string): void => {
      said += line;
    };
    createLog('info', { write }, true)[level](fields, message);
    return said.replace(/^\d\d:\d\d:\d\d /, '');
  };

  test('a line says what happened and with what', () => {
    expect(inWords('info', { port: 3000, mode: 'http', list: [1] }, 'ready')).toBe(
      'ready port=3000 mode=http list=[1]\n',
    );
  });

  test('a fault that passes is one line, with its causes', () => {
    const cause = Object.assign(new Error('connect 127.0.0.1:5432'), { code: 'ECONNREFUSED' });
    const err = new Error('no database', { cause });
    expect(inWords('warn', { err }, 'Lost.')).toBe(
      'warn: Lost. (no database) (ECONNREFUSED: connect 127.0.0.1:5432)\n',
    );
  });

  test('a bug is shown with where it is', () => {
    expect(inWords('error', { err: new TypeError('a bug') }, 'Failed.')).toMatch(
      /^error: Failed\. \(a bug\)\n {4}at .*log\.test/,
    );
  });

  test.each(['\u001b[2J', '\u009b2J', '\n', '\r', '\u202e', '\u2028'])(
    'nothing that comes in moves its cursor: %j',
    (sign) => {
      const said = inWords('warn', { [`a${sign}`]: sign, b: [sign] }, `x${sign}y`);
      expect(said.slice(0, -1)).not.toContain(sign);
    },
  );

  test('no secret is shown', () => {
    const err = new Error(`no: ${bot}`, { cause: new Error(app) });
    expect(inWords('error', { err, token: signing }, rotated)).not.toMatch(/abc|def|ghi|mno/);
  });
});
