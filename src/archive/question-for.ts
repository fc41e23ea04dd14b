import type { OpenArchive } from './open-archive.ts';

/** A longer line is no example of a question. */
const LONGEST = 100;

/** Each is put to the archive. */
const MOST = 12;

/** How much of a passage's beginning is tried, where no title and no heading finds its way back. */
const WORDS = 8;
const CHARACTERS = 40;

/**
 * A question that is answered from the article: its title, a heading of it, or the words one of its
 * passages begins with; one whose reply is only close where none is answered. `undefined` where the
 * article is not found by any of them. Pauses after each.
 */
export function* questionFor(
  { ask, archive }: Pick<OpenArchive, 'ask' | 'archive'>,
  articleId: string,
): Generator<void, string | undefined, void> {
  const article = archive.index.articles.find(({ id }) => id === articleId);
  if (article === undefined) return undefined;
  const { title, passages } = article;
  const headings = passages.flatMap(({ under = [] }) => under);
  const beginnings = passages.map(({ text }) => beginningOf(text));
  const lines = [title, ...headings, ...beginnings].map((line) => line.trim());
  const candidates = [...new Set(lines)].filter((line) => line !== '' && line.length <= LONGEST);
  let close: string | undefined;
  for (const question of candidates.slice(0, MOST)) {
    const { kind, excerpts } = ask(question, { top: 1 });
    const isFound = excerpts[0]?.article.id === articleId;
    if (isFound && kind === 'answer') return question;
    if (isFound) close ??= question;
    yield;
  }
  return close;
}

/** Its first words, without a mark at their end; in Japanese, which parts no words, its first phrase. */
function beginningOf(text: string): string {
  const words = text.split(/\s+/).slice(0, WORDS).join(' ');
  const phrase = words.length <= LONGEST ? words : words.slice(0, CHARACTERS);
  return (phrase.split(/[。、]/)[0] ?? '').replace(/[\p{P}\s]+$/u, '');
}
