import { createInterface } from 'node:readline/promises';
import { answeredExamples } from '../archive/examples.ts';
import type { OpenArchive } from '../archive/open-archive.ts';
import { runNow } from '../pace.ts';
import { counted } from './counted.ts';
import { wrap } from './wrap.ts';

/** Where a person types and reads. */
export type Terminal = {
  readonly input: NodeJS.ReadableStream;
  /** Where it has `columns`, lines are cut between words. */
  readonly output: NodeJS.WritableStream & { readonly columns?: number };
  /** Whether replies are for programs and may not be cut. */
  readonly isVerbatim?: boolean;
};

/** What is typed to leave, and to be helped, in the three languages. */
const LEAVE =
  /^[:/\\]?(?:exit|quit|bye|q|выход|выйти|пока|終了|やめる|さようなら)[\s!.。！]*(?:\(\))?$/iu;
const HELP = /^[:/\\]?(?:help|h|помощь|справка|помоги|ヘルプ|使い方|[?？])[\s!.?。！？]*$/iu;

const HELP_TEXT = `Type a question and press Enter. The reply quotes the sentences that answer, word for word.
A short question goes on from the one before it: “and in 2018?”
Narrow it by a time: “last week”, “in the 1990s”, since:2018.
help shows this; exit, quit or Ctrl-D leaves.`;

/**
 * Asks for questions on the terminal and prints what `replyTo` says to each, until Ctrl-D, Ctrl-C or
 * `exit`.
 */
export async function runPrompt(
  open: OpenArchive,
  replyTo: (question: string) => string,
  terminal: Terminal = { input: process.stdin, output: process.stdout },
): Promise<void> {
  const { input, output, isVerbatim = false } = terminal;
  const { articles, passages } = open.stats;
  const example = runNow(answeredExamples(open))[0];
  const lines = createInterface({ input, output });
  const print = (text: string, isWhole = false): void => {
    const { columns } = output;
    output.write(isWhole || columns === undefined ? text : wrap(text, columns));
  };
  lines.on('SIGINT', () => lines.close());
  print(
    `${counted(articles, 'article')}, ${counted(passages, 'passage')}. Ask a question in English, Russian or Japanese; leave with Ctrl-D.\n${example === undefined ? '' : `For example: ${example}\n`}`,
  );
  lines.setPrompt('> ');
  lines.prompt();
  for await (const line of lines) {
    const typed = line.trim();
    if (LEAVE.test(typed)) break;
    if (HELP.test(typed)) print(`\n${HELP_TEXT}\n\n`);
    else print(`\n${replyTo(line)}\n`, isVerbatim);
    lines.prompt();
  }
  lines.close();
  output.write('\n');
}
