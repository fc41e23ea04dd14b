import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { ArticleFile } from '../archive-builders.ts';
import { cleanEnvironment } from '../clean-environment.ts';
import { program } from '../program.ts';

/** As `npm run -s ask` starts it, which is slow; what it does is the same. */
export const AS_TYPED = ['--import', 'tsx', 'src/cli/main.ts'];

export const MAIN = [program('src/cli/main.ts')];

/** The command of a clean shell. */
export const start = (
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  main: readonly string[] = MAIN,
) =>
  spawn(process.execPath, [...main, ...args], {
    env: { ...cleanEnvironment(), ...environment },
  });

/** What `npm run -s` passes on, run to its end; standard input is no terminal. */
export async function run(args: readonly string[], input = '', environment = {}, main = MAIN) {
  const child = start(args, environment, main);
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const code = await new Promise((resolve) => {
    child.on('close', resolve);
  });
  return { code, stdout, stderr };
}

export async function aFolder(...files: readonly ArticleFile[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'common-ground-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await mkdir(join(folder, 'articles'));
  for (const { path, content } of files) {
    await mkdir(dirname(join(folder, 'articles', path)), { recursive: true });
    await writeFile(join(folder, 'articles', path), content);
  }
  return folder;
}
