import { type OpenArchive, openArchive } from './app.ts';
import { type Config, environment, readConfig } from './config.ts';
import { UserError } from './errors.ts';
import { createLog, type Log } from './log.ts';
import { serveLocally } from './serve-locally.ts';
import { createSlack } from './slack/create-slack.ts';
import { openStore } from './store/open-store.ts';

async function start(): Promise<void> {
  const config = readConfig(environment);
  const open = await openArchive(config.knowledgeDir);
  const log = createLog(config.logLevel);
  for (const fault of open.faults) log.warn(fault, 'a file of the knowledge folder was left out');
  log.info(open.stats, 'archive loaded');
  if (config.slack.mode === 'none') {
    const { address, stop } = await serveLocally(config, open, log);
    stopOnSignal(stop, log);
    process.stdout.write(welcome(address));
    return;
  }
  await serve(config, config.slack, open, log);
}

const welcome = (address: string): string => `Try the bot in your browser: ${address}
This is a workspace on your own machine, not Slack. To connect Slack: create the app from manifest.yml
(README.md, "Connect Slack"), copy .env.example to .env, and set SLACK_BOT_TOKEN and SLACK_APP_TOKEN.
`;

async function serve(
  config: Config,
  slackConfig: Exclude<Config['slack'], { mode: 'none' }>,
  open: OpenArchive,
  log: Log,
): Promise<void> {
  const { database, retentionDays } = config;
  const store = await openStore({ database, retentionDays, log });
  const slack = createSlack({
    slack: slackConfig,
    ...(config.slackApiUrl === undefined ? {} : { apiUrl: config.slackApiUrl }),
    host: config.host,
    port: config.port,
    log,
    store,
    ask: open.ask,
    examples: open.examples(),
  });
  stopOnSignal(() => slack.stop().then(store.close), log);
  const { port } = await slack.start();
  log.info({ mode: slackConfig.mode, ...(port === undefined ? {} : { port }) }, 'ready');
}

/** The first signal stops cleanly, the second at once. */
function stopOnSignal(end: () => Promise<void>, log: Log): void {
  let stopping = false;
  const stop = (signal: NodeJS.Signals): void => {
    if (stopping) process.exit(1);
    stopping = true;
    log.info({ signal }, 'stopping');
    end().then(
      () => process.exit(0),
      (error: unknown) => {
        log.fatal({ err: error }, 'stopping failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  process.on('unhandledRejection', (error) => {
    log.fatal({ err: error }, 'a promise was rejected and nobody caught it');
    process.exit(1);
  });
}

start().catch((error: unknown) => {
  if (!(error instanceof UserError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
