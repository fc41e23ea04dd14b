import type { Article } from '../knowledge/article/article.ts';
import { contentHash } from '../knowledge/article/content-hash.ts';
import { createPace } from '../pace.ts';

/** An article as it stood when it was read. */
export type SeenArticle = {
  readonly id: string;
  /** What it said: see `contentHash`. */
  readonly hash: string;
  readonly article: Article;
  /** Milliseconds since 1970. */
  readonly seenAt: number;
};

/**
 * Takes the articles that are new or say something else than when they were last handed over: all of
 * them at the start, so it keeps the first `seenAt` of an id and hash it knows.
 */
export type Remember = (articles: readonly SeenArticle[]) => Promise<void>;

/** Hands articles over, each only when it says something new; what failed is handed over next time. */
export function createRemembering(remember: Remember, now: () => number) {
  let handed = new Map<string, { readonly article: Article; readonly hash: string }>();
  return async (articles: readonly Article[]): Promise<void> => {
    const pace = createPace();
    const seenAt = now();
    const next: typeof handed = new Map();
    const news: SeenArticle[] = [];
    for (const article of articles) {
      const before = handed.get(article.id);
      const hash = before?.article === article ? before.hash : contentHash(article);
      next.set(article.id, { article, hash });
      if (before?.hash !== hash) news.push({ id: article.id, hash, article, seenAt });
      const rest = pace();
      if (rest !== undefined) await rest;
    }
    if (news.length > 0) await remember(news);
    handed = next;
  };
}
