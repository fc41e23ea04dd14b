import { basename } from 'node:path';
import { z } from 'zod';
import { UserError } from '../../errors.ts';
import type { ReadDocument } from '../../importing/document/document.ts';
import { FetchError } from '../../importing/fetch/fetch-error.ts';
import type { DocumentReader } from '../../importing/reading/reader.ts';
import { saveDocument } from '../../importing/save-document.ts';
import { createKnownArticles, type KnownArticles } from '../../importing/saving/known-articles.ts';
import { ImportError } from '../../importing/source.ts';
import { readPublished } from '../../knowledge/article/published-date.ts';
import { systemCodeOf } from '../../knowledge/article/write-article.ts';
import { counted } from '../counted.ts';
import { ARCHIVE_OPTIONS, ARCHIVE_TYPES, archiveChosen, readOptions } from '../options.ts';
import { type Followed, followFolder } from './follow-folder.ts';
import { isAddress, listSources } from './list-sources.ts';
import { loadAddress, loadFile } from './load-source.ts';
import { createProgress } from './progress.ts';
import { asJson, asLines, type Outcome } from './report.ts';

const HELP = `Usage: npm run -s import -- [options] FILE|FOLDER|ADDRESS …

Reads web pages, PDF, Markdown, plain text, Word (.docx) and EPUB, and saves each as an
article. What is there already is not saved again; where it says something else by now, that
becomes its new version. Exits with status 1 if any was not saved.

  --knowledge FOLDER   the folder to save into (default: KNOWLEDGE_DIR, or knowledge)
  --archive NAME       in its place, an archive that ARCHIVES names
  --url ADDRESS        where the file stands on the web (for one file)
  --title TEXT         its title, where the file does not say it or says another (for one file)
  --date DATE          when it was published (for one file)
  --author NAMES       who wrote it
  --publisher NAME     who published it
  --another            it is another article than the one in the archive it is taken for:
                       save it beside that (for one file or address)
  --dry-run            save nothing; show what would be
  --json               one line of JSON for each source
  --help               show this help
`;

const text = z
  .string()
  .trim()
  .min(1, 'expected text')
  .max(1000, 'expected at most 1,000 characters');

const Options = z.object({
  ...ARCHIVE_OPTIONS,
  url: text
    .refine((url) => isAddress(url) && URL.canParse(url), 'expected a web address')
    .optional(),
  title: text.optional(),
  date: text
    .transform((typed) => readPublished(typed))
    .refine((date) => date.kind === 'read', 'expected one date, such as 2017-03-20')
    .transform((date) => (date.kind === 'read' ? date.date : ''))
    .optional(),
  author: text.optional(),
  publisher: text.optional(),
  another: z.boolean().default(false),
  'dry-run': z.boolean().default(false),
  json: z.boolean().default(false),
  help: z.boolean().default(false),
});
type Options = z.output<typeof Options>;

const TYPES = {
  ...ARCHIVE_TYPES,
  url: { type: 'string' },
  title: { type: 'string' },
  date: { type: 'string' },
  author: { type: 'string' },
  publisher: { type: 'string' },
  another: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** `reader` reads what is named; it is not closed. */
export async function runImport(args: readonly string[], reader: DocumentReader): Promise<number> {
  const { options, words } = readOptions('import', args, TYPES, Options);
  if (options.help) {
    process.stdout.write(HELP);
    return 0;
  }
  if (words.length === 0) {
    throw new UserError(
      'Nothing was named: expected files, folders or addresses.\nSee: npm run -s import -- --help',
    );
  }
  const { folder } = archiveChosen(options);
  const { sources, others } = await listSources(words);
  const single = (['url', 'title', 'date', 'another'] as const).filter(
    (name) => options[name] !== undefined && options[name] !== false,
  );
  if (sources.length > 1 && single.length > 0) {
    throw new UserError(`--${single.join(', --')}: expected one file, found ${sources.length}.`);
  }
  const known = createKnownArticles();
  const followed = followFolder(folder, known);
  const failed = await importAll(sources, options, { folder, known, followed, reader });
  if (!options.json) process.stderr.write(ending(sources.length, others, failed));
  return failed.length === 0 ? 0 : 1;
}

type Importing = {
  readonly folder: string;
  readonly known: KnownArticles;
  readonly followed: Followed;
  readonly reader: DocumentReader;
};

/** Tells what became of each, and gives those that were not saved. */
async function importAll(
  sources: readonly string[],
  options: Options,
  importing: Importing,
): Promise<readonly Outcome[]> {
  const progress = createProgress(sources.length, process.stderr);
  const failed: Outcome[] = [];
  for (const [at, source] of sources.entries()) {
    progress.show(at, basename(source));
    const outcome = await importOne(source, options, importing);
    progress.clear();
    if (options.json) process.stdout.write(`${asJson(outcome)}\n`);
    else if (!hasFailed(outcome)) process.stdout.write(asLines(outcome));
    if (hasFailed(outcome)) failed.push(outcome);
  }
  return failed;
}

const hasFailed = (outcome: Outcome): boolean =>
  outcome.kind === 'faulty' || outcome.saved === undefined;

async function importOne(
  source: string,
  options: Options,
  { folder, known, followed, reader }: Importing,
): Promise<Outcome> {
  try {
    const loaded = isAddress(source) ? loadAddress(source) : loadFile(source, options.url);
    // The folder is read while the source is; what is wrong with it is told when it is waited for.
    void followed.catchUp().catch(() => {});
    const document = asTold(await reader.read(await loaded), options);
    try {
      const { 'dry-run': dryRun, another: isAnother } = options;
      const saved = await saveDocument(document, {
        knowledge: folder,
        dryRun,
        known,
        isAnother,
        isLatest: isAddress(source),
        isDateTold: options.date !== undefined,
        catchUp: followed.catchUp,
      });
      followed.saved(saved.id);
      return { kind: 'read', source, document, saved };
    } catch (error) {
      if (!(error instanceof ImportError && error.kind === 'incomplete')) throw error;
      return { kind: 'read', source, document, lack: error.message };
    }
  } catch (error) {
    const fault = faultOf(error);
    if (fault === undefined) throw error;
    return { kind: 'faulty', source, fault };
  }
}

/** What is in the way of one source and none of the others, in a sentence; of a bug nothing. */
function faultOf(error: unknown): string | undefined {
  if (error instanceof ImportError || error instanceof FetchError) return error.message;
  const code = systemCodeOf(error);
  return code === undefined ? undefined : `The system does not let it be saved (${code}).`;
}

/** A document with what was said of it on the command line. */
function asTold(
  document: ReadDocument,
  { url, title, date, author, publisher }: Options,
): ReadDocument {
  return {
    ...document,
    ...(url === undefined ? {} : { url }),
    ...(title === undefined ? {} : { title }),
    ...(date === undefined ? {} : { date }),
    ...(author === undefined ? {} : { authors: [author] }),
    ...(publisher === undefined ? {} : { publisher }),
  };
}

/** What was not saved and why, at the end where it is seen. */
function ending(total: number, others: number, failed: readonly Outcome[]): string {
  const rest = others === 0 ? '' : `${counted(others, 'other file')} of no kind that is read.\n`;
  if (failed.length === 0) return rest;
  const list = failed.map(asLines).join('');
  return `${rest}${failed.length} of ${counted(total, 'source')} not saved:\n${list}`;
}
