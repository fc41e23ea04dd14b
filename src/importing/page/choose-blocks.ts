import { weightOf } from '../document/weight.ts';
import type { PageBlock } from './elements/blocks-of.ts';
import { bare, wordsOf } from './elements/words.ts';
import { isNamedNoise, isNoise } from './noise.ts';
import type { Readings } from './readers.ts';

/** A block of the article, with the readers that have it. */
export type ChosenBlock = PageBlock & { readonly readers: readonly ('first' | 'second')[] };

/** What only the second reader has is a paragraph where it is longer; a kanji or kana weighs two letters. */
const SHORTEST_ADDED = 40;

/** Blocks that near are beside each other: a picture or a quote may stand between them. */
const BESIDE = 3;

/** More links than that make a list of other pages. */
const MOST_LINKED = 0.5;

/** Of a sentence, that much may be a link. */
const MOST_LINKED_OF_SENTENCE = 0.95;

const SENTENCE = /[.!?。！？]["”»」]?$/u;

/** No link to another page has a longer title. */
const LONGEST_LINK = 250;

/** A text that long is the same wherever it stands. */
const TELLING = 30;

type Marked = PageBlock & {
  readonly inFirst: boolean;
  readonly inSecond: boolean;
  readonly text: string;
};

/**
 * The blocks of the article, in the order of the page: those of the first reader, and those that only the
 * second has where they stand between or beside them.
 */
export function chooseBlocks({ all, first, second }: Readings): ChosenBlock[] {
  const isInFirst = holder(first);
  const isInSecond = holder(second);
  const marked: Marked[] = all.map((block) => {
    const text = bare(wordsOf(block.block));
    return { ...block, text, inFirst: isInFirst(text), inSecond: isInSecond(text) };
  });
  const letters = (blocks: readonly Marked[]): number =>
    blocks.reduce((sum, { text, linked }) => sum + text.length * (1 - linked), 0);
  const isPoor =
    letters(marked.filter(({ inFirst }) => inFirst)) <
    0.5 * letters(marked.filter(({ inSecond }) => inSecond));
  const isKept = marked.map(
    (block) => block.inFirst || (isPoor && block.inSecond && isAddable(block)),
  );
  for (const order of [marked.keys(), [...marked.keys()].reverse()]) {
    for (const at of order) {
      const block = marked[at] as Marked;
      if (isKept[at] || !block.inSecond || !isAddable(block)) continue;
      isKept[at] = isKept.slice(Math.max(0, at - BESIDE), at + BESIDE + 1).includes(true);
    }
  }
  const isInBox = inBoxes(marked, isKept);
  return marked
    .filter((block, at) => isInBox[at] || (isKept[at] && !isBeside(block)))
    .map(({ inFirst, inSecond, text: _, ...block }) => ({
      ...block,
      readers: [
        ...(inFirst ? (['first'] as const) : []),
        ...(inSecond ? (['second'] as const) : []),
      ],
    }));
}

/** A sentence of a box is as long, in letters. */
const SHORTEST_IN_BOX = 80;

/** What a box has at least: a single paragraph beside the text is a caption, a lead or a call to subscribe. */
const LEAST_IN_BOX = 2;

/**
 * Which blocks are paragraphs of a box that explains something within the text, which both readers leave out:
 * several in one element, between what is kept, all of sentences and none a link.
 */
function inBoxes(marked: readonly Marked[], isKept: readonly boolean[]): readonly boolean[] {
  const [from, to] = [isKept.indexOf(true), isKept.lastIndexOf(true)];
  const count = new Map<number, number>();
  const isOfBox = marked.map((block, at) => {
    const is = at > from && at < to && !isKept[at] && isBoxParagraph(block);
    if (is) count.set(block.room, (count.get(block.room) ?? 0) + 1);
    return is;
  });
  return marked.map(
    ({ room }, at) => isOfBox[at] === true && (count.get(room) ?? 0) >= LEAST_IN_BOX,
  );
}

/** By its name it may stand aside, but not in anything else that holds no text. */
function isBoxParagraph(block: Marked): boolean {
  const words = wordsOf(block.block);
  return (
    block.block.kind === 'paragraph' &&
    !block.inFirst &&
    !block.inSecond &&
    block.linked < 0.1 &&
    weightOf(words) >= SHORTEST_IN_BOX &&
    (SENTENCE.test(words) || words.endsWith(')')) &&
    !isNoise(block) &&
    !isNamedNoise({ ...block, names: block.names.replace(/(^| < )aside\b/g, '$1') })
  );
}

/** What is no part of the text, by its words, or by its name where one reader left it out. */
const isBeside = (block: Marked): boolean =>
  isNoise(block) ||
  ((block.block.kind === 'item' || !isInBoth(block)) && isOfLinks(block)) ||
  (!isInBoth(block) && isNamedNoise(block));

const isInBoth = ({ inFirst, inSecond }: Marked): boolean => inFirst && inSecond;

/** A line that is little but a link, and no sentence: a list of other pages. */
const isOfLinks = ({ block, linked }: PageBlock): boolean =>
  block.kind !== 'heading' &&
  linked > 0.75 &&
  weightOf(wordsOf(block)) < LONGEST_LINK &&
  !SENTENCE.test(wordsOf(block));

/** A sentence of which most is a link is one of the text; a lead to another page is all link, or no sentence. */
const isAddable = ({ block, linked }: PageBlock): boolean => {
  const words = wordsOf(block);
  const isText =
    linked <= MOST_LINKED || (linked <= MOST_LINKED_OF_SENTENCE && SENTENCE.test(words));
  return block.kind === 'heading' || (isText && weightOf(words) > SHORTEST_ADDED);
};

function holder(blocks: readonly PageBlock[]): (text: string) => boolean {
  const texts = new Set(blocks.map(({ block }) => bare(wordsOf(block))));
  const whole = [...texts].join('\n');
  return (text) => texts.has(text) || (text.length >= TELLING && whole.includes(text));
}
