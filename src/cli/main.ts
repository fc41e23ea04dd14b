#!/usr/bin/env node
import { UserError } from '../errors.ts';
import { runAsk } from './ask.ts';
import { runCheck } from './check.ts';
import { runDigest } from './digest.ts';
import { runImport } from './importing/import.ts';

const HELP = `Usage: npm run -s COMMAND -- [options]

  ask [question]     ask the archive; without a question, opens a prompt
  import             save pages, PDFs and other files as articles
  check:knowledge    read the knowledge folder and list every error
  digest             print the digest of a channel

Each command has --help.
`;

const COMMANDS: ReadonlyMap<string, (args: readonly string[]) => Promise<number>> = new Map([
  ['ask', runAsk],
  ['check', runCheck],
  ['digest', runDigest],
  ['import', runImport],
]);

async function run([name = 'help', ...args]: readonly string[]): Promise<number> {
  const command = COMMANDS.get(name);
  if (command !== undefined) return command(args);
  const asked = ['help', '--help', '-h'].includes(name);
  (asked ? process.stdout : process.stderr).write(
    asked ? HELP : `There is no command "${name}".\n\n${HELP}`,
  );
  return asked ? 0 : 2;
}

/** Whoever reads the output may stop reading, as `head` does: that is no fault. */
process.stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
  if (code === 'EPIPE') process.exit(0);
  process.stderr.write(`The output could not be written (${code ?? message}).\n`);
  process.exit(1);
});
/** What cannot be told of cannot be told of; the reply still can. */
process.stderr.on('error', () => {});

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
