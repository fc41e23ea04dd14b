import { type MarkedToken, marked, type Token } from 'marked';
import { bare, withoutSigns } from './footnote-signs.ts';

const INLINE_MARKUP = /[*_`[<\\]|~~/;
const BLOCK_MARKUP = /^(?:[ \t]*(?:#|[-+>=]|\d{1,9}[.)][ \t])| {4}|\t)/;

/** Whether a block may be anything but plain words. Lines after the first may begin with a mark too. */
export const hasMarkup = (block: string): boolean =>
  INLINE_MARKUP.test(block) ||
  BLOCK_MARKUP.test(block) ||
  (block.trimEnd().includes('\n') &&
    (block.includes('|') || block.split('\n').some((line) => BLOCK_MARKUP.test(line))));

/** The words of Markdown, as a reader sees them. */
export const textOf = (markdown: string): string => textOfAll(marked.lexer(markdown));

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
      return token.raw.startsWith('<!--') ? '' : token.raw.replace(/<\/?[a-z][^<>]*>/gi, '');
    case 'br':
    case 'space':
      return '\n';
    case 'list':
      return token.items.map((item) => `${textOfAll(item.tokens)}\n`).join('');
    case 'table':
      return [token.header, ...token.rows]
        .map((row) => row.map((cell) => textOfAll(cell.tokens)).join(' '))
        .join('\n');
    case 'code':
      return `${withoutSigns(token.text)}\n`;
    case 'codespan':
      return withoutSigns(token.text);
    case 'text':
      return token.tokens === undefined
        ? withoutStars(bare(token.raw))
        : `${textOfAll(token.tokens)}\n`;
    case 'escape':
      return token.text;
    case 'paragraph':
    case 'blockquote':
      return `${textOfAll(token.tokens)}\n`;
    default:
      return 'tokens' in token && token.tokens !== undefined ? textOfAll(token.tokens) : token.raw;
  }
}
