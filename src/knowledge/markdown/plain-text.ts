import { type MarkedToken, marked, type Token } from 'marked';
import { bare, withoutSigns } from './footnote-signs.ts';
import { hasOtherMarkup } from './other-markup.ts';

const INLINE_MARKUP = /[*_`[<\\]|~~/;
const BLOCK_MARKUP = /^(?:[ \t]*(?:#|[-+>=]|\d{1,9}[.)][ \t])| {4}|\t)/;
const HARD_BREAK = / {2}\n/;

/** Whether a block may be anything but plain words. Lines after the first may begin with a mark too. */
export const hasMarkup = (block: string): boolean =>
  INLINE_MARKUP.test(block) ||
  hasOtherMarkup(block) ||
  BLOCK_MARKUP.test(block) ||
  HARD_BREAK.test(block.trimEnd()) ||
  (block.trimEnd().includes('\n') &&
    (block.includes('|') || block.split('\n').some((line) => BLOCK_MARKUP.test(line))));

/** A part of a block: words, or what stands above the words that follow. */
export type Part =
  | { readonly kind: 'text'; readonly text: string; readonly isRows: boolean }
  /** A heading of level 1 to 6, or a bold line by itself, which stands below them all. */
  | { readonly kind: 'heading' | 'bold'; readonly text: string; readonly level: number };

/** Parts two items of a list, two rows or two lines that stand as such. No text of a file holds it. */
export const BREAK = '\u0003';

/** The words of Markdown as a reader sees them, the headings apart. */
export function partsOf(markdown: string): Part[] {
  const parts: Part[] = [];
  let between: Token[] = [];
  const flush = (): void => {
    const words = between.filter(({ type }) => type !== 'space' && type !== 'def');
    const [first, second] = words as MarkedToken[];
    const text = textOfAll(between);
    between = [];
    if (first !== undefined && second === undefined && isBoldLine(first)) {
      parts.push({ kind: 'bold', text, level: BOLD_LEVEL });
    } else if (text.trim() !== '') {
      const isRows = first?.type === 'list' || first?.type === 'table';
      parts.push({ kind: 'text', text, isRows });
    }
  };
  for (const token of marked.lexer(markdown) as MarkedToken[]) {
    if (token.type !== 'heading') {
      between.push(token);
      continue;
    }
    flush();
    parts.push({ kind: 'heading', text: textOfAll(token.tokens), level: token.depth });
  }
  flush();
  return parts;
}

const BOLD_LEVEL = 7;

/** Longer, or with a full stop, a bold line is a sentence that somebody stresses. */
const LONGEST_BOLD_LINE = 100;

function isBoldLine(token: MarkedToken): boolean {
  if (token.type !== 'paragraph' || token.raw.length > LONGEST_BOLD_LINE) return false;
  const [only, another] = token.tokens ?? [];
  if (only?.type !== 'strong' || another !== undefined) return false;
  return !/[.!…。！]\W*$/.test(token.raw) && !token.raw.trim().includes('\n');
}

/** Emphasis that CommonMark does not see beside Japanese brackets: **「…」**です。 */
const withoutStars = (text: string): string => text.replace(/\*\*([^*\n]+)\*\*/g, '$1');

const textOfAll = (tokens: readonly Token[]): string =>
  tokens.map((token) => tokenText(token as MarkedToken)).join('');

function tokenText(token: MarkedToken): string {
  switch (token.type) {
    case 'heading':
    case 'hr':
    case 'image':
    case 'def':
    case 'checkbox':
      return '';
    case 'html':
      return token.raw.startsWith('<!--')
        ? ''
        : token.raw.replace(/<br[^<>]*>/gi, BREAK).replace(/<\/?[a-z][^<>]*>/gi, '');
    case 'br':
      return BREAK;
    case 'space':
      return '\n';
    case 'list':
      return token.items.map((item) => `${textOfAll(item.tokens)}${BREAK}`).join('');
    case 'table':
      return [token.header, ...token.rows]
        .map((row) => `${row.map((cell) => textOfAll(cell.tokens)).join(' / ')}${BREAK}`)
        .join('');
    case 'code':
      return `${withoutSigns(token.text).replaceAll('\n', BREAK)}${BREAK}`;
    case 'codespan':
      return withoutSigns(token.text);
    case 'text':
      return token.tokens === undefined
        ? withoutStars(bare(token.raw))
        : `${textOfAll(token.tokens)}${BREAK}`;
    case 'escape':
      return token.text;
    case 'paragraph':
    case 'blockquote':
      return `${textOfAll(token.tokens)}${BREAK}`;
    default:
      return 'tokens' in token && token.tokens !== undefined ? textOfAll(token.tokens) : token.raw;
  }
}
