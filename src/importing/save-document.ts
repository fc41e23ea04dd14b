import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { ArticleFile } from '../knowledge/article/article-file.ts';
import { siteOf } from '../knowledge/article/head/web-address.ts';
import { type ArticleMarkdown, markdownFileInSteps } from '../knowledge/article/markdown-file.ts';
import { systemCodeOf, type Writing, writeFileOf } from '../knowledge/article/write-article.ts';
import { fileHash } from '../knowledge/correcting/article-text.ts';
import { changeFile, LONGEST_CHANGE_MS, replaceFile } from '../knowledge/correcting/change-file.ts';
import { mendedOf } from '../knowledge/correcting/mended-fields.ts';
import { renewedContent } from '../knowledge/correcting/renewed-content.ts';
import { readText } from '../knowledge/folder/read-text.ts';
import { runInSlices } from '../pace.ts';
import type { Own, ReadDocument } from './document/document.ts';
import { inTurn } from './saving/in-turn.ts';
import type { KnownArticles, Match } from './saving/known-articles.ts';
import { likenessOf } from './saving/likeness.ts';
import { ImportError } from './source.ts';

export type SavedArticle = {
  /**
   * `renewed`: it is a new version of an article that was there; `there`: the archive has the article
   * already, and nothing is written.
   */
  readonly kind: 'saved' | 'renewed' | 'there' | 'dry-run';
  /** The article's; of a dry run, the one it would have. */
  readonly id: string;
  /** Of a dry run: it would be a new version of that article. */
  readonly isRenewed?: true;
};

export type SaveAbout = {
  /** Somebody says that it is another article than the one it is taken for. */
  readonly isAnother?: boolean;
  /** It is what stands there now, be it what stood there once before: no file of some day. */
  readonly isLatest?: boolean;
  /** A person has said or seen the date; else an article keeps the one it has. */
  readonly isDateTold?: boolean;
};

/** How and where a document is saved. */
export type SaveWhere = SaveAbout & {
  /** The key of the archive, where there are several. */
  readonly archive?: string | undefined;
};

export type SaveOptions = SaveAbout & {
  readonly knowledge: string;
  readonly dryRun?: boolean;
  /** What the folder holds. */
  readonly known: KnownArticles;
  /** Is done once `known` is what the folder holds at this moment. */
  readonly catchUp?: () => Promise<void>;
  /** After that long a change that somebody began to an article is taken for cut off. */
  readonly longestMs?: number;
  readonly writing?: Writing;
};

const LOOK_EVERY_MS = 100;

/**
 * Writes the article file of a document into `knowledge/articles`, or the text of an article that is
 * there and says it otherwise: whole or not at all, and one save at a time in all processes. Throws an
 * `ImportError` that names what the document lacks.
 */
export async function saveDocument(
  document: ReadDocument,
  {
    knowledge,
    dryRun = false,
    known,
    catchUp = async () => {},
    longestMs = LONGEST_CHANGE_MS,
    writing = async () => {},
    ...about
  }: SaveOptions,
): Promise<SavedArticle> {
  const { whole } = await runInSlices(likenessOf(document.paragraphs));
  const article = { ...articleOf(document), imported: whole };
  const file = await runInSlices(markdownFileInSteps(article));
  if (file.kind === 'faulty') throw whatIsWrong(article, file);
  const save = async (): Promise<SavedArticle> => {
    await catchUp();
    const match = await known.find(document, about);
    const isNew = match === undefined;
    if (!isNew && !isRenewed(match, about)) return { kind: 'there', id: match.id };
    if (dryRun) {
      // The next source may be the same again.
      const id = match?.id ?? freeName(file.name, known);
      await known.add(document, { id, file: match?.file ?? `articles/${id}.md` });
      return { kind: 'dry-run', id, ...(isNew ? {} : { isRenewed: true as const }) };
    }
    if (!isNew) await writing(match.file);
    const written = isNew
      ? await writeFileOf(knowledge, file, writing)
      : await renew(join(knowledge, match.file), match, file.content, { ...about, longestMs });
    if (written.kind === 'faulty') throw whatIsWrong(article, written);
    if (written.kind === 'unwritable') throw unwritable(knowledge, written.code);
    await known.add(document, { id: written.id, file: match?.file ?? `articles/${written.id}.md` });
    return { kind: isNew ? 'saved' : 'renewed', id: written.id };
  };
  if (dryRun) return save();
  return inTurn(join(knowledge, 'articles'), save).catch((error: unknown) => {
    const code = systemCodeOf(error);
    throw code === undefined ? error : unwritable(knowledge, code);
  });
}

