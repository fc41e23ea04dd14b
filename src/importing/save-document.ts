import type { ArticleFile } from '../knowledge/article/article-file.ts';
import { siteOf } from '../knowledge/article/head/web-address.ts';
import { type ArticleMarkdown, markdownFileInSteps } from '../knowledge/article/markdown-file.ts';
import { writeFileOf } from '../knowledge/article/write-article.ts';
import { runInSlices } from '../pace.ts';
import type { ReadDocument } from './document/document.ts';
import type { KnownArticles } from './saving/known-articles.ts';
import { ImportError } from './source.ts';

export type SavedArticle = {
  /** `there`: the archive has the article already, and nothing is written. */
  readonly kind: 'saved' | 'there' | 'dry-run';
  /** The article's; of a dry run, the one it would have if no other has it. */
  readonly id: string;
};

export type SaveOptions = {
  readonly knowledge: string;
  readonly dryRun?: boolean;
  /** What the folder holds. */
  readonly known: KnownArticles;
};

/**
 * Writes the article file of a document into `knowledge/articles`: whole or not at all, never over another.
 * Throws an `ImportError` that names what the document lacks.
 */
export async function saveDocument(
  document: ReadDocument,
  { knowledge, dryRun = false, known }: SaveOptions,
): Promise<SavedArticle> {
  const article = articleOf(document);
  const file = await runInSlices(markdownFileInSteps(article));
  if (file.kind === 'faulty') throw whatIsWrong(article, file);
  const there = await known.find(document);
  if (there !== undefined) return { kind: 'there', id: there };
  if (dryRun) return { kind: 'dry-run', id: file.name };
  const written = await writeFileOf(knowledge, file);
  if (written.kind !== 'written') {
    const code = written.kind === 'unwritable' ? ` (${written.code})` : '';
    throw new ImportError('unwritable', `The folder ${knowledge} takes no files${code}.`);
  }
  await known.add(document, written.id);
  return { kind: 'saved', id: written.id };
}

/** What a page does not say of its publisher, its address does. */
function articleOf({ title, date, url, authors, language, body, ...about }: ReadDocument) {
  const publisher = about.publisher ?? siteOf(url);
  return {
    title: title ?? '',
    published: date ?? '',
    ...(publisher === undefined ? {} : { publisher }),
    ...(url === undefined ? {} : { url }),
    ...(authors.length === 0 ? {} : { author: authors.join(', ') }),
    ...(language === undefined ? {} : { language }),
    body,
  };
}

const NAMES = { title: 'a title', published: 'a date', publisher: 'a publisher' } as const;

function whatIsWrong(
  article: ArticleMarkdown,
  { fields, faults }: Extract<ArticleFile, { kind: 'faulty' }>,
): ImportError {
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
