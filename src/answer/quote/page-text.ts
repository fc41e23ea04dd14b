import type { Article, Passage } from '../../knowledge/article/article.ts';
import type { MayHold } from './rarest-word.ts';

/** The text of a page as a browser lays it out, in blocks that no match of a text fragment's part crosses. */
export type PageText = {
  readonly blocks: readonly string[];
  /** The block in which a quote begins, and where it begins there in UTF-16 code units. */
  readonly block: number;
  readonly at: number;
};

/** Between the cells of a row. */
export const CELLS = ' / ';

/**
 * Whether words may stand on a page before a quote that begins at `start`: seldom, and soon told. Of its passage and
 * those above only those are read that `mayHold` gives, from the first to its own; all, where it is not given.
 */
export function mayStandBefore(
  words: string,
  article: Article,
  passage: Passage,
  start: number,
  mayHold: MayHold = article.passages.keys(),
): boolean {
  const wanted = words.toLowerCase();
  if (holds(article.title, wanted)) return true;
  for (const at of mayHold) {
    const { number, text, under } = article.passages[at] as Passage;
    if (under?.some((line) => holds(line, wanted))) return true;
    // No words stand before those that begin a paragraph.
    if (number === passage.number)
      return start > 0 && holds(text.slice(0, start + words.length - 1), wanted);
    if (holds(text, wanted)) return true;
  }
  return false;
}

const holds = (text: string, wanted: string): boolean => text.toLowerCase().includes(wanted);

/** A page as far as the paragraph below the one in which a quote begins at `start`. */
export function pageText(article: Article, passage: Passage, start: number): PageText {
  const blocks = [article.title];
  let above: readonly string[] = [];
  let place = { block: 0, at: 0 };
  for (const { number, text, under = [] } of article.passages) {
    blocks.push(...under.filter((line) => !above.includes(line)));
    above = under;
    if (number === passage.number) place = placeIn(text, start, blocks.length);
    blocks.push(...blocksOf(text));
    if (number > passage.number) break;
  }
  return { blocks, ...place };
}

const blocksOf = (text: string): string[] => text.split(/\n| \/ /);

function placeIn(text: string, start: number, first: number): { block: number; at: number } {
  const before = blocksOf(text.slice(0, start));
  return { block: first + before.length - 1, at: before.at(-1)?.length ?? 0 };
}
