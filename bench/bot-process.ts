import { spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdtemp, readFile } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { cleanEnvironment } from '../tests/clean-environment.ts';
import { PROGRAMS_FOLDER, program } from '../tests/program.ts';

const SECRET = 'a-signing-secret-for-the-bench';

/** The unit of Linux for processor time: `getconf CLK_TCK` is 100 wherever Node runs. */
const MS_PER_TICK = 10;

/** The bot as `npm start` runs it, in HTTP mode. */
export type BotProcess = {
  /** Sends an event signed as Slack signs it, and resolves to the status of the answer. */
  readonly send: (event: object, eventId: string) => Promise<number | undefined>;
  /** Sends any body, signed as Slack signs it. */
  readonly sendSigned: (body: string, type: string) => Promise<Answer>;
  readonly port: number;
  readonly healthPort: number;
  readonly hasEnded: () => boolean;
  /** Resident memory, in megabytes. */
  readonly memoryMb: () => Promise<number>;
  /** Processor time so far, in milliseconds. */
  readonly processorMs: () => Promise<number>;
  readonly stop: () => Promise<number | null>;
};

type Ports = { readonly port: number; readonly healthPort: number };

type Answer = { readonly status: number | undefined; readonly text: string };

/** Among the tests it is the one file that they have made of it. */
const MAIN =
  process.env[PROGRAMS_FOLDER] === undefined
    ? ['--import', 'tsx', 'src/main.ts']
    : [program('src/main.ts')];

export async function startBotProcess(
  apiUrl: string,
  settings: Readonly<Record<string, string>>,
  { isQuiet = false } = {},
): Promise<BotProcess> {
  const folder = await mkdtemp(join(tmpdir(), 'common-ground-bench-'));
  const child = spawn(process.execPath, MAIN, {
    env: {
      ...cleanEnvironment(),
      DOTENV_CONFIG_PATH: 'there-is-no.env',
      SLACK_BOT_TOKEN: 'xoxb-bench',
      SLACK_SIGNING_SECRET: SECRET,
      SLACK_API_URL: apiUrl,
      PORT: '0',
      HEALTH_PORT: '0',
      DATABASE_URL: `file:${join(folder, 'store.db')}`,
      ...settings,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  process.on('exit', () => {
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });
  const ended = new Promise<number | null>((resolve) => {
    child.on('close', resolve);
  });
  let hasEnded = false;
  void ended.then(() => {
    hasEnded = true;
  });
  const { port, healthPort } = await new Promise<Ports>((resolve, reject) => {
    createInterface({ input: child.stderr }).on('line', (line) => {
      if (line.includes('"msg":"ready"')) resolve(JSON.parse(line));
      else if (!isQuiet && !line.includes('"level":30')) process.stderr.write(`${line}\n`);
    });
    void ended.then((code) => reject(new Error(`the bot ended with status ${code}`)));
  });
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  return {
    port,
    healthPort,
    hasEnded: () => hasEnded,
    async send(event, eventId) {
      return (await deliver(agent, port, eventBody(event, eventId), 'application/json')).status;
    },
    sendSigned: (body, type) => deliver(agent, port, body, type),
    async memoryMb() {
      const status = await readFile(`/proc/${child.pid}/status`, 'utf8');
      return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024);
    },
    async processorMs() {
      const fields = (await readFile(`/proc/${child.pid}/stat`, 'utf8')).split(' ');
      return (Number(fields[13]) + Number(fields[14])) * MS_PER_TICK;
    },
    stop() {
      agent.destroy();
      child.kill('SIGTERM');
      return ended;
    },
  };
}

const eventBody = (event: object, eventId: string): string =>
  JSON.stringify({
    type: 'event_callback',
    team_id: 'T1',
    api_app_id: 'A1',
    event_id: eventId,
    event_time: Math.floor(Date.now() / 1000),
    authorizations: [
      { team_id: 'T1', user_id: 'UBOT', is_bot: true, is_enterprise_install: false },
    ],
    event,
  });

function deliver(agent: Agent, port: number, body: string, type: string): Promise<Answer> {
  const sentAt = Math.floor(Date.now() / 1000);
  const hmac = createHmac('sha256', SECRET).update(`v0:${sentAt}:${body}`);
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        agent,
        port,
        host: '127.0.0.1',
        path: '/slack/events',
        method: 'POST',
        headers: {
          'content-type': type,
          'content-length': Buffer.byteLength(body),
          'x-slack-request-timestamp': String(sentAt),
          'x-slack-signature': `v0=${hmac.digest('hex')}`,
        },
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => {
          text += part;
        });
        response.on('end', () => resolve({ status: response.statusCode, text }));
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}
