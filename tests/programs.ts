import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type Plugin, transformSync } from 'esbuild';
import type { Vite } from 'vitest/node';
import type { Cut } from '../src/text/thesaurus/cut.ts';
import { PROGRAMS_FOLDER, program } from './program.ts';
import { bundlePage, SENDS_PAGE } from './suite/bundled-page.ts';

type VitePlugin = Vite.Plugin;

/** What tests start in a process of its own, by its path in the repository. */
const PROGRAMS = [
  'bench/soak/soak.ts',
  'src/main.ts',
  'src/cli/main.ts',
  'tests/desk/sharing/copy-that-is-killed.ts',
  'tests/desk/sharing/copy-that-writes.ts',
  'tests/digest/delivery/mortal-digests.ts',
  'tests/following/killed-follower.ts',
  'tests/importing/pages/killed-keeper.ts',
  'tests/slack/bots/killed-bot.ts',
  'tests/store/copies/copy-at-work.ts',
  'tests/store/killed-process.ts',
  'tests/store/opening/process.ts',
];

/** What starts a thread from the file `worker` beside it. */
const STARTERS = ['src/following/feeds/reader.ts', 'src/importing/reading/reader.ts'];

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * Puts each program and all that it imports into one file, once for the whole run. A process or a thread that
 * has to translate and to look for hundreds of files is two to four seconds at it; one file takes half of one.
 */
export async function setup(): Promise<() => void> {
  const parent = join(ROOT, 'node_modules/.cache');
  mkdirSync(parent, { recursive: true });
  const outdir = mkdtempSync(join(parent, 'programs-'));
  writeFileSync(join(outdir, 'package.json'), '{ "type": "commonjs" }');
  process.env[PROGRAMS_FOLDER] = outdir;
  const { cutAll } = await import('../src/text/thesaurus/cut-names.ts');
  const started = [...PROGRAMS, ...STARTERS.map((path) => join(dirname(path), 'worker.ts'))];
  await build({
    absWorkingDir: ROOT,
    entryPoints: started,
    outdir,
    outbase: ROOT,
    outExtension: { '.js': '.bundle.js' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    charset: 'utf8',
    // Of half a second of a start, reading it takes less by a tenth of one.
    minifyWhitespace: true,
    minifySyntax: true,
    // They look for files of their own beside them.
    external: ['libsql', 'pg-native', 'pdfjs-dist'],
    plugins: [hasCut(cutAll()), KNOWS_ITS_PLACE],
    logLevel: 'error',
  });
  const starter = join(ROOT, 'tests/suite/start-compiled.cjs');
  for (const path of started) cpSync(starter, join(outdir, path.replace(/\.ts$/, '.js')));
  await bundlePage(outdir);
  return () => rmSync(outdir, { recursive: true, force: true });
}

/** What `npm run build` puts into `dist`. */
const hasCut = (cut: Cut): Plugin => ({
  name: 'has-cut',
  setup({ onLoad }) {
    onLoad({ filter: /\/thesaurus\/cut\.ts$/ }, () => ({
      contents: `export const CUT = ${JSON.stringify(cut)};`,
      loader: 'js',
    }));
  },
});

/**
 * A file of ours that looks for another beside it finds it from where it was, not from the bundle; but what
 * starts a thread, or sends the page, finds it there.
 */
const KNOWS_ITS_PLACE: Plugin = {
  name: 'knows-its-place',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, ({ path }) => {
      if (path.includes('node_modules')) return undefined;
      const code = placed(readFileSync(path, 'utf8'), bundledPlaceOf(path) ?? path);
      const isProgram = PROGRAMS.some((one) => path === join(ROOT, one));
      return { contents: isProgram ? waiting(code) : code, loader: 'ts' };
    });
  },
};

/** A program that awaits at its top level, as one that `require` can load. */
function waiting(code: string): string {
  const { code: script } = transformSync(code.replace(/^#!.*/, ''), { loader: 'ts' });
  const imports = script.match(/^import [^;]*;$/gm) ?? [];
  return `${imports.join('\n')}\nvoid (async () => {${script.replaceAll(/^import [^;]*;$/gm, '')}})();`;
}

/** The same for what runs in the process of the tests. */
export const STARTS_BUNDLED: VitePlugin = {
  name: 'starts-bundled',
  enforce: 'pre',
  transform(code, path) {
    const place = bundledPlaceOf(path);
    return place === undefined ? undefined : placed(code, place);
  },
};

/** Where a file would be in the bundle, if it finds there what it starts or sends. */
function bundledPlaceOf(path: string): string | undefined {
  const found = [...STARTERS, SENDS_PAGE].find((one) => path === join(ROOT, one));
  return found && program(found);
}

const placed = (code: string, path: string): string =>
  code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href));
