import { existsSync } from 'node:fs';
import { z } from 'zod';
import { openArchive } from '../../archive/open-archive.ts';
import { environment, readConfig } from '../../config.ts';
import { createNewPassages } from '../../desk/watches/new-passages.ts';
import { UserError } from '../../errors.ts';
import { createLog } from '../../log.ts';
import { createPace } from '../../pace.ts';
import type { SearchIndex } from '../../search/index/search-index.ts';
import { openStore } from '../../store/open-store.ts';
import { counted } from '../counted.ts';
import { archivesChosen, readOptions } from '../options.ts';

const HELP = `Usage: node dist/cli/main.js restored

To be run once on a database that was restored from a backup, before the bot starts. What was
under way at the time of the backup, and what has come due since, is taken to be done, so that
nothing is posted a second time: questions in hand, editions of the digest, answers found for
watched questions. What the articles say now counts as known.

Takes DATABASE_URL and KNOWLEDGE_DIR, or ARCHIVES, from the environment or .env, as the bot does.

  --help               show this help
`;

const Options = z.object({ help: z.boolean().default(false) });

export async function runRestored(args: readonly string[]): Promise<number> {
  const { options } = readOptions(
    'restored',
    args,
    { help: { type: 'boolean', short: 'h' } },
    Options,
  );
  if (options.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const { DATABASE_URL, DATABASE_URL_FILE } = environment;
  const { database } = readConfig({ DATABASE_URL, DATABASE_URL_FILE });
  if (database.kind === 'sqlite' && !existsSync(database.path)) {
    throw new UserError(`There is no database at ${database.path}: restore the backup first.`);
  }
  const chosen = archivesChosen({});
  const opened: { readonly name: string | undefined; readonly index: SearchIndex }[] = [];
  for (const { name, folder } of chosen)
    opened.push({ name, index: (await openArchive(folder)).archive.index });
  const store = await openStore({ database, retentionDays: 'never', log: createLog('warn') });
  try {
    const { questions, editions, findings } = await store.restored.settle();
    const findNew = createNewPassages(store.seenPassages);
    const names = chosen.flatMap(({ name }) => name ?? []);
    const plain = names.length === 0 ? undefined : await store.archiveUse.plain(names);
    let passages = 0;
    for (const { name, index } of opened) {
      const news = await findNew(index, createPace(), name === plain ? undefined : name);
      await news.done();
      passages += news.passages.size;
    }
    process.stdout.write(
      `Taken to be done: ${counted(questions, 'question')} in hand, ${counted(editions, 'planned edition')}, ${counted(findings, 'answer')} found for watched questions, ${counted(passages, 'passage')} that the database did not know.\n`,
    );
    return 0;
  } finally {
    await store.close();
  }
}
