import { join, relative } from 'node:path';
import type { Fault } from '../article/article.ts';
import type { ArticleDraft } from '../article/article-file.ts';
import { REMOVED } from '../folder/list-folder.ts';
import { readText } from '../folder/read-text.ts';
import { type ArticleText, articleText, correctedContent, fileHash } from './article-text.ts';
import {
  type Changed,
  changeFile,
  LONGEST_CHANGE_MS,
  moveAside,
  replaceFile,
} from './change-file.ts';

/** `path` is that of its file, below the knowledge folder. */
type OpenedArticle = ArticleText & { readonly path: string };

/** Changes the files of articles. An `id` is one that the archive gives. */
export type Corrections = {
  /** `undefined` where the file is gone, or is no article any more. */
  readonly open: (id: string) => Promise<OpenedArticle | undefined>;
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

export type CorrectionsParts = {
  readonly folder: string;
  /** The path below `folder` of the file that the archive has an article from, by its id. */
  readonly fileOf: (id: string) => string | undefined;
  /** After that long a change that somebody began is taken for cut off. */
  readonly longestMs?: number;
};

export function createCorrections({
  folder,
  fileOf,
  longestMs = LONGEST_CHANGE_MS,
}: CorrectionsParts): Corrections {
  /** Of what the archive does not have there is no file, whatever an id looks like. */
  const placeOf = (id: string) => {
    const file = fileOf(id);
    const isOutside = file === undefined || file.split(/[\\/]/).includes('..');
    return isOutside ? undefined : { file, path: join(folder, file) };
  };
  const contentOf = async (id: string) => {
    const place = placeOf(id);
    const read = place === undefined ? undefined : await readText(place.path);
    return place === undefined || read?.kind !== 'text' ? undefined : { ...place, text: read.text };
  };
  return {
    async open(id) {
      const file = await contentOf(id);
      const text = file === undefined ? undefined : articleText(file.text);
      return file === undefined || text === undefined ? undefined : { ...text, path: file.file };
    },
    async correct(id, hash, draft) {
      const file = await contentOf(id);
      if (file === undefined) return { kind: 'gone' };
      const made = correctedContent(file.file, file.text, draft);
      if (fileHash(file.text) !== hash) {
        // A form is sent again where its answer came late.
        const isDone = made.kind !== 'faulty' && made.content === file.text;
        return isDone ? { kind: 'corrected' } : { kind: 'changed' };
      }
      if (made.kind === 'faulty') return made;
      return changeFile(file.path, { hash, longestMs }, async (changing) =>
        (await replaceFile(changing, made.content)) ? ({ kind: 'corrected' } as const) : undefined,
      );
    },
    async remove(id, hash) {
      const place = placeOf(id);
      if (place === undefined) return { kind: 'gone' };
      const { path, file } = place;
      return changeFile(path, { hash, longestMs }, async ({ isHeld }) => {
        if (!(await isHeld())) return undefined;
        const name = file.replace(/^articles\//, '');
        const target = await moveAside(path, join(folder, REMOVED), name);
        return { kind: 'removed', path: relative(folder, target) } as const;
      });
    },
  };
}
