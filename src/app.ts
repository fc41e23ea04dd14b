import { type LiveArchive, openLiveArchive } from './archive/live-archive.ts';
import type { Remember } from './archive/remember.ts';
import type { Config, SlackConfig } from './config.ts';
import { startHealthServer } from './health/health-server.ts';
import { createMetrics } from './health/metrics.ts';
import { type Check, slackCheck } from './health/readiness.ts';
import type { Log } from './log.ts';
import { createSlack, type Slack } from './slack/create-slack.ts';

/** What the bot is made of that is not its own. */
export type BotParts = {
  readonly config: Config;
  readonly slack: Exclude<SlackConfig, { readonly mode: 'none' }>;
  readonly log: Log;
  /** Told of the articles of the folder, at the start and when they change. */
  readonly remember?: Remember;
  /** Milliseconds since 1970, where the clock is another than the machine's. */
  readonly now?: () => number;
  /** What else must be well for `/readyz`. */
  readonly checks?: readonly Check[];
};

export type Bot = {
  /** Where HTTP requests of Slack are taken, in HTTP mode. */
  readonly port?: number;
  /** Where `/healthz`, `/readyz` and `/metrics` are. */
  readonly healthPort: number;
  /** Takes no more questions, finishes those at work, and closes everything. */
  readonly stop: () => Promise<void>;
};

/**
 * Opens the archive and joins Slack; its health can be asked from the first moment on. Throws a
 * `UserError` where a setting is to blame.
 */
export async function startBot(parts: BotParts): Promise<Bot> {
  const { config, log, remember = async () => {}, checks = [] } = parts;
  const opened: { archive?: LiveArchive; slack?: Slack } = {};
  const { metrics, readiness } = createHealth(() => opened);
  const health = await startHealthServer({
    host: config.healthHost,
    port: config.healthPort,
    checks: [...readiness, ...checks],
    metrics,
  });
  const stop = async (): Promise<void> => {
    await Promise.all([opened.slack?.stop(), opened.archive?.close()]);
    await health.close();
  };
  try {
    const archive = await openLiveArchive({ folder: config.knowledgeDir, log, remember });
    opened.archive = archive;
    const slack = createSlack({
      slack: parts.slack,
      ...(config.slackApiUrl === undefined ? {} : { apiUrl: config.slackApiUrl }),
      host: config.host,
      port: config.port,
      log,
      ask: (question) => archive.ask(question),
      examples: archive.examples,
      observer: metrics.observer,
      ...(parts.now === undefined ? {} : { now: parts.now }),
    });
    opened.slack = slack;
    return { ...(await slack.start()), healthPort: health.port, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

type Opened = { readonly archive?: LiveArchive; readonly slack?: Slack };

/** What can be told of parts that are opened one after another. */
function createHealth(opened: () => Opened) {
  const indexCheck: Check = {
    name: 'index',
    fault: () => (opened().archive === undefined ? 'not loaded yet' : undefined),
  };
  const metrics = createMetrics(() => {
    const { archive } = opened();
    const { passages = 0, articles = 0 } = archive?.stats() ?? {};
    return { passages, articles, builtAt: archive?.builtAt() ?? 0 };
  });
  return { metrics, readiness: [indexCheck, slackCheck(() => opened().slack?.state())] };
}
