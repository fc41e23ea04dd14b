import { type ArticleDraft, type ArticleFile, fileOf, onOneLine, UNSEEN } from './article-file.ts';

/** An article that was read elsewhere, with its body in Markdown. */
export type ArticleMarkdown = Omit<ArticleDraft, 'text' | 'url'> & {
  readonly url?: string;
  /** Its code; one that the archive does not know is left out. */
  readonly language?: string;
  readonly body: string;
};

/** The file for such an article, and a name that is made of nothing but letters, digits and `-`. */
export function markdownFile({ language, ...article }: ArticleMarkdown): ArticleFile {
  const { title, publisher, published, url, author } = onOneLine({ url: '', ...article });
  const head = { title, kind: 'article', author, publisher, published, url: url || undefined };
  const body = article.body.replace(UNSEEN, '').trim();
  const file = fileOf({ ...head, language }, body);
  return file.kind === 'faulty' && language !== undefined ? fileOf(head, body) : file;
}
