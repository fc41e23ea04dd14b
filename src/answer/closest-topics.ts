import type { Article } from '../knowledge/article/article.ts';
import type { SearchIndex } from '../search/index/search-index.ts';
import { fold } from '../text/fold.ts';
import type { Language } from '../text/language.ts';
import { eachToken, termOf } from '../text/terms.ts';

/** Letters in a row by which words of one family resemble each other; Japanese ones need fewer. */
const PIECE = 3;
const JAPANESE_PIECE = 2;

/** Of a question's pieces, the share a title must hold: below it are only chance likenesses. */
const LEAST_SHARE = 0.4;

/** Titles that are compared: more of them would keep other questions waiting. */
const MOST_TITLES = 500;

/**
 * Titles of articles to try where a question found nothing: those of the newest 500 that sound
 * most like it, best first, ties by date. Where none does, the newest in the language of the question.
 */
export function closestTopics(
  question: string,
  language: Language,
  index: SearchIndex,
  count: number,
): string[] {
  const { newest, titles } = shelfOf(index);
  const alike = alikeTitles(question, titles);
  const chosen =
    alike.length > 0 ? alike : newest.filter((article) => article.language === language);
  return chosen.slice(0, count).map(({ title }) => title);
}

function alikeTitles(question: string, titles: readonly Title[]): Article[] {
  const asked = piecesOf(question);
  return titles
    .map(({ article, pieces }) => ({ article, share: shared(asked, pieces) / (asked.size || 1) }))
    .filter(({ share }) => share >= LEAST_SHARE)
    .sort((a, b) => b.share - a.share || newestFirst(a.article, b.article))
    .map(({ article }) => article);
}

type Title = { readonly article: Article; readonly pieces: ReadonlySet<string> };

/** The articles, newest first, and the titles of the first of them. */
type Shelf = { readonly newest: readonly Article[]; readonly titles: readonly Title[] };

const known = new WeakMap<SearchIndex, Shelf>();

function shelfOf(index: SearchIndex): Shelf {
  const found = known.get(index);
  if (found !== undefined) return found;
  const newest = index.articles.toSorted(newestFirst);
  const titles = newest.slice(0, MOST_TITLES).map((article) => ({
    article,
    pieces: piecesOf([article.title, ...article.topics].join(' ')),
  }));
  const shelf = { newest, titles };
  known.set(index, shelf);
  return shelf;
}

/** The pieces of the words that say something about the subject, marked where a word begins. */
function piecesOf(text: string): ReadonlySet<string> {
  const pieces = new Set<string>();
  eachToken(text, (start, end) => {
    const word = text.slice(start, end);
    if (termOf(word) === '') return;
    const marked = `^${fold(word)}`;
    const size = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word)
      ? JAPANESE_PIECE
      : PIECE;
    for (let at = 0; at + size <= marked.length; at++) pieces.add(marked.slice(at, at + size));
  });
  return pieces;
}

function shared(asked: ReadonlySet<string>, pieces: ReadonlySet<string>): number {
  let count = 0;
  for (const piece of asked) if (pieces.has(piece)) count++;
  return count;
}

const newestFirst = (a: Article, b: Article): number =>
  a.published === b.published ? (a.id < b.id ? -1 : 1) : a.published < b.published ? 1 : -1;
