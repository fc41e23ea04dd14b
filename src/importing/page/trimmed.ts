import { weightOf } from '../document/weight.ts';
import { beyondDate } from '../facts/beyond-date.ts';
import { findDate } from '../facts/find-date.ts';
import { isSentence } from '../noise/sentence.ts';
import type { ChosenBlock } from './choose-blocks.ts';
import { bare, wordsOf } from './elements/words.ts';

/** Beside a date and names, a sentence has more words; a line above the text may have a place and an office. */
const MOST_OF_SENTENCE = 6;
const MOST_OF_LINE = 50;

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
  const said = [...authors, publisher].map((name) => name.trim().toLowerCase());
  const names = said.map(bare).filter((name) => name !== '');
  const isAbove = (block: ChosenBlock): boolean => {
    const words = wordsOf(block.block);
    const text = bare(words).toLowerCase();
    if (text === bare(title).toLowerCase()) return true;
    if (weightOf(words) > LONGEST_BYLINE) return false;
    const left = weightOf(beyondDate(said.reduce(without, words.toLowerCase())));
    if (isSentence(words) && left > MOST_OF_SENTENCE) return false;
    const isNamed =
      names.some((name) => text.includes(name)) && text.length < 40 + names.join('').length;
    return (
      isNamed ||
      (findDate(words) !== undefined && left <= MOST_OF_LINE) ||
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

const without = (text: string, name: string): string =>
  name === '' ? text : text.replaceAll(name, ' ');
