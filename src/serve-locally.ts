import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OpenArchive } from './app.ts';
import type { Config } from './config.ts';
import type { Log } from './log.ts';
import { createSlack } from './slack/create-slack.ts';
import { openStore } from './store/open-store.ts';
import { startWorkspace } from './workspace/create-workspace.ts';
import { readManifest } from './workspace/manifest.ts';

export type LocalBot = {
  /** Where the page is. */
  readonly address: string;
  readonly stop: () => Promise<void>;
};

/**
 * A Slack on this machine, and the bot connected to it as to the real one: over HTTP, with a signing
 * secret and tokens that nobody else knows. Throws a `UserError` where a setting is to blame.
 */
export async function serveLocally(
  config: Config,
  { ask, examples }: OpenArchive,
  log: Log,
): Promise<LocalBot> {
  const manifest = await readManifest();
  const workspace = await startWorkspace({
    manifest,
    host: config.host,
    port: config.port,
    onFault: (err) => log.error({ err }, 'The local workspace failed.'),
  });
  const signingSecret = randomBytes(32).toString('hex');
  // The workspace forgets everything when it stops, and so must what is known of it.
  const folder = await mkdtemp(join(tmpdir(), 'common-ground-'));
  const store = await openStore({
    database: { kind: 'sqlite', path: join(folder, 'store.db') },
    retentionDays: config.retentionDays,
    log,
    now: workspace.clock.now,
  });
  const bot = createSlack({
    store,
    slack: { mode: 'http', botToken: workspace.tokens.bot, signingSecret },
    apiUrl: workspace.apiUrl,
    host: '127.0.0.1',
    port: 0,
    log,
    ask: (question) => ask(question),
    examples: examples(),
    now: workspace.clock.now,
  });
  const { port } = await bot.start();
  workspace.connect({ url: `http://127.0.0.1:${port}/slack/events`, signingSecret });
  return {
    address: workspace.address,
    async stop() {
      await bot.stop();
      await workspace.stop();
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
