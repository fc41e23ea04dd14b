import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Beside the sources, and the same place seen from a build, which does not copy it. */
const PAGE = new URL('../../page/', import.meta.url);

/** Preact and htm in one file, as the package ships it for browsers. */
const PREACT = join(
  dirname(createRequire(import.meta.url).resolve('htm')),
  '../preact/standalone.module.js',
);

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Only what this server sends is run or loaded; blocks may show pictures of other sites. */
const POLICY =
  "default-src 'self'; img-src 'self' https: data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** A file's name, or folders with names, that cannot lead out of the page's folder. */
const SAFE_PATH = /^(?:[\w-]+\/)*[\w-]+(?:\.[\w-]+)*$/;

/** Answers with a file of the page: `/` is `index.html`, `/page/…` the rest. */
export async function sendPageFile(path: string, response: ServerResponse): Promise<void> {
  const file = fileOf(path);
  const type = file === undefined ? undefined : TYPES[extname(file)];
  const content =
    file === undefined || type === undefined
      ? undefined
      : await readFile(file).catch(() => undefined);
  if (content === undefined || type === undefined) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
    response.end('There is no such page.\n');
    return;
  }
  response.writeHead(200, {
    'content-type': type,
    'content-security-policy': POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-cache',
  });
  response.end(content);
}

function fileOf(path: string): string | undefined {
  if (path === '/') return fileURLToPath(new URL('index.html', PAGE));
  if (path === '/page/vendor/preact.js') return PREACT;
  const name = path.startsWith('/page/') ? path.slice('/page/'.length) : '';
  return SAFE_PATH.test(name) ? fileURLToPath(new URL(name, PAGE)) : undefined;
}
