import { createInterface } from 'node:readline/promises';
import { answeredExamples } from '../archive/examples.ts';
import type { OpenArchive } from '../archive/open-archive.ts';
import { runNow } from '../search/index/build-index.ts';
import { counted } from './counted.ts';

/** Where a person types and reads. */
export type Terminal = {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
};

/**
 * Asks for questions on the terminal and prints what `replyTo` says to each, until Ctrl-D or Ctrl-C.
 */
export async function runPrompt(
  open: OpenArchive,
  replyTo: (question: string) => string,
  { input, output }: Terminal = { input: process.stdin, output: process.stdout },
): Promise<void> {
  const { articles, passages } = open.stats;
  const example = runNow(answeredExamples(open))[0];
  const terminal = createInterface({ input, output });
  terminal.on('SIGINT', () => terminal.close());
  output.write(
    `${counted(articles, 'article')}, ${counted(passages, 'passage')}. Ask a question in English, Russian or Japanese; leave with Ctrl-D.\n${example === undefined ? '' : `For example: ${example}\n`}`,
  );
  terminal.setPrompt('> ');
  terminal.prompt();
  for await (const line of terminal) {
    output.write(`\n${replyTo(line)}\n`);
    terminal.prompt();
  }
  output.write('\n');
}