/** As a file is named where others of the day have the same title. */
function freeName(name: string, { has }: KnownArticles): string {
  let free = name;
  for (let nth = 2; has(free); nth++) free = `${name}-${nth}`;
  return free;
}

/** What lies outside `articles` somebody has written, and what was there once is no news. */
export const isRenewed = ({ kind, file }: Match, { isLatest = false }: SaveAbout): boolean =>
  (kind === 'changed' || (kind === 'earlier' && isLatest)) && file.startsWith('articles/');

/** Puts a newer version in place of the one that is there. */
async function renew(
  path: string,
  { id, text }: Match,
  made: string,
  { longestMs, isDateTold = false }: SaveAbout & { readonly longestMs: number },
) {
  const before = await readText(path);
  if (before.kind !== 'text') return { kind: 'unwritable', code: before.code ?? 'ENOENT' } as const;
  const hash = fileHash(before.text);
  for (const began = performance.now(); ; await setTimeout(LOOK_EVERY_MS)) {
    const changed = await changeFile(path, { hash, longestMs }, async (changing) =>
      (await replaceFile(changing, renewedContent(before.text, made, { text, isDateTold })))
        ? ({ kind: 'written', id } as const)
        : undefined,
    );
    if (changed.kind === 'written' || changed.kind === 'unwritable') return changed;
    // Whoever corrects it by hand at this very moment is not overwritten.
    const now = await readText(path);
    const isOther = now.kind !== 'text' || fileHash(now.text) !== hash;
    if (isOther || performance.now() - began > 2 * longestMs) break;
  }
  throw new ImportError('busy', 'Somebody is changing this article: try again in a minute.');
}

const unwritable = (knowledge: string, code: string): ImportError =>
  new ImportError('unwritable', `The folder ${knowledge} takes no files (${code}).`);

/** What a page does not say of its publisher, its address does. */
function articleOf({ date, url, language, body, own, ...about }: ReadDocument) {
  const { title, author, publisher } = namesOf(about, url);
  const mended = own === undefined ? {} : mendedOf({ title, author, publisher }, namesOf(own, url));
  return {
    title: title ?? '',
    published: date ?? '',
    ...(publisher === undefined ? {} : { publisher }),
    ...(url === undefined ? {} : { url }),
    ...(author === undefined ? {} : { author }),
    ...(language === undefined ? {} : { language }),
    mended,
    body,
  };
}

const namesOf = ({ title, authors, publisher }: Own, url: string | undefined) => ({
  ...(title === undefined ? {} : { title }),
  ...(authors.length === 0 ? {} : { author: authors.join(', ') }),
  publisher: publisher ?? siteOf(url),
});

type Faulty = Pick<Extract<ArticleFile, { kind: 'faulty' }>, 'fields'> &
  Partial<Pick<Extract<ArticleFile, { kind: 'faulty' }>, 'faults'>>;

const NAMES = { title: 'a title', published: 'a date', publisher: 'a publisher' } as const;

function whatIsWrong(article: ArticleMarkdown, { fields, faults = [] }: Faulty): ImportError {
  const missing = (['title', 'published', 'publisher'] as const).filter(
    (field) => fields.includes(field) && !article[field],
  );
  if (missing.length > 0) {
    const names = missing.map((field) => NAMES[field]).join(', ');
    return new ImportError('incomplete', `It cannot be saved without ${names}.`);
  }
  const said = faults[0]?.message ?? 'there is no text in it';
  return new ImportError('damaged', `It cannot be saved: ${said}.`);
}
