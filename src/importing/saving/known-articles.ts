import type { Article } from '../../knowledge/article/article.ts';
import { runInSlices, type Steps } from '../../pace.ts';
import type { ReadDocument } from '../document/document.ts';
import { canonical, isSameSite } from '../facts/canonical.ts';
import {
  type ArticleIndex,
  type Entry,
  emptyIndex,
  keysOf,
  put,
  takeOut,
} from './article-index.ts';
import { isNearly, type Likeness, likenessOf, resemblance } from './likeness.ts';

/** The article of the archive that a document is. */
export type Match = {
  readonly id: string;
  /** Its path below the folder. */
  readonly file: string;
  readonly title: string;
  /** What tells its text apart: see `Likeness.whole`. */
  readonly text: string;
  /**
   * `same`: it says what the document says; `earlier`: it did once, and was changed since; `changed`: it
   * says something else.
   */
  readonly kind: 'same' | 'earlier' | 'changed';
  /** Only because the texts are nearly one: their addresses are not. */
  readonly isByText: boolean;
};

/** What is in the archive already, by address and by text. Other work goes on beside long texts. */
export type KnownArticles = {
  /**
   * The article that a document is, perhaps in other words here and there, if it is there. With
   * `isAnother` only one that has its address and its very words.
   */
  readonly find: (
    document: Known,
    about?: { readonly isAnother?: boolean },
  ) => Promise<Match | undefined>;
  /** Whether an article has that id. */
  readonly has: (id: string) => boolean;
  readonly add: (document: Known, at: Pick<Match, 'id' | 'file'>) => Promise<void>;
  /** Knows these and no others from now on; one that is the same object as before is not read again. */
  readonly follow: (articles: readonly Article[]) => Promise<void>;
};

type Known = Pick<ReadDocument, 'paragraphs'> & {
  readonly url?: string | undefined;
  readonly title?: string | undefined;
  readonly date?: string | undefined;
};

export function createKnownArticles(): KnownArticles {
  const likenesses = new WeakMap<Article, Likeness>();
  let index = emptyIndex();
  let entries = new Map<string, Entry>();

  function* indexOf(articles: readonly Article[]): Steps<void> {
    const next = emptyIndex();
    const all = new Map<string, Entry>();
    for (const article of articles) {
      const likeness =
        likenesses.get(article) ?? (yield* likenessOf(article.passages.map(({ text }) => text)));
      likenesses.set(article, likeness);
      const entry = entryOf(article, likeness);
      all.set(entry.id, entry);
      put(next, entry);
      yield;
    }
    index = next;
    entries = all;
  }

  return {
    async find(document, { isAnother = false } = {}) {
      const likeness = await runInSlices(likenessOf(document.paragraphs));
      return runInSlices(matchIn(index, document, likeness, isAnother));
    },
    has: (id) => entries.has(id),
    async add({ url = '', title = '', date = '', paragraphs }, { id, file }) {
      const likeness = await runInSlices(likenessOf(paragraphs));
      const before = entries.get(id);
      if (before !== undefined) takeOut(index, before);
      const imported = [
        ...(before === undefined ? [] : [...before.imported, before.likeness.whole]),
        likeness.whole,
      ];
      const entry = { id, file, url, title, date, likeness, imported };
      entries.set(id, entry);
      put(index, entry);
    },
    follow: (articles) => runInSlices(indexOf(articles)),
  };
}

/** The address of a brief is no page of its words: it is known by its text alone. */
const entryOf = (article: Article, likeness: Likeness): Entry => ({
  id: article.id,
  file: article.file,
  title: article.title,
  url: article.kind === 'brief' ? '' : (article.url ?? ''),
  date: article.dated === undefined ? article.published : '',
  likeness,
  imported: article.imported ?? [],
});

/** Of those with its address the likest; else one with its text; else the likest of all, if it is nearly that. */
function* matchIn(
  index: ArticleIndex,
  document: Known,
  likeness: Likeness,
  isAnother: boolean,
): Steps<Match | undefined> {
  const { url = '' } = document;
  const common = (entry: Entry): number =>
    entry.likeness.whole === likeness.whole ? 1 : resemblance(entry.likeness, likeness);
  const likest = (all: readonly Entry[]): Entry | undefined =>
    all.reduce<Entry | undefined>(
      (best, one) => (best === undefined || common(one) > common(best) ? one : best),
      undefined,
    );
  const here = url === '' ? [] : (index.byAddress.get(canonical(url)) ?? []);
  const texts = index.byText.get(likeness.whole) ?? [];
  if (isAnother) {
    const same = texts.find(
      (one) =>
        canonical(one.url) === canonical(url) && (url !== '' || one.title === document.title),
    );
    return same && matched(same, likeness, same.url === '');
  }
  const sameHere = here.find((one) => texts.includes(one)) ?? likest(here);
  if (sameHere !== undefined) return matched(sameHere, likeness, false);
  const [same] = texts;
  if (same !== undefined) return matched(same, likeness, true);
  const near = new Set<Entry>();
  for (const hash of keysOf(likeness)) {
    for (const entry of index.byHash.get(hash) ?? []) {
      if (mayBeOne(document, entry)) near.add(entry);
    }
    yield;
  }
  const best = likest([...near]);
  const isOne = best !== undefined && isNearly(common(best), best.likeness, likeness);
  return isOne ? matched(best, likeness, true) : undefined;
}

function matched(
  { id, file, title, likeness, imported }: Entry,
  { whole }: Likeness,
  isByText: boolean,
): Match {
  const isEarlier = imported.includes(whole);
  const kind = likeness.whole === whole ? 'same' : isEarlier ? 'earlier' : 'changed';
  return { id, file, title, text: likeness.whole, kind, isByText };
}

/**
 * Whether texts that are nearly one may be one article: what a site has every day at another address, or
 * what is noted every day, has most of its words in common and is another each time.
 */
function mayBeOne({ url = '', date = '' }: Known, entry: Entry): boolean {
  const isOtherDay = date !== '' && entry.date !== '' && date !== entry.date;
  if (!isOtherDay) return true;
  if (url === '' && entry.url === '') return false;
  return !(isWeb(url) && isWeb(entry.url) && isSameSite(new URL(url), new URL(entry.url)));
}

const isWeb = (url: string): boolean => URL.canParse(url);
