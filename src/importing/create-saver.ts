import type { Article } from '../knowledge/article/article.ts';
import type { ReadDocument } from './document/document.ts';
import {
  isRenewed,
  type SaveAbout,
  type SavedArticle,
  type SaveOptions,
  saveDocument,
} from './save-document.ts';
import { createKnownArticles, type Match } from './saving/known-articles.ts';

export type SaverParts = {
  readonly knowledge: string;
  /** What the folder holds at this moment, also where no question finds it yet. */
  readonly articlesNow: () => Promise<readonly Article[]>;
};

/** An article of the archive that a document is taken for. */
export type TakenFor = Pick<Match, 'id' | 'title'> & {
  /** Whether saving makes the document its new version; else nothing is written. */
  readonly isRenewed: boolean;
};

export type Saver = {
  /** Saves one document after the other, each into a folder that has the one before: two of the same are one article. */
  readonly save: (
    document: ReadDocument,
    about?: SaveAbout & Pick<SaveOptions, 'writing'>,
  ) => Promise<SavedArticle>;
  /** The article that a document would be saved as; `undefined` where the archive has none. */
  readonly find: (document: ReadDocument) => Promise<TakenFor | undefined>;
};

/** What somebody has looked at is what stands there now. */
const SEEN = { isLatest: true, isDateTold: true } as const;

export function createSaver({ knowledge, articlesNow }: SaverParts): Saver {
  const known = createKnownArticles();
  const follow = async (): Promise<void> => known.follow(await articlesNow());
  let last: Promise<unknown> = Promise.resolve();
  const inOrder = <Done>(work: () => Promise<Done>): Promise<Done> => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
  return {
    save: (document, about = {}) =>
      inOrder(() =>
        saveDocument(document, { knowledge, known, catchUp: follow, ...SEEN, ...about }),
      ),
    find: (document) =>
      inOrder(async () => {
        await follow();
        const match = await known.find(document);
        if (match === undefined) return undefined;
        const { id, title } = match;
        return { id, title, isRenewed: isRenewed(match, { isLatest: true }) };
      }),
  };
}
