import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

/** A place imports from itself and from those above it. */
const ORDER = [
  'text',
  'typed',
  'period',
  'values',
  'knowledge',
  'dictionaries',
  'importing',
  'search',
  'answer',
  'archive',
  'store',
  'following',
  'desk',
  'digest',
  'blocks',
  'slack',
  'health',
  'importing-into.ts',
  'following-with.ts',
  'sharing-with.ts',
  'health-of.ts',
  'app.ts',
  'serve-locally.ts',
  'cli',
  'main.ts',
];

/** What every place may import. They import nothing but each other. */
const FOR_ALL = ['errors.ts', 'secrets.ts', 'log.ts', 'config.ts', 'settings', 'pace.ts'];

/** The only places, folders or files, that import a library; `types` may import its types alone. */
const OWNERS: readonly { library: RegExp; owners: string[]; types?: string[] }[] = [
  { library: /^fuse\.js$/, owners: ['search'] },
  { library: /^@slack\//, owners: ['slack'], types: ['blocks'] },
  { library: /^pino$/, owners: ['log.ts'] },
  { library: /^dotenv(?:\/|$)/, owners: ['config.ts'] },
  { library: /^marked$/, owners: ['knowledge'] },
  { library: /^js-yaml$/, owners: ['knowledge'] },
  {
    library: /^(?:@mozilla\/readability|linkedom|defuddle|pdfjs-dist)(?:\/|$)/,
    owners: ['importing'],
  },
  { library: /^(?:encoding-sniffer|@exodus\/bytes)(?:\/|$)/, owners: ['importing'] },
  { library: /^(?:feedsmith|robots-parser)$/, owners: ['following'] },
  { library: /^slack-workspace$/, owners: ['serve-locally.ts'] },
  { library: /^undici$/, owners: ['importing', 'slack'] },
  { library: /^diff$/, owners: ['archive'] },
  { library: /^ipaddr\.js$/, owners: ['importing'] },
  { library: /^smol-toml$/, owners: ['knowledge'] },
  { library: /^prom-client$/, owners: ['health'] },
  { library: /^(?:kysely|libsql|pg)$/, owners: ['store'] },
  { library: /^uuid$/, owners: ['store', 'slack'] },
];

type Import = { readonly from: string; readonly to: string; readonly typesOnly: boolean };
type SourceFile = { readonly path: string; readonly text: string; readonly imports: Import[] };

/** `import … from 'x'`, `export … from 'x'`, `import 'x'` and `import('x')`. */
const IMPORT =
  /^(?:import|export)\s+(?<type>type\s)?[^'";]*?\bfrom\s+'(?<named>[^']+)'|^import\s+'(?<bare>[^']+)'|\b(?:import|require)\(\s*['"`](?<dynamic>[^'"`]+)/gm;

function importsIn(path: string, text: string): Import[] {
  return [...text.matchAll(IMPORT)].map(({ groups = {} }) => {
    const to = groups.named ?? groups.bare ?? groups.dynamic ?? '';
    const typesOnly = groups.type !== undefined;
    return { from: path, to: to.startsWith('.') ? join(dirname(path), to) : to, typesOnly };
  });
}

const files: readonly SourceFile[] = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => join(entry.parentPath, entry.name))
  .sort()
  .map((file) => {
    const path = relative('src', file).replaceAll('\\', '/');
    const text = readFileSync(file, 'utf8');
    return { path, text, imports: importsIn(path, text) };
  });

const placeOf = (path: string): string => path.split('/')[0] ?? path;
const byPath = new Map(files.map((file) => [file.path, file]));
const isInside = ({ to }: Import): boolean => byPath.has(to);
const shown = ({ from, to }: Import): string => `${from} → ${to}`;
const imports = files.flatMap((file) => file.imports);

/** The files that are loaded with `start`; with `types`, those whose types it rests on, too. */
function reach(start: string, types = false): ReadonlySet<string> {
  const seen = new Set<string>();
  const todo = [start];
  for (let path = todo.pop(); path !== undefined; path = todo.pop()) {
    for (const one of byPath.get(path)?.imports ?? []) {
      const { to, typesOnly } = one;
      if (seen.has(to) || (typesOnly && !types) || !isInside(one)) continue;
      seen.add(to);
      todo.push(to);
    }
  }
  return seen;
}

/** The paths of all sources below some folders. */
const sourcesBelow = (...folders: readonly string[]): string[] =>
  folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(?:ts|js|css)$/.test(path))
      .map((path) => `${folder}/${path}`.replaceAll('\\', '/')),
  );

function groupBy(
  paths: readonly string[],
  keyOf: (path: string) => string,
): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const path of paths) groups.set(keyOf(path), [...(groups.get(keyOf(path)) ?? []), path]);
  return groups;
}

/** Paths of the files whose text matches. */
const matching = (pattern: RegExp): string[] =>
  files.filter(({ text }) => pattern.test(text)).map(({ path }) => path);

describe('the reader of imports, on which all else here rests', () => {
  test('sees every form', () => {
    const text = [
      "import 'a';",
      "import b, { c } from 'b';",
      "import type { D } from './d.ts';",
      "import {\n  type E,\n  f,\n} from '../e/f.ts';",
      "export * from 'g';",
      "const h = await import('h');",
      "export const i = 'from';",
    ].join('\n');
    expect(importsIn('x/y.ts', text).map(({ to, typesOnly }) => [to, typesOnly])).toEqual([
      ['a', false],
      ['b', false],
      ['x/d.ts', true],
      ['e/f.ts', false],
      ['g', false],
      ['h', false],
    ]);
  });

  test('sees every import of the source', () => {
    const line = /^(?:import|export|\}) ?.*\bfrom '[^']+';$|^import '[^']+';$/gm;
    const missed = files.filter(
      ({ text, imports: found }) => found.length < (text.match(line)?.length ?? 0),
    );
    expect(missed.map(({ path }) => path)).toEqual([]);
    expect(imports.length).toBeGreaterThan(100);
  });
});

describe('dependencies flow one way', () => {
  test('every file stands in a place of the design', () => {
    const places = new Set([...ORDER, ...FOR_ALL]);
    expect(files.map(({ path }) => path).filter((path) => !places.has(placeOf(path)))).toEqual([]);
  });

  test('every relative import is of a file that is there', () => {
    const lost = imports.filter((one) => one.to.endsWith('.ts') && !isInside(one));
    expect(lost.map(shown)).toEqual([]);
  });

  test('a place imports only from those above it', () => {
    const upward = imports.filter(isInside).filter(({ from, to }) => {
      const [importer, imported] = [placeOf(from), placeOf(to)];
      if (FOR_ALL.includes(imported)) return false;
      return FOR_ALL.includes(importer) || ORDER.indexOf(imported) > ORDER.indexOf(importer);
    });
    expect(upward.map(shown)).toEqual([]);
  });

  test('no file imports itself by way of others, types included', () => {
    const all = files.map(({ path }) => path);
    expect(all.filter((path) => reach(path, true).has(path))).toEqual([]);
  });

  test('inside a step, folders and the files beside them import one way', () => {
    const rooms = new Map<string, Set<string>>();
    for (const { from, to } of imports.filter(isInside)) {
      const [a, b] = [from.split('/'), to.split('/')];
      // Where two paths part, one room imports from another of the same folder.
      const parting = a.findIndex((name, at) => name !== b[at]);
      const [importer, imported] = [a, b].map((path) => path.slice(0, parting + 1).join('/'));
      if (parting === 0 || importer === undefined || imported === undefined) continue;
      rooms.set(importer, (rooms.get(importer) ?? new Set()).add(imported));
    }
    const reached = (room: string): ReadonlySet<string> => {
      const seen = new Set<string>();
      const todo = [...(rooms.get(room) ?? [])];
      for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
        if (!seen.has(next)) todo.push(...(rooms.get(next) ?? []));
        seen.add(next);
      }
      return seen;
    };
    expect(rooms.size).toBeGreaterThan(50);
    expect([...rooms.keys()].filter((room) => reached(room).has(room))).toEqual([]);
  });

  test('only serve-locally.ts knows the workspace, and only by its door', () => {
    expect(imports.filter(({ to }) => to.includes('slack-workspace/')).map(shown)).toEqual([]);
  });

  test('the workspace knows nothing of the bot', () => {
    const all = sourcesBelow('slack-workspace/src', 'slack-workspace/page');
    const others = all.flatMap((path) =>
      importsIn(path, readFileSync(path, 'utf8')).filter(
        ({ to }) => to.includes('/') && to.startsWith('src'),
      ),
    );
    expect(all.length).toBeGreaterThan(50);
    expect(others.map(shown)).toEqual([]);
  });

  test('the terminal does not wait for Slack: none of its commands loads Bolt', () => {
    const loaded = reach('cli/main.ts');
    const slack = imports.filter(
      ({ from, to, typesOnly }) => loaded.has(from) && !typesOnly && to.startsWith('@slack/'),
    );
    expect(loaded).toContain('cli/ask.ts');
    expect(slack.map(shown)).toEqual([]);
  });
});

describe('a library has one owner', () => {
  test.each(OWNERS)('$library belongs to $owners', ({ library, owners, types = [] }) => {
    const others = imports.filter(({ from, to, typesOnly }) => {
      const place = placeOf(from);
      if (!library.test(to) || owners.includes(place)) return false;
      return !(typesOnly && types.includes(place));
    });
    expect(others.map(shown)).toEqual([]);
  });

  test('nothing in src imports a tool or a test', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const known = (to: string): boolean =>
      to.startsWith('node:') ||
      Object.keys(dependencies).some((name) => to === name || to.startsWith(`${name}/`));
    const others = imports.filter((one) => !isInside(one) && !known(one.to));
    expect(others.map(shown)).toEqual([]);
  });
});

describe('the house', () => {
  const HOUSE = ['src', 'tests', 'bench', 'slack-workspace/src', 'slack-workspace/page'];
  const folders = groupBy(sourcesBelow(...HOUSE), dirname);

  test('no folder has more than 12 files', () => {
    const wide = [...folders].filter(([, paths]) => paths.length > 12);
    expect(wide.map(([folder, { length }]) => `${folder}: ${length}`)).toEqual([]);
  });

  test('no three files of a folder begin with the same word', () => {
    const alike = [...folders].flatMap(([folder, paths]) => {
      // Hooks of React and Preact begin with `use` by a rule of theirs.
      if (folder.endsWith('page/state')) return [];
      const words = groupBy(paths, (path) => /^[^-.]+/.exec(basename(path))?.[0] ?? '');
      return [...words]
        .filter(([, names]) => names.length > 2)
        .map(([word]) => `${folder}/${word}`);
    });
    expect(alike).toEqual([]);
  });

  test('every folder is named in docs/architecture.md', () => {
    const papers = readFileSync('docs/architecture.md', 'utf8');
    const inside = [...folders.keys()].filter((folder) => !/^(?:tests|bench)/.test(folder));
    expect(inside.filter((folder) => !papers.includes(`${basename(folder)}/`))).toEqual([]);
  });
});

describe('house style', () => {
  test('no file has more than 200 lines', () => {
    const all = sourcesBelow('src', 'slack-workspace/src', 'slack-workspace/page').map((path) => ({
      path,
      lines: readFileSync(path, 'utf8').split('\n').length - 1,
    }));
    expect(all.length).toBeGreaterThan(100);
    expect(all.filter(({ lines }) => lines > 200)).toEqual([]);
  });

  test('no default exports', () => {
    expect(matching(/^export default\b|\bas default\b/m)).toEqual([]);
  });

  test('no barrels, and no names that say nothing', () => {
    const names = /(?:^|\/)(?:index\.ts$|(?:utils?|helpers?|common|manager|service)(?:\.ts$|\/))/;
    expect(files.map(({ path }) => path).filter((path) => names.test(path))).toEqual([]);
    expect(matching(/^export \* from/m)).toEqual([]);
  });

  test('nothing is written to the console', () => {
    expect(matching(/\bconsole\s*\./)).toEqual([]);
  });

  test('no class but that of an error', () => {
    expect(matching(/^(?:export )?(?:abstract )?class (?!\w+ extends \w*Error\b)/m)).toEqual([]);
  });

  test('no type is forced', () => {
    expect(matching(/\bas (?:unknown as|any)\b|:\sany\b|@ts-(?:ignore|nocheck)/)).toEqual([]);
  });
});
