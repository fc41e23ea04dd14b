import type { WrittenAnswer } from './answers/written-answers.ts';
import type { Article } from './article/article.ts';

/**
 * Where there are several archives, the ids of all but one begin with `/NAME/`, which no path below a folder
 * does. That one keeps its ids as they are: what was kept of them while it stood alone is found by them.
 */
export const prefixOf = (archive: string | undefined): string =>
  archive === undefined ? '' : `/${archive}/`;

/** The archive that an id of an article or passage names; `undefined` for the one that needs no name. */
export const archiveIn = (id: string): string | undefined => /^\/([^/]+)\//.exec(id)?.[1];

/** Whether an id is of one of the archives with these prefixes. */
export const isWithin = (prefixes: readonly string[], id: string): boolean =>
  prefixes.includes(prefixOf(archiveIn(id)));

type Named = {
  readonly articles: readonly Article[];
  readonly answers: readonly WrittenAnswer[];
};

/** Puts the name of an archive before every id. What is the same object stays the same object. */
export function createQualifier(archive: string | undefined) {
  const prefix = prefixOf(archive);
  const articles = new WeakMap<Article, Article>();
  const answers = new WeakMap<readonly WrittenAnswer[], readonly WrittenAnswer[]>();
  const qualified = (article: Article): Article => {
    const known = articles.get(article);
    if (known !== undefined) return known;
    const passages = article.passages.map((one) => ({ ...one, id: `${prefix}${one.id}` }));
    const made = { ...article, id: `${prefix}${article.id}`, passages };
    articles.set(article, made);
    return made;
  };
  return <Content extends Named>(content: Content): Content => {
    if (archive === undefined) return content;
    const written =
      answers.get(content.answers) ??
      content.answers.map((one) => ({ ...one, article: `${prefix}${one.article}` }));
    answers.set(content.answers, written);
    return { ...content, articles: content.articles.map(qualified), answers: written };
  };
}
