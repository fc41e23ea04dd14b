import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

/** What sends the page to a browser, from the folder `page` beside its sources. */
export const SENDS_PAGE = 'slack-workspace/src/http/page-files.ts';

/** In the tests, the page as it is shipped: some eighty files. */
export const AS_SHIPPED = '/page/as-shipped.html';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** As `page-files.ts` finds it. */
const PREACT = join(
  dirname(createRequire(join(ROOT, SENDS_PAGE)).resolve('htm')),
  '../preact/standalone.module.js',
);

/**
 * Puts the page's modules into one file and its styles into another, for the `page-files.ts` that would
 * stand in `outdir`. A profile without a past fetches them all for every test: eighty requests are two
 * thirds of what opening the page costs. The page as it is shipped is there too.
 */
export async function bundlePage(outdir: string): Promise<void> {
  const page = join(outdir, 'slack-workspace/page');
  cpSync(join(ROOT, 'slack-workspace/page'), page, { recursive: true });
  const shipped = readFileSync(join(page, 'index.html'), 'utf8');
  writeFileSync(join(outdir, 'slack-workspace', AS_SHIPPED), shipped);
  await build({
    entryPoints: [join(ROOT, 'slack-workspace/page/main.js')],
    outfile: join(page, 'bundle.js'),
    bundle: true,
    format: 'esm',
    plugins: [HAS_PREACT],
    logLevel: 'error',
  });
  const styles: string[] = [];
  const withoutStyles = shipped.replaceAll(
    /<link rel="stylesheet" href="\/page\/(.*?)" \/>\s*/g,
    (_, path: string) => {
      styles.push(readFileSync(join(page, path), 'utf8'));
      return '';
    },
  );
  writeFileSync(join(page, 'bundle.css'), styles.join('\n'));
  writeFileSync(
    join(page, 'index.html'),
    withoutStyles
      .replace('</head>', '<link rel="stylesheet" href="/page/bundle.css" /></head>')
      .replace('/page/main.js', '/page/bundle.js'),
  );
}

const HAS_PREACT: Plugin = {
  name: 'has-preact',
  setup({ onResolve }) {
    onResolve({ filter: /\/vendor\/preact\.js$/ }, () => ({ path: PREACT }));
  },
};
