import { markdownFile } from '../knowledge/article/markdown-file.ts';
import { writeFileOf } from '../knowledge/article/write-article.ts';
import type { ReadDocument } from './document/document.ts';
import { type KnownArticles, readKnownArticles } from './saving/known-articles.ts';
import { ImportError } from './source.ts';

export interface SavedArticle {
  /** `there`: the archive has the article already, and nothing is written. */
  readonly kind: 'saved' | 'there' | 'dry-run';
  /** The article's; of a dry run, the one it would have if no other has it. */
  readonly id: string;
}

export interface SaveOptions {
  readonly knowledge: string;
  readonly dryRun?: boolean;
  /** What the folder holds, where that has been read already. */
  readonly known?: KnownArticles;
}

const NAMES: Readonly<Record<string, string>> = {
  title: 'a title',
  published: 'a date',
  publisher: 'a publisher',
  url: 'a web address',
  author: 'an author in one line',
  text: 'text',
};

/**
 * Writes the article file of a document into `knowledge/articles`: whole or not at all, never over another.
 * Throws an `ImportError` that names what the document lacks.
 */
export async function saveDocument(
  document: ReadDocument,
  { knowledge, dryRun = false, known }: SaveOptions,
): Promise<SavedArticle> {
  const { title = '', date = '', publisher, url, authors, language, body } = document;
  const file = markdownFile({
    title,
    published: date,
    publisher: publisher ?? siteOf(url) ?? '',
    ...(url === undefined ? {} : { url }),
    ...(authors.length === 0 ? {} : { author: authors.join(', ') }),
    language,
    body,
  });
  if (file.kind === 'faulty') {
    const missing = file.fields.map((field) => NAMES[field] ?? field).join(', ');
    throw new ImportError('incomplete', `It cannot be saved without ${missing}.`);
  }
  const articles = known ?? (await readKnownArticles(knowledge));
  const there = articles.find(document);
  if (there !== undefined) return { kind: 'there', id: there };
  if (dryRun) return { kind: 'dry-run', id: file.name };
  const written = await writeFileOf(knowledge, file);
  if (written.kind !== 'written') {
    const code = written.kind === 'unwritable' ? ` (${written.code})` : '';
    throw new ImportError('unwritable', `The folder ${knowledge} takes no files${code}.`);
  }
  articles.add(document, written.id);
  return { kind: 'saved', id: written.id };
}

/** The name of a site where no other is said: `www.example.org` is `example.org`. */
const siteOf = (url: string | undefined): string | undefined =>
  url !== undefined && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : undefined;
