import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readManifest, startWorkspace, type Tip, WorkspaceError } from 'slack-workspace';
import { type Bot, startBot } from './app.ts';
import type { Config } from './config.ts';
import { UserError } from './errors.ts';
import type { Log } from './log.ts';

export type LocalBot = {
  /** Where the page is. */
  readonly address: string;
  readonly stop: () => Promise<void>;
};

/** Beside the sources, and the same place seen from a build. */
const MANIFEST = new URL('../manifest.yml', import.meta.url);

/**
 * A Slack on this machine, and the bot connected to it as to the real one: over HTTP, with a signing
 * secret and tokens that nobody else knows. Throws a `UserError` where a setting is to blame.
 */
export async function serveLocally(config: Config, log: Log): Promise<LocalBot> {
  const workspace = await startWorkspace({
    manifest: await readManifest(MANIFEST),
    host: config.host,
    port: config.port,
    onFault: (err) => log.error({ err }, 'The local workspace failed.'),
  }).catch(asUserError);
  const signingSecret = randomBytes(32).toString('hex');
  // The workspace forgets everything when it stops, and so must what is known of it.
  const folder = await mkdtemp(join(tmpdir(), 'common-ground-'));
  const forget = () => rm(folder, { recursive: true, force: true });
  try {
    const bot = await startBot({
      config: {
        ...config,
        slackApiUrl: workspace.apiUrl,
        host: '127.0.0.1',
        port: 0,
        healthHost: '127.0.0.1',
        healthPort: 0,
        database: { kind: 'sqlite', path: join(folder, 'store.db') },
      },
      slack: { mode: 'http', botToken: workspace.tokens.bot, signingSecret },
      log,
      now: workspace.clock.now,
    });
    workspace.connect({
      url: `http://127.0.0.1:${bot.port}/slack/events`,
      signingSecret,
      examples: bot.examples,
      tips: () => tipsOf(bot.across()),
    });
    return {
      address: workspace.address,
      async stop() {
        await bot.stop();
        await workspace.stop();
        await forget();
      },
    };
  } catch (error) {
    await workspace.stop();
    await forget();
    throw error;
  }
}

function asUserError(error: unknown): never {
  throw error instanceof WorkspaceError ? new UserError(error.message) : error;
}

const NAMES = { en: 'English', ru: 'Russian', ja: 'Japanese' } as const;

/** What the page says of asking in one language and finding in another. */
function tipsOf({ example, lacksDictionaries }: ReturnType<Bot['across']>): readonly Tip[] {
  if (example !== undefined) {
    const { question, asked, answered } = example;
    return [{ question, hint: `asked in ${NAMES[asked]}, found in ${NAMES[answered]}` }];
  }
  if (!lacksDictionaries) return [];
  return [
    {
      hint: 'With dictionaries installed, a question in Russian also finds what is written in English, and so for every pair of English, Russian and Japanese: see “Ask in one language, find in another” in README.md.',
    },
  ];
}
