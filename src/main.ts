import { startBot } from './app.ts';
import { environment, readConfig } from './config.ts';
import { UserError } from './errors.ts';
import { createLog, type Log } from './log.ts';
import { serveLocally } from './serve-locally.ts';

const welcome = (address: string): string => `Try the bot in your browser: ${address}
This is a workspace on your own machine, not Slack. To connect Slack: create the app from manifest.yml
(README.md, "Connect Slack"), copy .env.example to .env, and set SLACK_BOT_TOKEN and SLACK_APP_TOKEN.
`;

/** A server that has lost its token is no place to try the bot in. */
const NO_TOKEN = `No Slack token is set: expected SLACK_BOT_TOKEN, and SLACK_APP_TOKEN (Socket Mode) or
SLACK_SIGNING_SECRET (HTTP mode), in the environment or in .env (README.md, "Connect Slack").
To try the bot without Slack, start it in a terminal or set LOCAL_WORKSPACE=true.`;

async function start(): Promise<void> {
  const config = readConfig(environment);
  const { slack } = config;
  const log = createLog(config.logLevel);
  for (const warning of config.warnings) log.warn(warning);
  endOnBugs(log);
  let stop = async (): Promise<void> => {};
  stopOnSignals(log, () => stop());
  if (slack.mode === 'none') {
    if (!(config.localWorkspace ?? process.stdout.isTTY)) throw new UserError(NO_TOKEN);
    const local = await serveLocally(config, log);
    stop = local.stop;
    process.stdout.write(welcome(local.address));
    return;
  }
  const { port, healthPort, stop: stopBot } = await startBot({ config, slack, log });
  stop = stopBot;
  log.info({ mode: slack.mode, port, healthPort }, 'ready');
}

/** Nobody reads on, or the disk is full: the bot answers all the same, and only its log is missing. */
function goOnUnread(): void {
  process.stdout.on('error', () => {});
  process.stderr.on('error', () => {});
}

/** A bug leaves the process in a state nobody knows: it is logged, and whoever runs the bot starts it again. */
function endOnBugs(log: Log): void {
  const endWith = (sentence: string) => (error: unknown) => {
    log.fatal({ err: error }, sentence);
    process.exit(1);
  };
  process.on('unhandledRejection', endWith('a promise was rejected and nobody caught it'));
  process.on('uncaughtException', endWith('an error was thrown and nobody caught it'));
}

/** The first signal stops the bot in order, a second one at once. */
function stopOnSignals(log: Log, stop: () => Promise<void>): void {
  let stopping = false;
  const onSignal = (signal: NodeJS.Signals): void => {
    if (stopping) process.exit(1);
    stopping = true;
    log.info({ signal }, 'stopping');
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.fatal({ err: error }, 'stopping failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
}

goOnUnread();
start().catch((error: unknown) => {
  if (!(error instanceof UserError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
