import { type ChosenBlock, chooseBlocks } from './choose-blocks.ts';
import { densestBlocks, lettersOf } from './densest.ts';
import type { PageBlock } from './elements/blocks-of.ts';
import type { Readings } from './readers.ts';

/** Less text than that is none of an article. */
const LEAST = 250;

/** What the readers chose; where that is hardly anything, what is densest, or what scripts and data carry. */
export function chooseArticle(
  readings: Readings,
  carriedIn: () => readonly PageBlock[],
  body: readonly PageBlock[] = [],
): readonly ChosenBlock[] {
  const chosen = chooseBlocks(readings);
  const best = lettersOf(chosen);
  const dense = densestBlocks(readings.all);
  if (lettersOf(dense) > 2 * best && lettersOf(dense) >= LEAST) return asChosen(dense);
  if (best >= LEAST) return chosen;
  const carried = carriedIn();
  if (lettersOf(carried) > 2 * best && lettersOf(carried) >= LEAST) return asChosen(carried);
  if (lettersOf(body) <= 2 * best) return chosen.length > 0 ? chosen : asChosen(dense);
  return asChosen(body);
}

const asChosen = (blocks: readonly ChosenBlock[] | Readings['all']): readonly ChosenBlock[] =>
  blocks.map((block) => ({ readers: [], ...block }));
