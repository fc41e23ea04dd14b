import { z } from 'zod';
import { openArchive } from '../../archive/open-archive.ts';
import { environment, readConfig } from '../../config.ts';
import { createNewPassages } from '../../desk/watches/new-passages.ts';
import { createLog } from '../../log.ts';
import { createPace } from '../../pace.ts';
import { openStore } from '../../store/open-store.ts';
import { counted } from '../counted.ts';
import { readOptions } from '../options.ts';

const HELP = `Usage: node dist/cli/main.js restored

To be run once on a database that was restored from a backup, before the bot starts. What was
under way at the time of the backup, and what has come due since, is taken to be done, so that
nothing is posted a second time: questions in hand, editions of the digest, answers found for
watched questions. What the articles say now counts as known.

Takes DATABASE_URL and KNOWLEDGE_DIR from the environment or .env, as the bot does.

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
  const { KNOWLEDGE_DIR, DATABASE_URL, DATABASE_URL_FILE } = environment;
  const { database, knowledgeDir } = readConfig({ KNOWLEDGE_DIR, DATABASE_URL, DATABASE_URL_FILE });
  const { archive } = await openArchive(knowledgeDir);
  const store = await openStore({ database, retentionDays: 'never', log: createLog('warn') });
  try {
    const { questions, editions, findings } = await store.restored.settle();
    const news = await createNewPassages(store.seenPassages)(archive.index, createPace());
    await news.done();
    process.stdout.write(
      `Taken to be done: ${counted(questions, 'question')} in hand, ${counted(editions, 'planned edition')}, ${counted(findings, 'answer')} found for watched questions, ${counted(news.passages.size, 'passage')} that the database did not know.\n`,
    );
    return 0;
  } finally {
    await store.close();
  }
}
