import { request } from 'node:http';
import { connect } from 'node:net';
import type { BotProcess } from '../bot-process.ts';

export const FORM = 'application/x-www-form-urlencoded';
const JSON_TYPE = 'application/json';

const form = (fields: Readonly<Record<string, string>>): string =>
  new URLSearchParams(fields).toString();

/** `/ask` as Slack sends it; a trigger is never sent twice. */
export const askForm = (text: string, user: string, trigger: number, apiUrl: string): string =>
  form({
    ...{ command: '/ask', text, team_id: 'T1', user_id: user, channel_id: 'C1' },
    ...{ trigger_id: `1.${trigger}`, response_url: `${apiUrl}response`, api_app_id: 'A1' },
  });

const longest = (part: string): string => part.repeat(1000 / part.length);

/** Questions of the greatest length that are made of one thing, or of words nobody has. */
export const ODD_QUESTIONS: readonly string[] = [
  ...['いつ', 'when ', 'когда ', 'presidnet ', '一', '1,', '"a" ', '2016 ', '👍', '\\', 'A. '].map(
    longest,
  ),
  Array.from({ length: 180 }, (_, nth) => `q${(nth * 7919).toString(36)}z`).join(' '),
  Array.from({ length: 900 }, (_, nth) => String.fromCharCode(0x4e00 + nth * 17)).join(''),
  '<!channel> <@U1> &lt;script&gt; *_~`',
  '',
  '\u202e\u0000\ud83d',
];

const SIGNED: readonly (readonly [body: string, type: string])[] = [
  ['null', JSON_TYPE],
  ['[]', JSON_TYPE],
  ['"x"', JSON_TYPE],
  ['{}', JSON_TYPE],
  ['{"type":', JSON_TYPE],
  ['['.repeat(50_000), JSON_TYPE],
  ['{"type":"event_callback","event":null}', JSON_TYPE],
  ['{"type":"event_callback","event_id":"E","event":{"type":"app_mention"}}', JSON_TYPE],
  ['{"type":"event_callback","event_id":1,"team_id":{},"event":{"type":[],"text":{}}}', JSON_TYPE],
  ['payload=null', FORM],
  ['payload=%7B', FORM],
  [form({ payload: '{"type":"block_actions","actions":null}' }), FORM],
  [form({ payload: '{"type":"view_submission","view":{}}' }), FORM],
  [form({ command: '/nothing', text: 'x', user_id: 'U1' }), FORM],
  [form({ command: '/digest', text: '\\'.repeat(5000), user_id: 'U1', team_id: 'T1' }), FORM],
  ['%'.repeat(20_000), FORM],
];

/** What a stranger sends, who can sign nothing. */
const PATHS = ['\\', '../', '%2e', '"token":"', '//', '[', '?a=', ':@'];

/** The nth piece of bad luck for the port that Slack's requests come to; whatever becomes of it. */
export async function sendHostile(bot: BotProcess, nth: number): Promise<void> {
  const { port } = bot;
  const [body, type] = SIGNED[nth % SIGNED.length] as (typeof SIGNED)[number];
  const part = PATHS[nth % PATHS.length] as string;
  await Promise.allSettled([
    bot.sendSigned(body, type),
    unsigned(port, 'GET', `/${part.repeat(14_000 / part.length)}`),
    unsigned(port, 'POST', '/slack/events', 'x'.repeat(nth % 7 === 0 ? 1_300_000 : 1000)),
    unsigned(port, ['PUT', 'TRACE', 'OPTIONS'][nth % 3] as string, '/'),
    brokenOff(port),
  ]);
}

const unsigned = (port: number, method: string, path: string, body = ''): Promise<void> =>
  new Promise((resolve) => {
    const sent = request({ host: '127.0.0.1', port, method, path }, (response) => {
      response.resume().on('close', resolve);
    });
    sent.on('error', () => resolve());
    sent.setTimeout(10_000, () => sent.destroy());
    sent.setHeader('x-slack-signature', 'v0=0000');
    sent.end(body);
  });

/** A request that stops in its middle. */
const brokenOff = (port: number): Promise<void> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write('POST /slack/events HTTP/1.1\r\ncontent-length: 900\r\n\r\nabc');
      setTimeout(() => socket.destroy(), 200);
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve());
  });
