import { join, relative } from 'node:path';
import type { Fault } from '../article/article.ts';
import type { ArticleDraft } from '../article/article-file.ts';
import { readText } from '../folder/read-text.ts';
import { type ArticleText, articleText, correctedContent, fileHash } from './article-text.ts';
import {
  type Changed,
  changeFile,
  LONGEST_CHANGE_MS,
  moveAside,
  pathOf,
  replaceFile,
} from './change-file.ts';

/** Below the knowledge folder: what has been taken out of the archive. */
const REMOVED = 'removed';

/** Changes the files of articles. An `id` is one that the archive gives. */
export type Corrections = {
  /** `undefined` where the file is gone, or is no article any more. */
  readonly open: (id: string) => Promise<ArticleText | undefined>;
  /** Writes what was typed, where the file is still the one of `hash`. */
  readonly correct: (
    id: string,
    hash: string,
    draft: ArticleDraft,
  ) => Promise<
    Changed<
      | { readonly kind: 'corrected' }
      | { readonly kind: 'faulty'; readonly faults: readonly Fault[] }
    >
  >;
  /** Takes the file out of the archive and keeps it; `path` is where, below the knowledge folder. */
  readonly remove: (
    id: string,
    hash: string,
  ) => Promise<Changed<{ readonly kind: 'removed'; readonly path: string }>>;
};

/** After `longestMs` a change that somebody began is taken for cut off. */
export function createCorrections(folder: string, longestMs = LONGEST_CHANGE_MS): Corrections {
  const root = join(folder, 'articles');
  const contentOf = async (id: string) => {
    const path = await pathOf(root, id);
    const read = path === undefined ? undefined : await readText(path);
    return path === undefined || read?.kind !== 'text' ? undefined : { path, text: read.text };
  };
  return {
    async open(id) {
      const file = await contentOf(id);
      return file === undefined ? undefined : articleText(file.text);
    },
    async correct(id, hash, draft) {
      const file = await contentOf(id);
      if (file === undefined) return { kind: 'gone' };
      if (fileHash(file.text) !== hash) return { kind: 'changed' };
      const made = correctedContent(relative(root, file.path), file.text, draft);
      if (made.kind === 'faulty') return made;
      return changeFile(file.path, { hash, longestMs }, async () => {
        await replaceFile(file.path, made.content);
        return { kind: 'corrected' } as const;
      });
    },
    async remove(id, hash) {
      const path = await pathOf(root, id);
      if (path === undefined) return { kind: 'gone' };
      return changeFile(path, { hash, longestMs }, async () => {
        const target = await moveAside(path, join(folder, REMOVED), relative(root, path));
        return { kind: 'removed', path: relative(folder, target) } as const;
      });
    },
  };
}
