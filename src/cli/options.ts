import { type ParseArgsConfig, parseArgs } from 'node:util';
import { z } from 'zod';
import { environment } from '../config.ts';
import { UserError } from '../errors.ts';
import { archivesConfig } from '../settings/archives.ts';

/**
 * Reads a command's arguments: `config` names the options, `schema` says what they may be. Throws a
 * `UserError` that lists every fault and points to `--help`.
 */
export function readOptions<Schema extends z.ZodType>(
  command: string,
  args: readonly string[],
  config: NonNullable<ParseArgsConfig['options']>,
  schema: Schema,
): { options: z.output<Schema>; words: readonly string[] } {
  const fail = (faults: readonly string[]): never => {
    throw new UserError(`${faults.join('\n')}\nSee: npm run -s ${command} -- --help`, faults);
  };
  const read = (() => {
    try {
      return parseArgs({ args: [...args], options: config, allowPositionals: true, strict: true });
    } catch (error) {
      return fail([(error as Error).message.split('. To specify')[0] as string]);
    }
  })();
  const parsed = schema.safeParse(read.values);
  if (!parsed.success) {
    return fail(parsed.error.issues.map((issue) => `--${issue.path.join('.')}: ${issue.message}`));
  }
  return { options: parsed.data, words: read.positionals };
}

/** `--knowledge FOLDER` and `--archive NAME`: which archive a command is about. */
export const ARCHIVE_OPTIONS = {
  knowledge: z.string().min(1, 'expected a folder').optional(),
  archive: z.string().min(1, 'expected the name of an archive').optional(),
} as const;

export const ARCHIVE_TYPES = {
  knowledge: { type: 'string' },
  archive: { type: 'string' },
} as const;

/** As the help of each command says it. */
export const ARCHIVE_HELP = `  --knowledge FOLDER   the folder (default: KNOWLEDGE_DIR, or knowledge)
  --archive NAME       in its place, an archive that ARCHIVES names
`;

/** An archive that a command is about: its name where it has one. */
export type Chosen = { readonly folder: string; readonly name?: string };

type Wish = { readonly knowledge?: string | undefined; readonly archive?: string | undefined };

/** The archives that a command may be about: the one that was named, or all. Throws a `UserError` where there is none. */
export function archivesChosen({ knowledge, archive }: Wish): readonly Chosen[] {
  if (knowledge !== undefined && archive !== undefined) {
    throw new UserError('--knowledge, --archive: expected one of the two.');
  }
  if (knowledge !== undefined) return [{ folder: knowledge }];
  const { archives, faults } = archivesConfig(environment);
  if (faults.length > 0) throw new UserError(faults.join('\n'), faults);
  if (archive === undefined) {
    const usual = { folder: environment.KNOWLEDGE_DIR?.trim() || 'knowledge' };
    return archives.length === 0 ? [usual] : archives;
  }
  const found = archives.find(({ name }) => name === archive);
  if (found !== undefined) return [found];
  const names = archives.map(({ name }) => name).join(', ') || 'none';
  throw new UserError(`--archive: expected a name of ARCHIVES (${names}), found ${archive}.`);
}

/** The one archive that a command is about. Throws a `UserError` where it must be said which. */
export function archiveChosen(wish: Wish): Chosen {
  const all = archivesChosen(wish);
  const [only, second] = all;
  if (only !== undefined && second === undefined) return only;
  const names = all.map(({ name }) => name).join(', ');
  throw new UserError(`There are several archives: expected --archive and one of ${names}.`);
}
