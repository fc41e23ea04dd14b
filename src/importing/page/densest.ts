import { weightOf } from '../document/weight.ts';
import type { PageBlock } from './elements/blocks-of.ts';
import { wordsOf } from './elements/words.ts';

/** Shorter, or with more links, a block is no paragraph of an article. */
const SHORTEST = 40;
const MOST_LINKED = 0.3;

/** The blocks from the first to the last paragraph of the element that has the most text of its own. */
export function densestBlocks(all: readonly PageBlock[]): readonly PageBlock[] {
  const weights = new Map<number, number>();
  for (const { block, linked, room } of all) {
    const weight = weightOf(wordsOf(block));
    if (weight <= SHORTEST || linked > MOST_LINKED || block.kind === 'heading') continue;
    weights.set(room, (weights.get(room) ?? 0) + weight);
  }
  const [densest] = [...weights].sort(([, a], [, b]) => b - a)[0] ?? [];
  return all.filter(({ room }) => room === densest);
}

/** The letters of some blocks that are no links. */
export const lettersOf = (blocks: readonly PageBlock[]): number =>
  blocks.reduce((sum, { block, linked }) => sum + weightOf(wordsOf(block)) * (1 - linked), 0);
