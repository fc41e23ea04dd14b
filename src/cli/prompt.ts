import { createInterface } from 'node:readline/promises';
import type { OpenArchive } from '../archive/open-archive.ts';
import { counted } from './counted.ts';
import { printReply } from './print-reply.ts';

/** Asks for questions on the terminal and answers each, until Ctrl-D or Ctrl-C. */
export async function runPrompt(open: OpenArchive): Promise<void> {
  const { articles, passages } = open.stats;
  const example = open.examples()[0];
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  terminal.on('SIGINT', () => terminal.close());
  process.stdout.write(
    `${counted(articles, 'article')}, ${counted(passages, 'passage')}. Ask a question in English, Russian or Japanese; leave with Ctrl-D.\n${example === undefined ? '' : `For example: ${example}\n`}`,
  );
  terminal.setPrompt('> ');
  terminal.prompt();
  for await (const line of terminal) {
    process.stdout.write(`\n${printReply(open.ask(line))}\n`);
    terminal.prompt();
  }
  process.stdout.write('\n');
}
