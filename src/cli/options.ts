import { type ParseArgsConfig, parseArgs } from 'node:util';
import { z } from 'zod';
import { environment } from '../config.ts';
import { UserError } from '../errors.ts';

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

/** `--knowledge FOLDER`, from `KNOWLEDGE_DIR` when it is not given. */
export const knowledgeOption = z
  .string()
  .min(1, 'expected a folder')
  .default(environment.KNOWLEDGE_DIR?.trim() || 'knowledge');
