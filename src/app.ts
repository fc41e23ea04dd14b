import { type LiveArchive, openLiveArchive } from './archive/live-archive.ts';
import type { Remember } from './archive/remember.ts';
import type { Config, SlackConfig } from './config.ts';
import type { Log } from './log.ts';
import { createSlack } from './slack/create-slack.ts';

export { openLiveArchive } from './archive/live-archive.ts';
export { type OpenArchive, openArchive } from './archive/open-archive.ts';

/** What the bot is made of that is not its own. */
export type BotParts = {
  readonly config: Config;
  readonly slack: Exclude<SlackConfig, { readonly mode: 'none' }>;
  readonly log: Log;
  /** Told of the articles of the folder, at the start and when they change. */
  readonly remember?: Remember;
};

export type Bot = {
  /** Where HTTP requests of Slack are taken, in HTTP mode. */
  readonly port?: number;
  /** Takes no more questions, finishes those at work, and closes everything. */
  readonly stop: () => Promise<void>;
};

/** Opens the archive and joins Slack. Throws a `UserError` where a setting is to blame. */
export async function startBot({
  config,
  slack,
  log,
  remember = async () => {},
}: BotParts): Promise<Bot> {
  const archive: LiveArchive = await openLiveArchive({
    folder: config.knowledgeDir,
    log,
    remember,
  });
  const bot = createSlack({
    slack,
    ...(config.slackApiUrl === undefined ? {} : { apiUrl: config.slackApiUrl }),
    host: config.host,
    port: config.port,
    log,
    ask: (question) => archive.ask(question),
    examples: archive.examples,
  });
  const stop = async (): Promise<void> => {
    await bot.stop();
    await archive.close();
  };
  try {
    return { ...(await bot.start()), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
