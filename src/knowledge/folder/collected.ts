import type { Article, Fault } from '../article/article.ts';
import type { ParsedArticle } from '../article/parse-article.ts';
import type { Known } from './beside.ts';
import type { Notice } from './notices.ts';

/** What the files of a folder hold, by their paths: articles, what is wrong, and what else there is to say. */
export function collectedFrom(files: ReadonlyMap<string, Known<ParsedArticle>>) {
  const articles: Article[] = [];
  const faults: Fault[] = [];
  const notices: Notice[] = [];
  for (const [file, { parsed }] of files) {
    if (parsed.kind === 'faulty') faults.push(...parsed.faults);
    else if (parsed.kind === 'left-out') notices.push({ kind: parsed.why, file });
    else if (articles.at(-1)?.id === parsed.article.id) {
      const message =
        'expected a unique name: another file has the same one, apart from its ending or articles/';
      faults.push({ file, line: 1, message });
    } else {
      articles.push(parsed.article);
      notices.push(...parsed.doubts.map((kind) => ({ kind, file })));
    }
  }
  return { articles, faults, notices };
}
