import { z } from 'zod';
import { openArchive } from '../archive/open-archive.ts';
import { counted } from './counted.ts';
import { everyFault, noticeLines } from './fault-lines.ts';
import { knowledgeOption, readOptions } from './options.ts';

const HELP = `Usage: npm run -s check:knowledge -- [options]

Reads the knowledge folder as the bot does and lists every error with its file and line, and
what else there is to know: drafts, notes without a date, files that are not read.
Exits with status 1 if there are errors.

  --knowledge FOLDER   the folder (default: KNOWLEDGE_DIR, or knowledge)
  --help               show this help
`;

const Options = z.object({ knowledge: knowledgeOption, help: z.boolean().default(false) });

export async function runCheck(args: readonly string[]): Promise<number> {
  const { options } = readOptions(
    'check:knowledge',
    args,
    { knowledge: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    Options,
  );
  if (options.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const open = await openArchive(options.knowledge);
  const { stats, faults } = open;
  process.stdout.write(everyFault(open, options.knowledge));
  process.stdout.write(noticeLines(open, options.knowledge));
  process.stdout.write(
    `${options.knowledge}: ${counted(stats.articles, 'article')}, ${counted(stats.passages, 'passage')}, ${counted(faults.length, 'error')}\n`,
  );
  return faults.length === 0 ? 0 : 1;
}
