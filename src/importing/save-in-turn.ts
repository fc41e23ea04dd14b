import type { Article } from '../knowledge/article/article.ts';
import type { ReadDocument } from './document/document.ts';
import { type SavedArticle, saveDocument } from './save-document.ts';
import { createKnownArticles } from './saving/known-articles.ts';

export type SaverParts = {
  readonly knowledge: string;
  /** What the archive holds. */
  readonly articles: () => readonly Article[];
  /** Is done once the archive is what the folder holds at this moment. */
  readonly catchUp: () => Promise<void>;
};

/** Saves one document after the other, each into an archive that has the one before: two of the same are one article. */
export function createSaver({ knowledge, articles, catchUp }: SaverParts) {
  const known = createKnownArticles();
  let last: Promise<unknown> = Promise.resolve();
  const save = async (document: ReadDocument): Promise<SavedArticle> => {
    await catchUp();
    await known.follow(articles());
    return saveDocument(document, { knowledge, known });
  };
  return (document: ReadDocument): Promise<SavedArticle> => {
    const saved = last.then(() => save(document));
    last = saved.catch(() => undefined);
    return saved;
  };
}
