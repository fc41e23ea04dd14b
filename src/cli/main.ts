#!/usr/bin/env node
import { UserError } from '../errors.ts';

const HELP = `Usage: npm run -s COMMAND -- [options]

  ask [question]     ask the archive; without a question, opens a prompt
  import             save pages, PDFs and other files as articles
  check:knowledge    read the knowledge folder and list every error
  digest             print the digest of a channel
  restored           make a database that was restored from a backup ready to start

Each command has --help.
`;

type Command = (args: readonly string[]) => Promise<number>;

/** Each loads what it needs: a question does not wait for the readers of PDF and the database. */
const COMMANDS: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['ask', async (args) => (await import('./ask.ts')).runAsk(args)],
  ['check', async (args) => (await import('./check.ts')).runCheck(args)],
  ['digest', async (args) => (await import('./digest.ts')).runDigest(args)],
  ['import', runImport],
  ['restored', async (args) => (await import('./upkeep/restored.ts')).runRestored(args)],
]);

/** The thread that reads starts while the rest is loaded. */
async function runImport(args: readonly string[]): Promise<number> {
  const { createReader } = await import('../importing/reading/reader.ts');
  const reader = createReader();
  try {
    reader.begin();
    return await (await import('./importing/import.ts')).runImport(args, reader);
  } finally {
    await reader.close();
  }
}

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
