import { openArchive } from './app.ts';
import { faultLines } from './cli/fault-lines.ts';
import { runPrompt } from './cli/prompt.ts';
import { type Config, environment, readConfig } from './config.ts';
import { UserError } from './errors.ts';
import { createLog, type Log } from './log.ts';
import { createSlack } from './slack/create-slack.ts';
import { openStore } from './store/open-store.ts';

const CONNECT = `No Slack token is set, so this is the archive at a terminal.
To connect Slack: create the app from manifest.yml (README.md, "Connect Slack"), copy .env.example
to .env, and set SLACK_BOT_TOKEN and SLACK_APP_TOKEN there.

`;

async function start(): Promise<void> {
  const config = readConfig(environment);
  const open = await openArchive(config.knowledgeDir);
  if (config.slack.mode === 'none') {
    process.stdout.write(CONNECT);
    process.stderr.write(faultLines(open.faults, config.knowledgeDir));
    if (process.stdin.isTTY) await runPrompt(open);
    return;
  }
  const log = createLog(config.logLevel);
  for (const fault of open.faults) log.warn(fault, 'a file of the knowledge folder was left out');
  log.info(open.stats, 'archive loaded');
  await serve(config, config.slack, open, log);
}

async function serve(
  config: Config,
  slackConfig: Exclude<Config['slack'], { mode: 'none' }>,
  open: Awaited<ReturnType<typeof openArchive>>,
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
  let stopping = false;
  const stop = (signal: NodeJS.Signals): void => {
    if (stopping) process.exit(1);
    stopping = true;
    log.info({ signal }, 'stopping');
    slack
      .stop()
      .then(() => store.close())
      .then(
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
  const { port } = await slack.start();
  log.info({ mode: slackConfig.mode, ...(port === undefined ? {} : { port }) }, 'ready');
}

start().catch((error: unknown) => {
  if (!(error instanceof UserError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
