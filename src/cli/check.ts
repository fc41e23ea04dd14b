import { z } from 'zod';
import { openArchive } from '../archive/open-archive.ts';
import { UserError } from '../errors.ts';
import { counted } from './counted.ts';
import { everyFault, noticeLines } from './fault-lines.ts';
import {
  ARCHIVE_HELP,
  ARCHIVE_OPTIONS,
  ARCHIVE_TYPES,
  archivesChosen,
  readOptions,
} from './options.ts';

const HELP = `Usage: npm run -s check:knowledge -- [options]

Reads the knowledge folder as the bot does and lists every error with its file and line, and
what else there is to know: drafts, notes without a date, files that are not read. Where
ARCHIVES names several folders, it reads them all. Exits with status 1 if there are errors.

${ARCHIVE_HELP}  --help               show this help
`;

const Options = z.object({ ...ARCHIVE_OPTIONS, help: z.boolean().default(false) });

export async function runCheck(args: readonly string[]): Promise<number> {
  const { options } = readOptions(
    'check:knowledge',
    args,
    { ...ARCHIVE_TYPES, help: { type: 'boolean', short: 'h' } },
    Options,
  );
  if (options.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const wrong: string[] = [];
  let errors = 0;
  for (const { folder } of archivesChosen(options)) {
    errors += await checkFolder(folder).catch((error: unknown) => {
      // One that cannot be read keeps none of the others from being looked at.
      if (!(error instanceof UserError)) throw error;
      wrong.push(error.message);
      return 0;
    });
  }
  if (wrong.length > 0) throw new UserError(wrong.join('\n'), wrong);
  return errors === 0 ? 0 : 1;
}

/** Says what is wrong in a folder; how many errors there are. */
async function checkFolder(folder: string): Promise<number> {
  const open = await openArchive(folder);
  const { stats, faults } = open;
  process.stdout.write(everyFault(open, folder));
  process.stdout.write(noticeLines(open, folder));
  process.stdout.write(
    `${folder}: ${counted(stats.articles, 'article')}, ${counted(stats.passages, 'passage')}, ${counted(faults.length, 'error')}\n`,
  );
  return faults.length;
}
