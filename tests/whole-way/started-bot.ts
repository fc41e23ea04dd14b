import { spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { cleanEnvironment } from '../clean-environment.ts';
import { program } from '../program.ts';
import { FORM, SIGNING_SECRET } from '../slack/bots/running-bot.ts';
import { aFolder } from '../store/databases.ts';

/** As `npm start` starts it, which is slow; what it does is the same. */
export const AS_TYPED = ['--import', 'tsx', 'src/main.ts'];

/** What the bot is asked about stands in it; to read and index them all takes it another two seconds. */
const ARTICLE = 'articles/2017-03-20-new-friends.md';

/** A knowledge folder with one article of the repository's own. */
export function aSmallKnowledge(): string {
  const folder = aFolder();
  cpSync(join('knowledge', ARTICLE), join(folder, ARTICLE));
  return folder;
}

/** The bot with these settings and no others; no `.env` of whoever runs the tests is read. */
export function aStartedBot(
  environment: Readonly<Record<string, string>> = {},
  main: readonly string[] = [program('src/main.ts')],
) {
  const child = spawn(process.execPath, main, {
    env: {
      ...cleanEnvironment(),
      DOTENV_CONFIG_PATH: 'there-is-no.env',
      HEALTH_PORT: '0',
      LOCAL_WORKSPACE: 'true',
      // Those of Debian, where they are installed, keep each process busy for more than a second.
      DICTIONARIES: 'off',
      KNOWLEDGE_DIR: aSmallKnowledge(),
      DATABASE_URL: `file:${aFolder()}/store.db`,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let stdout = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = new Promise<number | null>((resolve) => {
    child.on('close', resolve);
  });
  return {
    child,
    /** Its exit status once it has ended, with all it has printed. */
    ended: async () => ({ code: await ended, stdout, stderr }),
    /** What the first group of `pattern` matches in its output. */
    printed: (pattern: RegExp) =>
      new Promise<string>((resolve, reject) => {
        const look = (): void => {
          const found = pattern.exec(stdout)?.[1];
          if (found !== undefined) resolve(found);
        };
        child.stdout.on('data', look);
        look();
        void ended.then(() => reject(new Error(`it ended without ${pattern}: ${stderr}`)));
      }),
    /** The first line of its log that says `message`. */
    logged: (message: string) =>
      new Promise<Readonly<Record<string, unknown>>>((resolve, reject) => {
        const look = (): void => {
          const lines = stderr.split('\n').slice(0, -1);
          const line = lines.find((text) => text.includes(`"msg":${JSON.stringify(message)}`));
          if (line !== undefined) resolve(JSON.parse(line));
        };
        child.stderr.on('data', look);
        look();
        void ended.then(() => reject(new Error(`it ended without "${message}": ${stderr}`)));
      }),
  };
}

/** A request signed as Slack signs it. */
export function deliver(port: unknown, body: string, type: string = FORM): Promise<Response> {
  const sentAt = Math.floor(Date.now() / 1000);
  const hmac = createHmac('sha256', SIGNING_SECRET).update(`v0:${sentAt}:${body}`);
  return fetch(`http://127.0.0.1:${port}/slack/events`, {
    method: 'POST',
    headers: {
      'content-type': type,
      'x-slack-request-timestamp': String(sentAt),
      'x-slack-signature': `v0=${hmac.digest('hex')}`,
    },
    body,
  });
}
