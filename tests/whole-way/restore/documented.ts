import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import type { DatabaseConfig } from '../../../src/config.ts';
import { cleanEnvironment } from '../../clean-environment.ts';
import { program } from '../../program.ts';

const run = promisify(execFile);

/** The commands that docs/operations.md prints. */
function documented(what: 'backup' | 'restore', kind: DatabaseConfig['kind']): string {
  const block = new RegExp(`\`\`\`sh ${what} ${kind}\n(.*?)\`\`\``, 's');
  const commands = block.exec(readFileSync('docs/operations.md', 'utf8'))?.[1];
  if (commands === undefined) throw new Error(`docs/operations.md has no ${what} of ${kind}.`);
  return commands;
}

/** When the machine says it is, whatever `Date` says. */
const machineNow = (): number => performance.timeOrigin + performance.now();

/** Runs them in `folder`, at the time `now`, word for word but for where the built program lies. */
export async function asDocumented(
  what: 'backup' | 'restore',
  { database, folder, now }: { database: DatabaseConfig; folder: string; now: number },
): Promise<string> {
  const main = `"${process.execPath}" "${program('src/cli/main.ts')}"`;
  const commands = documented(what, database.kind).replace('node dist/cli/main.js', main);
  const { stdout } = await run('bash', ['-euo', 'pipefail', '-c', commands], {
    cwd: folder,
    env: {
      ...cleanEnvironment(),
      DOTENV_CONFIG_PATH: 'there-is-no.env',
      TEST_CLOCK_AHEAD_MS: String(Math.round(now - machineNow())),
      NODE_OPTIONS: `--import ${new URL('../../later/preload.mjs', import.meta.url).href}`,
      ...(database.kind === 'postgres' ? { DATABASE_URL: database.url } : {}),
    },
  });
  return stdout;
}
