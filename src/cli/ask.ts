import { z } from 'zod';
import { type OpenArchive, openArchive } from '../archive/open-archive.ts';
import { rehearse, rehearseFurther } from '../archive/rehearse.ts';
import { escapeMrkdwn } from '../blocks/kit/escape.ts';
import { environment } from '../config.ts';
import { openDictionaries } from '../dictionaries/dictionaries.ts';
import { UserError } from '../errors.ts';
import { runNow } from '../pace.ts';
import { dictionariesConfig } from '../settings/dictionaries.ts';
import { askable } from '../typed/named-people.ts';
import { readTyped } from '../typed/read-typed.ts';
import { faultLines, noticeLines } from './fault-lines.ts';
import {
  ARCHIVE_HELP,
  ARCHIVE_OPTIONS,
  ARCHIVE_TYPES,
  archiveChosen,
  readOptions,
} from './options.ts';
import { printReply } from './print-reply.ts';
import { runPrompt } from './prompt.ts';
import { createTalk } from './talk.ts';

const HELP = `Usage: npm run -s ask -- [options] [question]

Prints the sentences of the archive that answer the question, with their sources.
Without a question it prompts for one after another; leave with exit, quit or Ctrl-D.

${ARCHIVE_HELP}  --top N              how many excerpts to show at most, 1 to 100 (default 3)
  --json               the reply as one line of JSON
  --batch              read one question per line from standard input, print one JSON reply
                       per line, in order
  --explain            also show how each excerpt's score adds up
  --stats              also print, on standard error, one line of JSON about the archive
  --help               show this help
`;

const Options = z.object({
  ...ARCHIVE_OPTIONS,
  top: z
    .string()
    .regex(/^(?:[1-9]\d?|100)$/, 'expected a number from 1 to 100')
    .default('3')
    .transform(Number),
  json: z.boolean().default(false),
  batch: z.boolean().default(false),
  explain: z.boolean().default(false),
  stats: z.boolean().default(false),
  help: z.boolean().default(false),
});
type Options = z.output<typeof Options>;

const NO_DICTIONARY =
  'No dictionary is installed, so passages in other languages are found by the glossary alone (README.md, "Dictionaries").\n';

const TOLD = {
  refused: (sentence: string) => process.stderr.write(`${sentence}\n`),
  compiling: () =>
    process.stderr.write('Compiling dictionaries for the first time: half a minute …\n'),
};

export async function runAsk(args: readonly string[]): Promise<number> {
  const { options, words } = readOptions(
    'ask',
    args,
    {
      ...ARCHIVE_TYPES,
      top: { type: 'string' },
      json: { type: 'boolean' },
      batch: { type: 'boolean' },
      explain: { type: 'boolean' },
      stats: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
    Options,
  );
  if (options.help) {
    process.stdout.write(HELP);
    return 0;
  }
  if (options.batch && words.length > 0) {
    throw new UserError('--batch reads its questions from standard input: expected none here.');
  }
  if (!options.batch && words.length === 0 && !process.stdin.isTTY) {
    throw new UserError(
      'There is no question. Expected: npm run -s ask -- "When was the first 2+2 meeting?"\nOr --batch, to read one question per line from standard input.',
    );
  }
  const isPrompt = !options.batch && words.length === 0;
  const { folder } = archiveChosen(options);
  if (isPrompt) process.stderr.write(`Reading ${folder} …\n`);
  const installed = dictionariesConfig(environment);
  const dictionaries = installed && (await openDictionaries({ ...installed, ...TOLD }));
  if (isPrompt && installed !== undefined && dictionaries === undefined)
    process.stderr.write(NO_DICTIONARY);
  const open = await openArchive(folder, dictionaries);
  process.stderr.write(faultLines(open, folder));
  if (isPrompt) process.stderr.write(noticeLines(open, folder));
  if (options.stats) printStats(open);
  if (options.batch) await answerLines(open, options);
  else if (words.length > 0) process.stdout.write(replyTo(words.join(' '), open, options));
  else {
    const talk = { ask: createTalk(open.ask) };
    const terminal = { input: process.stdin, output: process.stdout, isVerbatim: options.json };
    await runPrompt(open, (question) => replyTo(question, talk, options), terminal);
  }
  return 0;
}

function replyTo(question: string, open: Pick<OpenArchive, 'ask'>, options: Options): string {
  const about = { top: options.top, explain: options.explain };
  const reply = { ...open.ask(askedIn(question), about), question };
  return options.json || options.batch ? `${JSON.stringify(reply)}\n` : printReply(reply);
}

/** What Slack would look up; all that was typed where there is no question in it. */
function askedIn(typed: string): string {
  const read = readTyped(escapeMrkdwn(typed));
  return read.kind === 'question' ? askable(read.question) : typed;
}

function printStats(open: OpenArchive): void {
  const rssMb = Math.round(process.memoryUsage().rss / 1e6);
  process.stderr.write(`${JSON.stringify({ ...open.stats, rssMb })}\n`);
}

/** How much is written at once, in UTF-16 code units. */
const PORTION = 1 << 16;

/** What rehearsing further may take, of the time that opening the archive took. */
const REHEARSAL = 1 / 3;

/**
 * Answers all that has come before it waits for more, so that a caller may also ask one by one. It
 * rehearses as the bot does at its start and in the seconds after it, so that `tookMs` says what the bot takes: only
 * before a large archive, where nobody notices.
 */
async function answerLines(open: OpenArchive, options: Options): Promise<void> {
  runNow(rehearse(open));
  const { loadMs, indexMs } = open.stats;
  const until = performance.now() + REHEARSAL * (loadMs + indexMs);
  runNow(rehearseFurther(open, () => performance.now() > until));
  for await (const lines of linesOf(process.stdin)) {
    let replies = '';
    for (const line of lines) {
      replies += replyTo(line, open, options);
      if (replies.length < PORTION) continue;
      await write(replies);
      replies = '';
    }
    await write(replies);
  }
}

/** Lines end in `\n` or `\r\n` alone: a question may hold any other sign that ends a line. */
async function* linesOf(input: NodeJS.ReadStream): AsyncGenerator<readonly string[]> {
  let rest = '';
  for await (const chunk of input.setEncoding('utf8')) {
    const lines = `${rest}${chunk}`.split('\n');
    rest = lines.pop() ?? '';
    yield lines.map((line) => line.replace(/\r$/, ''));
  }
  if (rest !== '') yield [rest];
}

async function write(text: string): Promise<void> {
  if (text === '' || process.stdout.write(text)) return;
  await new Promise<void>((resolve) => {
    process.stdout.once('drain', () => resolve());
  });
}
