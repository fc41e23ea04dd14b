import type { ListedChoice } from '../../../blocks/chosen/list.ts';
import { textHash } from '../../../knowledge/article/content-hash.ts';
import type { Chosen } from '../../../store/records/watching/chosen.ts';

type Parts = {
  readonly chosen: Pick<Chosen, 'of'>;
  readonly articles: () => readonly {
    readonly id: string;
    readonly passages: readonly { readonly text: string }[];
  }[];
};

/** What was chosen in a workspace, the latest first, with whether its passage still says what it said. */
export async function listedChoices(
  team: string,
  { chosen, articles }: Parts,
): Promise<readonly ListedChoice[]> {
  const all = await chosen.of(team);
  if (all.length === 0) return [];
  const byId = new Map(articles().map((article) => [article.id, article]));
  return all.map((choice) => {
    const article = byId.get(choice.passage.slice(0, choice.passage.lastIndexOf('#')));
    const isThere = article?.passages.some(({ text }) => textHash(text) === choice.hash) ?? false;
    return { choice, isStale: !isThere };
  });
}
