import type { Look } from '../../../archive/several/view.ts';
import type { ListedChoice } from '../../../blocks/chosen/list.ts';
import { textHash } from '../../../knowledge/article/content-hash.ts';
import { archiveIn } from '../../../knowledge/qualified-id.ts';
import type { Chosen } from '../../../store/records/watching/chosen.ts';

type Parts = {
  readonly chosen: Pick<Chosen, 'of'>;
  readonly look: Look;
};

/**
 * What was chosen in a workspace of the archives it has, the latest first, with whether its passage still says what
 * it said.
 */
export async function listedChoices(
  team: string,
  { chosen, look }: Parts,
): Promise<readonly ListedChoice[]> {
  const { articles, has } = await look({ team });
  const all = (await chosen.of(team)).filter(({ passage }) => has(archiveIn(passage)));
  if (all.length === 0) return [];
  const byId = new Map(articles().map((article) => [article.id, article]));
  return all.map((choice) => {
    const article = byId.get(choice.passage.slice(0, choice.passage.lastIndexOf('#')));
    const isThere = article?.passages.some(({ text }) => textHash(text) === choice.hash) ?? false;
    return { choice, isStale: !isThere };
  });
}
