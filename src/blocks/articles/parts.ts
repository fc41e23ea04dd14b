import type { Article, Passage } from '../../knowledge/article/article.ts';
import { literal } from '../kit/escape.ts';
import { PARAGRAPH_LIMIT } from '../kit/limits.ts';

/** A paragraph, or a piece of a very long one, with the headings above it where these are new. */
type Piece = { readonly text: string; readonly heading?: string };

/** A part of an article is read without scrolling for ever, and far below what Slack takes of a window. */
const PART_LIMIT = 8000;
const PIECES_LIMIT = 40;

/** The article's text in parts that each fit into a window; at least one. */
export function partsOf({ passages }: Pick<Article, 'passages'>): readonly (readonly Piece[])[] {
  const parts: Piece[][] = [[]];
  let size = 0;
  let heading = '';
  for (const passage of passages) {
    const above = headingOf(passage);
    for (const [at, text] of piecesOf(passage.text).entries()) {
      const piece =
        at === 0 && above !== '' && above !== heading ? { text, heading: above } : { text };
      const last = parts.at(-1) as Piece[];
      if (last.length > 0 && (size + text.length > PART_LIMIT || last.length === PIECES_LIMIT)) {
        parts.push([piece]);
        size = text.length;
      } else {
        last.push(piece);
        size += text.length;
      }
    }
    heading = above;
  }
  return parts;
}

const headingOf = ({ under = [] }: Passage): string => under.map(literal).join(' › ');

/** A long paragraph in pieces, each line of a list on its own; nothing of it is left out. */
function piecesOf(paragraph: string): readonly string[] {
  const pieces: string[] = [];
  for (let rest = paragraph; rest !== ''; ) {
    const cut = rest.length <= PARAGRAPH_LIMIT ? rest.length : placeToCut(rest);
    const piece = rest.slice(0, cut).split('\n').map(literal).join('\n').trim();
    if (piece !== '') pieces.push(piece);
    rest = rest.slice(cut);
  }
  return pieces;
}

/** The last space that is not too early, else between two whole characters. */
function placeToCut(text: string): number {
  const space = text.lastIndexOf(' ', PARAGRAPH_LIMIT);
  if (space > PARAGRAPH_LIMIT / 2) return space;
  const unit = text.charCodeAt(PARAGRAPH_LIMIT - 1);
  return unit >= 0xd800 && unit <= 0xdbff ? PARAGRAPH_LIMIT - 1 : PARAGRAPH_LIMIT;
}
