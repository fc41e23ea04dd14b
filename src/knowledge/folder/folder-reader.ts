import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { createPace, type Pace, runInSlices } from '../../pace.ts';
import type { Article, Fault } from '../article/article.ts';
import { type ParsedArticle, parseInSteps } from '../article/parse-article.ts';
import { EMPTY_GLOSSARY, type Glossary, parseGlossaryInSteps } from '../glossary.ts';
import { isUnchanged, type Stamp, stampOf, stampOnceWritten } from './file-stamp.ts';
import { guarded, sameRows, saysTheSame } from './guarded.ts';
import { listFolder } from './list-folder.ts';
import { type FileText, readText } from './read-text.ts';

/** Everything the folder holds: what could be read, and what was wrong with the rest. */
export type Knowledge = {
  /** By id, in code-unit order, whatever the order on disk. */
  readonly articles: readonly Article[];
  readonly glossary: Glossary;
  /** Files that were left out, and why. */
  readonly faults: readonly Fault[];
};

type Reading = {
  readonly knowledge: Knowledge;
  /** Whether anything differs from the reading before; an article that does not is the same object. */
  readonly changed: boolean;
  /** Every folder that holds articles or may, for whoever watches them. */
  readonly folders: readonly string[];
};

/** Reads a folder again and again. */
export type FolderReader = {
  /** One at a time. Throws a `UserError` when there is no such folder. */
  readonly read: () => Promise<Reading>;
};

type Parsed = { readonly glossary: Glossary; readonly faults: readonly Fault[] };
type Known<T> = { readonly stamp: Stamp; readonly parsed: T };
type Unparsed = { readonly stamp: Stamp; readonly content: FileText };

/** How many files are read while another is parsed. */
const AHEAD = 8;

/**
 * Reads `folder/articles` (every `.md` below it) and `folder/glossary.yml`; from the second time on,
 * only the files that changed. A faulty file is left out and told of in `faults`. Other work goes on
 * between files, and within a long one.
 */
export function createFolderReader(folder: string, now: () => number = Date.now): FolderReader {
  const root = join(folder, 'articles');
  let known = new Map<string, Known<ParsedArticle>>();
  let glossary: Known<Parsed> | undefined;
  const pace = createPace();

  /** The first reading waits for nobody. */
  const stampIn = (path: string): Promise<Stamp> =>
    glossary === undefined ? stampOf(path, now()) : stampOnceWritten(path, now);
  const readArticle = async (path: string): Promise<Known<ParsedArticle> | Unparsed> => {
    const before = known.get(path);
    const stamp = await stampIn(join(root, path));
    if (before !== undefined && isUnchanged(before.stamp, stamp)) return before;
    return { stamp, content: await readText(join(root, path)) };
  };
  const parse = async (
    path: string,
    { stamp, content }: Unparsed,
  ): Promise<Known<ParsedArticle>> => {
    const failed = (message: string): ParsedArticle => unread(path, message);
    const parsed =
      content.kind === 'text'
        ? await runInSlices(guarded(parseInSteps(path, content.text), failed), pace)
        : failed(content.message);
    const before = known.get(path)?.parsed;
    const isSame = before !== undefined && (await runInSlices(saysTheSame(before, parsed), pace));
    return { stamp, parsed: isSame ? before : parsed };
  };
  const readGlossary = async (): Promise<Known<Parsed>> => {
    const path = join(folder, 'glossary.yml');
    const before = glossary;
    const stamp = await stampIn(path);
    if (before !== undefined && isUnchanged(before.stamp, stamp)) return before;
    const parsed = await glossaryIn(path, pace);
    const isSame =
      before !== undefined && (await runInSlices(sameGlossary(before.parsed, parsed), pace));
    return { stamp, parsed: isSame ? before.parsed : parsed };
  };

  /** Lists again where a file was gone when its turn came: the folder was changed meanwhile. */
  const readFiles = async () => {
    for (let list = await listFolder(root); ; ) {
      const files = new Map<string, Known<ParsedArticle>>();
      let isWhole = true;
      for await (const [path, file] of ahead(list.files, readArticle)) {
        if ('content' in file && isAbsent(file.content)) isWhole = false;
        files.set(path, 'content' in file ? await parse(path, file) : file);
      }
      if (isWhole) return { files, folders: list.folders };
      const again = await listFolder(root);
      // A link to nowhere is listed each time: a fault of its own.
      if (isDeepStrictEqual(again.files, list.files)) return { files, folders: list.folders };
      list = again;
    }
  };

  return {
    async read() {
      const { files, folders } = await readFiles();
      const concepts = await readGlossary();
      const changed =
        concepts.parsed !== glossary?.parsed ||
        files.size !== known.size ||
        [...files].some(([path, file]) => file.parsed !== known.get(path)?.parsed);
      known = files;
      glossary = concepts;
      return { knowledge: collected(files, concepts.parsed), changed, folders };
    },
  };
}

const unread = (path: string, message: string): ParsedArticle => ({
  kind: 'faulty',
  faults: [{ file: `articles/${path}`, line: 1, message }],
});

const isAbsent = (content: FileText): boolean =>
  content.kind === 'faulty' && content.code === 'ENOENT';

async function glossaryIn(path: string, pace: Pace): Promise<Parsed> {
  const content = await readText(path);
  const failed = (message: string): Parsed => ({
    glossary: EMPTY_GLOSSARY,
    faults: [{ file: 'glossary.yml', line: 1, message }],
  });
  if (content.kind === 'text') {
    return runInSlices(guarded(parseGlossaryInSteps(content.text), failed), pace);
  }
  return isAbsent(content) ? { glossary: EMPTY_GLOSSARY, faults: [] } : failed(content.message);
}

function* sameGlossary(before: Parsed, after: Parsed): Generator<void, boolean, void> {
  return (
    isDeepStrictEqual(before.faults, after.faults) &&
    (yield* sameRows(before.glossary.concepts, after.glossary.concepts))
  );
}

function collected(files: ReadonlyMap<string, Known<ParsedArticle>>, glossary: Parsed): Knowledge {
  const articles: Article[] = [];
  const faults: Fault[] = [];
  for (const [path, { parsed }] of files) {
    if (parsed.kind === 'faulty') faults.push(...parsed.faults);
    else if (articles.at(-1)?.id !== parsed.article.id) articles.push(parsed.article);
    else {
      const message =
        'expected a unique name: another file has the same one, apart from the case of .md';
      faults.push({ file: `articles/${path}`, line: 1, message });
    }
  }
  return { articles, glossary: glossary.glossary, faults: [...faults, ...glossary.faults] };
}

/** Does `work` for each path in order, with some of those that follow begun. */
async function* ahead<T>(
  paths: readonly string[],
  work: (path: string) => Promise<T>,
): AsyncGenerator<[path: string, result: T]> {
  const begun = paths.slice(0, AHEAD).map(work);
  for (const [at, path] of paths.entries()) {
    const next = paths[at + AHEAD];
    if (next !== undefined) begun.push(work(next));
    yield [path, await (begun.shift() as Promise<T>)];
  }
}
