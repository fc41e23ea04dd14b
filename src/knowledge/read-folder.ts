import { isUtf8 } from 'node:buffer';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../errors.ts';
import type { Article, Fault } from './article.ts';
import { EMPTY_GLOSSARY, type Glossary, parseGlossary } from './glossary.ts';
import { parseArticle } from './parse-article.ts';

/** Everything the folder holds: what could be read, and what was wrong with the rest. */
export type Knowledge = {
  /** By id, in code-unit order, whatever the order on disk. */
  readonly articles: readonly Article[];
  readonly glossary: Glossary;
  /** Files that were left out, and why. */
  readonly faults: readonly Fault[];
};

/**
 * Reads `folder/articles` (every `.md` below it) and `folder/glossary.yml`. A faulty file is left out and told of
 * in `faults`. Throws a `UserError` when there is no such folder.
 */
export async function readKnowledge(folder: string): Promise<Knowledge> {
  const root = join(folder, 'articles');
  const articles: Article[] = [];
  const faults: Fault[] = [];
  for await (const [path, content] of readAhead(root, await markdownFiles(root))) {
    if (content.kind === 'faulty') {
      faults.push({ file: `articles/${path}`, line: 1, message: content.message });
      continue;
    }
    const parsed = parseArticle(path, content.text);
    if (parsed.kind === 'faulty') faults.push(...parsed.faults);
    else if (articles.at(-1)?.id === parsed.article.id) {
      faults.push({
        file: `articles/${path}`,
        line: 1,
        message: 'expected a name of its own: another file differs in .md only',
      });
    } else articles.push(parsed.article);
  }
  const glossary = await readGlossary(folder);
  return { articles, glossary: glossary.glossary, faults: [...faults, ...glossary.faults] };
}

async function markdownFiles(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      throw new UserError(
        `There is no readable folder ${root} (${error.code ?? error.message}): expected article files (*.md) in it.`,
      );
    },
  );
  return entries
    .filter((entry) => !entry.isDirectory() && /\.md$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(join(root, '/').length))
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !path.split('/').some((part) => part.startsWith('.')))
    .sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
}

/** How many files are read while another is parsed. */
const AHEAD = 8;

async function* readAhead(
  root: string,
  paths: readonly string[],
): AsyncGenerator<[path: string, content: FileText]> {
  const begun = paths.slice(0, AHEAD).map((path) => readText(join(root, path)));
  for (const [at, path] of paths.entries()) {
    const next = paths[at + AHEAD];
    if (next !== undefined) begun.push(readText(join(root, next)));
    yield [path, await (begun.shift() as Promise<FileText>)];
  }
}

const idOf = (path: string): string => path.replace(/\.md$/i, '');

type FileText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'faulty'; readonly message: string };

async function readText(path: string): Promise<FileText> {
  try {
    const bytes = await readFile(path);
    return isUtf8(bytes)
      ? { kind: 'text', text: bytes.toString('utf8') }
      : { kind: 'faulty', message: 'expected UTF-8 text, found other bytes' };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return { kind: 'faulty', message: `expected a readable file, found ${code ?? 'a fault'}` };
  }
}

async function readGlossary(
  folder: string,
): Promise<{ glossary: Glossary; faults: readonly Fault[] }> {
  const content = await readText(join(folder, 'glossary.yml'));
  if (content.kind === 'text') return parseGlossary(content.text);
  const absent = content.message.endsWith('ENOENT');
  const faults = absent ? [] : [{ file: 'glossary.yml', line: 1, message: content.message }];
  return { glossary: EMPTY_GLOSSARY, faults };
}
