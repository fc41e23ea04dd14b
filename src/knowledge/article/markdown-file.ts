import { runNow, type Steps } from '../../pace.ts';
import { languageCode } from '../../text/language.ts';
import { withoutBlankEnds, withoutUnseen } from '../markdown/paragraphs.ts';
import { type ArticleDraft, type ArticleFile, fileInSteps, onOneLine } from './article-file.ts';

/** An article that was read elsewhere, with its body in Markdown. */
export type ArticleMarkdown = Omit<ArticleDraft, 'text' | 'url' | 'publisher'> & {
  readonly url?: string;
  /** A note, which has no address, can do without. */
  readonly publisher?: string;
  readonly language?: string;
  /** What tells this text apart from others that are imported into the article: see `Article`. */
  readonly imported?: string;
  /** What the page says of itself where a person has mended that: `page_title` and the like. */
  readonly mended?: Readonly<Record<string, string>>;
  readonly body: string;
};

/** Makes the file for such an article at once: see `markdownFileInSteps`. */
export const markdownFile = (article: ArticleMarkdown): ArticleFile =>
  runNow(markdownFileInSteps(article));

/**
 * The file for such an article, and a name that is made of nothing but letters, digits and `-`; with
 * places to pause, so that other work can go on beside a long one.
 */
export function markdownFileInSteps({
  language,
  imported,
  mended,
  body,
  ...article
}: ArticleMarkdown): Steps<ArticleFile> {
  const { title, publisher, published, url, author } = onOneLine({
    url: '',
    publisher: '',
    ...article,
  });
  const head = {
    title,
    kind: 'article',
    author,
    publisher: publisher || undefined,
    published,
    url: url || undefined,
    language: languageCode(language),
    imported: imported === undefined ? undefined : [imported],
    ...mended,
  };
  return fileInSteps(head, withoutBlankEnds(withoutUnseen(body)));
}
