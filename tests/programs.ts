import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import type { TestProject } from 'vitest/node';

/** What tests start in a process of its own, by its path in the repository. */
const PROGRAMS = [
  'src/main.ts',
  'src/cli/main.ts',
  'tests/digest/delivery/mortal-digests.ts',
  'tests/following/killed-follower.ts',
  'tests/importing/pages/killed-keeper.ts',
  'tests/slack/bots/killed-bot.ts',
  'tests/store/copies/copy-at-work.ts',
  'tests/store/killed-process.ts',
  'tests/store/opening/process.ts',
];

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder in which each program stands in one file. */
    readonly programs: string;
  }
}

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * Puts each program and all that it imports into one file, once for the whole run. A process that has to
 * translate and to look for hundreds of files is two to four seconds at it; one file takes half of one.
 */
export async function setup(project: TestProject): Promise<() => void> {
  const parent = join(ROOT, 'node_modules/.cache');
  mkdirSync(parent, { recursive: true });
  const outdir = mkdtempSync(join(parent, 'programs-'));
  await build({
    absWorkingDir: ROOT,
    entryPoints: PROGRAMS,
    outdir,
    outbase: ROOT,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // Of half a second of a start, reading it takes less by a tenth of one.
    minifyWhitespace: true,
    minifySyntax: true,
    // Holds a library of the machine's.
    external: ['libsql', 'pg-native'],
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module';\nconst require = requireFrom(import.meta.url);",
    },
    plugins: [KNOWS_ITS_PLACE],
    logLevel: 'error',
  });
  project.provide('programs', outdir);
  return () => rmSync(outdir, { recursive: true, force: true });
}

/** A file of ours that looks for another beside it finds it from where it was, not from the bundle. */
const KNOWS_ITS_PLACE: Plugin = {
  name: 'knows-its-place',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, ({ path }) => {
      if (path.includes('node_modules')) return undefined;
      const url = JSON.stringify(pathToFileURL(path).href);
      const contents = readFileSync(path, 'utf8').replaceAll('import.meta.url', url);
      return { contents, loader: 'ts' };
    });
  },
};
