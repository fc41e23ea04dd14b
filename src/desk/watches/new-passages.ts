import { createHash } from 'node:crypto';
import type { Article } from '../../knowledge/article/article.ts';
import type { SearchIndex } from '../../search/index/search-index.ts';
import type { SeenPassages } from '../../store/records/watching/seen-passages.ts';

/** Sixteen characters that tell a text from others, of whatever article: one that is moved is not new. */
export const markOf = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 16);

/** A text that one of several archives had long ago is new in another. */
const markIn = (key: string | undefined, text: string): string =>
  markOf(key === undefined ? text : `${key}\n${text}`);

/** Kept from the first look on, so that the first article of an empty archive is new. */
const BEGUN = 'begun';

/** What is new in an index. */
export type NewPassages = {
  /** Positions in the index. */
  readonly passages: ReadonlySet<number>;
  /** To be called when all of it has been dealt with: until then it is found again. */
  readonly done: () => Promise<void>;
};

/**
 * Finds the passages whose text stood nowhere in the archive with that key before, in whatever process. Articles that
 * are the same objects as last time are not read again. In an archive that is looked at for the first
 * time nothing is new.
 */
export function createNewPassages(seenPassages: SeenPassages) {
  const dealtWith = new WeakSet<Article>();
  return async (
    { articles, articleStart }: SearchIndex,
    pause: () => Promise<void> | undefined,
    key?: string,
  ): Promise<NewPassages> => {
    const marks = new Map<number, string>();
    const read: Article[] = [];
    for (const [at, article] of articles.entries()) {
      if (dealtWith.has(article)) continue;
      read.push(article);
      article.passages.forEach(({ text }, nth) => {
        marks.set((articleStart[at] as number) + nth, markIn(key, text));
      });
      const rest = pause();
      if (rest !== undefined) await rest;
    }
    const begun = key === undefined ? BEGUN : `${BEGUN} ${key}`;
    const isFirst = (await seenPassages.unseen([begun])).has(begun);
    const unseen = await seenPassages.unseen([...marks.values()]);
    const news = [...marks].flatMap(([at, mark]) => (unseen.has(mark) ? [at] : []));
    return {
      passages: new Set(isFirst ? [] : news),
      async done() {
        await seenPassages.see(isFirst ? [begun, ...unseen] : [...unseen]);
        for (const article of read) dealtWith.add(article);
      },
    };
  };
}
