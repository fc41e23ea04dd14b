import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type ArticleDraft,
  type ArticleFile,
  articleFile,
  type DraftField,
} from './article-file.ts';

export type WrittenArticle =
  /** `id` is the article's. */
  | { readonly kind: 'written'; readonly id: string }
  | { readonly kind: 'faulty'; readonly fields: readonly DraftField[] }
  /** The folder takes no files; `code` is the system's word for why. */
  | { readonly kind: 'unwritable'; readonly code: string };

/** Is told of each path below a folder before something may be written there. */
export type Writing = (path: string) => Promise<void>;

/** Numbers tried when others of the day have the same title; after them, chance finds a name. */
const MOST_NUMBERS = 100;

/**
 * Writes an article into `folder/articles`, where whoever watches it finds it. It is there whole or
 * not at all, and no file is ever replaced. What is there already, word for word, is not written twice: a form is
 * sent again where its answer came late.
 */
export const writeArticle = (
  folder: string,
  draft: ArticleDraft,
  writing?: Writing,
): Promise<WrittenArticle> => writeFileOf(folder, articleFile(draft), writing);

/** The same for a file that is made already. */
export async function writeFileOf(
  folder: string,
  file: ArticleFile,
  writing: Writing = async () => {},
): Promise<WrittenArticle> {
  if (file.kind === 'faulty') return { kind: 'faulty', fields: file.fields };
  const root = join(folder, 'articles');
  // Hidden files are no articles.
  const hidden = join(root, `.${chance()}.new`);
  try {
    await mkdir(root, { recursive: true });
    await writeFile(hidden, file.content, { flag: 'wx', flush: true });
    return { kind: 'written', id: await nameFile(root, hidden, file, writing) };
  } catch (error) {
    const code = systemCodeOf(error);
    if (code === undefined) throw error;
    return { kind: 'unwritable', code };
  } finally {
    await unlink(hidden).catch(() => undefined);
  }
}

/** Gives the file the first name that is free or its own. A link, unlike a renaming, never replaces a file. */
async function nameFile(
  root: string,
  hidden: string,
  { name, content }: { readonly name: string; readonly content: string },
  writing: Writing,
): Promise<string> {
  for (let nth = 1; ; nth++) {
    const id = nth === 1 ? name : `${name}-${nth <= MOST_NUMBERS ? nth : chance()}`;
    const path = join(root, `${id}.md`);
    await writing(`articles/${id}.md`);
    try {
      await link(hidden, path);
      return id;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
      if ((await readFile(path, 'utf8').catch(() => undefined)) === content) return id;
    }
  }
}

/** A name that nobody else gives. */
export const chance = (): string => randomBytes(8).toString('hex');

export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error ? String(error.code) : undefined;

/** The system's word for why it did not do what it was asked; a fault of ours has none. */
export const systemCodeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'syscall' in error ? codeOf(error) : undefined;
