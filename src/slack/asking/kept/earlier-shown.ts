import { earlierExcerpt } from '../../../answer/earlier/earlier-excerpt.ts';
import type { Excerpt } from '../../../answer/reply.ts';
import type { Article } from '../../../knowledge/article/article.ts';
import { runInSlices } from '../../../pace.ts';
import type { Versions } from '../../../store/records/keeping/versions.ts';
import type { ShownPassage } from '../../../store/records/question-row.ts';
import { articleOf, markPassage } from './passage-mark.ts';

/** What was quoted of a passage that its article does not have any more; `undefined` where that is not kept. */
export async function earlierShown(
  { id, mark, quote }: ShownPassage,
  articles: readonly Article[],
  versionsOf: Versions['of'],
): Promise<Excerpt | undefined> {
  const article = articles.find((one) => one.id === articleOf(id));
  if (article === undefined || quote === undefined || mark === '') return undefined;
  for (const { hash: _, seenAt: __, ...version } of await versionsOf(article.id)) {
    const at = version.passages.findIndex(({ text }) => markPassage({ id, text }).mark === mark);
    if (at >= 0) return runInSlices(earlierExcerpt({ id, at, quote }, version, article));
  }
  return undefined;
}
