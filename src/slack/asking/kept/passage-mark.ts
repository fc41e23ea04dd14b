import { createHash } from 'node:crypto';
import type { Excerpt } from '../../../answer/reply.ts';
import { PAGE_SIZE } from '../../../blocks/reply/buttons.ts';
import type { Article, Passage } from '../../../knowledge/article/article.ts';
import type { ShownPassage } from '../../../store/records/question-row.ts';

/** Eight characters of a passage's text that tell it from a later one of the same id. */
export const markPassage = ({ id, text }: Pick<Passage, 'id' | 'text'>): ShownPassage => ({
  id,
  mark: createHash('sha256').update(text).digest('hex').slice(0, 8),
});

/** The same of a passage that was quoted, with where. */
export function markExcerpt({
  passage,
  quote,
  chosen,
}: Pick<Excerpt, 'passage' | 'quote' | 'chosen'>): ShownPassage {
  const start = passage.text.indexOf(quote);
  const mark = { ...markPassage(passage), ...(chosen && { chosen }) };
  return start < 0 ? mark : { ...mark, quote: [start, start + quote.length] };
}

/** How many passages there are for the pages, without one that was chosen. */
export const countOf = (passages: readonly ShownPassage[]): number =>
  passages.length - (passages[0]?.chosen === undefined ? 0 : 1);

/** The passages of a page, the first of which has what was chosen before its own. */
export function onPage(passages: readonly ShownPassage[], page: number): readonly ShownPassage[] {
  const [first] = passages;
  const chosen = first?.chosen === undefined ? [] : [first];
  const rest = passages.slice(chosen.length);
  const shown = rest.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE);
  return page === 0 ? [...chosen, ...shown] : shown;
}

/** What became of a passage that was shown: it may stand elsewhere in its article by now. */
export type Found =
  | { readonly kind: 'there'; readonly passage: Passage }
  /** Its article is there, and says this no more. */
  | { readonly kind: 'changed' }
  | { readonly kind: 'gone' };

/** The passage by what it says, in the whole article; what was kept without a mark by its id alone. */
export function findShown(shown: ShownPassage, articles: readonly Article[]): Found {
  const article = articles.find(({ id }) => id === articleOf(shown.id));
  if (article === undefined) return { kind: 'gone' };
  const same = article.passages.find(({ id }) => id === shown.id);
  if (same !== undefined && says(shown, same)) return { kind: 'there', passage: same };
  const moved = shown.mark === '' ? undefined : article.passages.find((one) => says(shown, one));
  return moved === undefined ? { kind: 'changed' } : { kind: 'there', passage: moved };
}

/** The id of the article of a passage. */
export const articleOf = (passageId: string): string =>
  passageId.slice(0, passageId.lastIndexOf('#'));

const says = ({ mark }: ShownPassage, passage: Passage): boolean =>
  mark === '' || markPassage(passage).mark === mark;
