import type { Article } from '../../knowledge/article/article.ts';
import { runInSlices, type Steps } from '../../pace.ts';
import type { ReadDocument } from '../document/document.ts';
import { canonical } from '../facts/canonical.ts';
import { isNearly, type Likeness, likenessOf } from './likeness.ts';

/** What is in the archive already, by address and by text. Other work goes on beside long texts. */
export type KnownArticles = {
  /** The id of the article that a document is, perhaps in other words here and there, if it is there. */
  readonly find: (document: Known) => Promise<string | undefined>;
  readonly add: (document: Known, id: string) => Promise<void>;
  /** Knows these and no others from now on; one that is the same object as before is not read again. */
  readonly follow: (articles: readonly Article[]) => Promise<void>;
};

type Known = Pick<ReadDocument, 'paragraphs'> & { readonly url?: string | undefined };

type Entry = {
  readonly id: string;
  readonly url?: string | undefined;
  readonly likeness: Likeness;
};

type Index = {
  readonly byAddress: Map<string, string>;
  readonly byText: Map<string, string>;
  /** By each of its longer paragraphs. */
  readonly byPiece: Map<string, Entry[]>;
};

export function createKnownArticles(): KnownArticles {
  const likenesses = new WeakMap<Article, Likeness>();
  let index = emptyIndex();

  function* indexOf(articles: readonly Article[]): Steps<Index> {
    const next = emptyIndex();
    for (const article of articles) {
      const likeness =
        likenesses.get(article) ?? (yield* likenessOf(article.passages.map(({ text }) => text)));
      likenesses.set(article, likeness);
      put(next, { id: article.id, url: article.url, likeness });
      yield;
    }
    return next;
  }

  return {
    async find({ url = '', paragraphs }) {
      const there = url === '' ? undefined : index.byAddress.get(canonical(url));
      if (there !== undefined) return there;
      const likeness = await runInSlices(likenessOf(paragraphs));
      return index.byText.get(likeness.whole) ?? (await runInSlices(nearest(index, likeness)));
    },
    async add({ url, paragraphs }, id) {
      put(index, { id, url, likeness: await runInSlices(likenessOf(paragraphs)) });
    },
    async follow(articles) {
      index = await runInSlices(indexOf(articles));
    },
  };
}

const emptyIndex = (): Index => ({ byAddress: new Map(), byText: new Map(), byPiece: new Map() });

function put({ byAddress, byText, byPiece }: Index, entry: Entry): void {
  const { id, url = '', likeness } = entry;
  if (url !== '') byAddress.set(canonical(url), id);
  byText.set(likeness.whole, id);
  for (const piece of likeness.pieces.keys()) {
    const entries = byPiece.get(piece);
    if (entries === undefined) byPiece.set(piece, [entry]);
    else entries.push(entry);
  }
}

/** The article that has most of a text in common with it, if any has. */
function* nearest({ byPiece }: Index, likeness: Likeness): Steps<string | undefined> {
  const shared = new Map<Entry, number>();
  for (const [piece, letters] of likeness.pieces) {
    for (const entry of byPiece.get(piece) ?? []) {
      shared.set(entry, (shared.get(entry) ?? 0) + letters);
    }
    yield;
  }
  const near = [...shared].find(([entry, letters]) => isNearly(letters, likeness, entry.likeness));
  return near?.[0].id;
}
