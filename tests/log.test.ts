import { expect, test } from 'vitest';
import { createLog } from '../src/log.ts';

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
