import type { Doubt } from '../document/document.ts';
import { leftOutWords, shown } from '../document/shown.ts';
import { weightOf } from '../document/weight.ts';
import type { ChosenBlock } from './choose-blocks.ts';
import { bare, wordsOf } from './elements/words.ts';
import { isNamedNoise, isNoise } from './noise.ts';
import type { Readings } from './readers.ts';

type PageDoubt = Omit<Doubt, 'paragraph'> & { readonly block?: number };

/** Less is hardly an article. */
const LITTLE = 500;

/** Each sort is told so often. */
const MOST = 3;

/** Blocks that far from the article may be its beginning or its end. */
const NEAR = 6;

/** What a person should look at in the article of a page. */
export function doubtsOf(
  { all, second }: Readings,
  chosen: readonly ChosenBlock[],
  body = '',
): PageDoubt[] {
  const words = chosen.map(({ block }) => wordsOf(block));
  const text = bare(words.join('\n'));
  const doubts: PageDoubt[] = [];
  const weight = words.reduce((sum, one) => sum + weightOf(one), 0);
  if (weight < LITTLE) {
    doubts.push({
      kind: 'little-text',
      text: 'There is little text: the page may show more to subscribers, or by a program.',
    });
  }
  doubts.push(...onlyInOne(chosen, words), ...leftOut(all, second, text), ...unfound(body, text));
  const last = words.at(-1) ?? '';
  if (last !== '' && !/[.!?。！？…:;"”»’'）)\]」』]\s*$/u.test(last)) {
    doubts.push({
      kind: 'cut-off',
      text: `The end may be missing: the text ends with “…${last.slice(-40)}”.`,
      block: chosen.length - 1,
    });
  }
  return doubts;
}

function onlyInOne(chosen: readonly ChosenBlock[], words: readonly string[]): PageDoubt[] {
  return chosen
    .flatMap(({ readers, block }, at) =>
      block.kind === 'heading' || (readers[0] !== 'second' && !(readers.length === 0)) ? [] : [at],
    )
    .slice(0, MOST)
    .map((at) => ({
      kind:
        at === 0 ? 'first-paragraph' : at === chosen.length - 1 ? 'last-paragraph' : 'paragraph',
      text: `This paragraph may not belong to the article: “${shown(words[at] ?? '')}”.`,
      block: at,
    }));
}

/** Sentences between, just before or just after what was kept; those that hardly are of the text come last. */
function leftOut(all: Readings['all'], second: Readings['second'], text: string): PageDoubt[] {
  const isKept = all.map(
    ({ block }) => text.includes(bare(wordsOf(block))) && weightOf(wordsOf(block)) > 30,
  );
  const from = isKept.indexOf(true);
  const to = isKept.lastIndexOf(true);
  const isOther = new Set(second.map(({ block }) => bare(wordsOf(block))));
  const found = all.flatMap((block, at) => {
    const words = wordsOf(block.block);
    const near = at >= from - NEAR && at <= to + NEAR;
    const inside = at > from && at < to;
    const isBeside = isNoise(block);
    const isSentence =
      weightOf(words) > (isBeside ? 30 : 60) &&
      block.linked < 0.3 &&
      /[.!?。！？…”"»]$/u.test(words);
    const isMissing =
      near && isKept[at] !== true && isSentence && !(isBeside && isNamedNoise(block));
    if (!isMissing || (!inside && !isOther.has(bare(words)))) return [];
    const kind: PageDoubt['kind'] =
      at < from ? 'first-paragraph' : at > to ? 'last-paragraph' : 'left-out';
    const doubt = {
      kind,
      text: leftOutWords(words),
    };
    return [{ doubt, isBeside }];
  });
  return found
    .sort((a, b) => Number(a.isBeside) - Number(b.isBeside))
    .slice(0, MOST)
    .map(({ doubt }) => doubt);
}

/** What the data of a page have of its text, and the page has not. */
function unfound(body: string, text: string): PageDoubt[] {
  const all = bare(body);
  if (all.length < LITTLE) return [];
  const pieces = Array.from({ length: Math.floor(all.length / 120) }, (_, at) =>
    all.slice(120 * at + 40, 120 * at + 80),
  );
  const missing = pieces.filter((piece) => !text.includes(piece));
  if (missing.length <= 0.08 * pieces.length) return [];
  return [
    {
      kind: 'left-out',
      text: 'The data of the page hold text that was not found on it: something may be missing.',
    },
  ];
}
