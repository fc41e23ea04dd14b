import { weightOf } from '../document/weight.ts';
import { findDate } from '../facts/find-date.ts';
import type { ChosenBlock } from './choose-blocks.ts';
import { bare, wordsOf } from './elements/words.ts';

/** Longer, a block at the beginning is no byline. */
const LONGEST_BYLINE = 120;

const AGO =
  /\b(?:ago|read|min|minutes?|updated|published)\b|назад|前$|更新|配信|vor \d|il y a|hace \d/iu;

/** Blocks without the title, byline and date above the text, and without headings that nothing stands below. */
export function trimmed(
  blocks: readonly ChosenBlock[],
  {
    title = '',
    authors,
    publisher = '',
  }: { readonly title?: string; readonly authors: readonly string[]; readonly publisher?: string },
): readonly ChosenBlock[] {
  const names = [...authors, publisher]
    .map((name) => bare(name).toLowerCase())
    .filter((name) => name !== '');
  const isAbove = (block: ChosenBlock): boolean => {
    const words = wordsOf(block.block);
    const text = bare(words).toLowerCase();
    if (text === bare(title).toLowerCase()) return true;
    if (weightOf(words) > LONGEST_BYLINE) return false;
    const isNamed =
      names.some((name) => text.includes(name)) && text.length < 40 + names.join('').length;
    return (
      isNamed ||
      findDate(words) !== undefined ||
      (words.length < 40 && AGO.test(words) && !/[.。]$/.test(words))
    );
  };
  const first = blocks.findIndex((block) => block.block.kind !== 'heading' && !isAbove(block));
  const start = blocks.slice(0, Math.max(0, first)).filter((block) => !isAbove(block));
  const body = [...start, ...blocks.slice(Math.max(0, first))];
  return body.filter((block, at) => {
    if (block.block.kind !== 'heading') return true;
    const isTitle = bare(wordsOf(block.block)) === bare(title);
    return !isTitle && body.slice(at + 1).some(({ block: { kind } }) => kind !== 'heading');
  });
}
