import { documentOf } from '../document/assemble.ts';
import type { Block } from '../document/block.ts';
import type { ReadDocument } from '../document/document.ts';
import { leftOutWords } from '../document/shown.ts';
import { weightOf } from '../document/weight.ts';
import { isLegal } from '../noise/legal.ts';
import { isCredit, leadsElsewhere } from '../noise/phrases.ts';
import type { Source } from '../source.ts';
import { headOf } from './head.ts';
import { joined, paragraphsIn } from './lines.ts';

/** The paragraphs of a text, with what its first lines say of it. */
export function readPlainText(text: string, { address }: Source): ReadDocument {
  const { body, doubts, ...head } = headOf(paragraphsIn(text), address);
  const kept = joined(body.filter((paragraph) => !isBeside(paragraph)));
  const left = body.filter((text) => isBeside(text) && weightOf(text) > LONGEST_UNTOLD);
  const url = address ?? head.url;
  return documentOf({
    ...head,
    blocks: kept.flatMap(blocksIn),
    doubts: [
      ...doubts,
      ...left.slice(0, MOST_DOUBTS).map((one) => ({
        kind: 'left-out' as const,
        text: leftOutWords(one),
      })),
    ],
    ...(url === undefined ? {} : { url }),
  });
}

/** What is left out is told where it is more than a few words; so many of them. */
const LONGEST_UNTOLD = 30;
const MOST_DOUBTS = 3;

/** What is in a text only because its page had it. */
const isBeside = (text: string): boolean =>
  leadsElsewhere(text) || isLegal(text) || (isCredit(text) && !text.includes('\n'));

const ITEM = /^\s*(?:[-*•–·]|(\d{1,3})[.)])\s+/u;

function blocksIn(paragraph: string): Block[] {
  const lines = paragraph.split('\n');
  if (lines.length < 2 || !lines.every((line) => ITEM.test(line))) {
    return [{ kind: 'paragraph', text: paragraph }];
  }
  return lines.map((line) => {
    const [sign, number] = ITEM.exec(line) ?? [''];
    const rest = { kind: 'item' as const, text: line.slice(sign.length), level: 0 };
    return number === undefined ? rest : { ...rest, number: Number(number) };
  });
}
