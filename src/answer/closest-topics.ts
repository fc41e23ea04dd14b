import type { Article } from '../knowledge/article.ts';
import type { SearchIndex } from '../search/search-index.ts';
import { fold } from '../text/fold.ts';
import type { Language } from '../text/language.ts';
import { eachToken, termOf } from '../text/terms.ts';

/** Letters in a row by which words of one family resemble each other; Japanese ones need fewer. */
const PIECE = 3;
const JAPANESE_PIECE = 2;

/** Of a question's pieces, the share a title must hold: below it are only chance likenesses. */
const LEAST_SHARE = 0.4;

/**
 * Titles of articles to try where a question found nothing: those that sound most like it, best
 * first, ties by date. Where none does, the newest in the language of the question.
 */
export function closestTopics(
  question: string,
  language: Language,
  index: SearchIndex,
  count: number,
): string[] {
  const alike = alikeTitles(question, index);
  const others = index.articles.filter((article) => article.language === language);
  const chosen = alike.length > 0 ? alike : others.toSorted(newestFirst);
  return chosen.slice(0, count).map(({ title }) => title);
}

function alikeTitles(question: string, index: SearchIndex): Article[] {
  const asked = piecesOf(question);
  return titlesOf(index)
    .map(({ article, pieces }) => ({ article, share: shared(asked, pieces) / (asked.size || 1) }))
    .filter(({ share }) => share >= LEAST_SHARE)
    .sort((a, b) => b.share - a.share || newestFirst(a.article, b.article))
    .map(({ article }) => article);
}

type Title = { readonly article: Article; readonly pieces: ReadonlySet<string> };

const known = new WeakMap<SearchIndex, readonly Title[]>();

function titlesOf(index: SearchIndex): readonly Title[] {
  const found = known.get(index);
  if (found !== undefined) return found;
  const titles = index.articles.map((article) => ({
    article,
    pieces: piecesOf([article.title, ...article.topics].join(' ')),
  }));
  known.set(index, titles);
  return titles;
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
