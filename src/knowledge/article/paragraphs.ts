import { type MarkedToken, marked, type Token } from 'marked';

/** A block of Markdown as the words a reader sees, and the line it begins on. */
export type Paragraph = { readonly text: string; readonly line: number };

const INLINE_MARKUP = /[*_`[<\\]|~~/;
const BLOCK_MARKUP = /^(?:[ \t]*(?:#|[-+>=]|\d{1,9}[.)][ \t])| {4}|\t)/;

/** Whether a block may be anything but plain words. Lines after the first may begin with a mark too. */
const hasMarkup = (block: string): boolean =>
  INLINE_MARKUP.test(block) ||
  BLOCK_MARKUP.test(block) ||
  (block.trimEnd().includes('\n') &&
    (block.includes('|') || block.split('\n').some((line) => BLOCK_MARKUP.test(line))));
const JAPANESE_BREAK =
  /(?<=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー・、。」』）])\n[ \t]*(?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}「『（\p{Nd}])|(?<=\p{Nd})\n[ \t]*(?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])/gu;
const LINK_DEFINITION = /^ {0,3}\[(?!\^)[^\]\n]+\]:[ \t]*\S+.*$/gm;

const SPACES = /[ \t\n]+/g;

/** Anything that `tidied` would change: most paragraphs have none of it. */
const isIrregular = (text: string): boolean =>
  text.includes('  ') || /[^ -~\u00a0-\ufefe\uff00-\uffff]/.test(text);

/** What a database, a terminal and Slack could trip over: NUL and its kin, and a byte order mark. */
const UNSEEN = /[^\P{Cc}\t\n]|\ufeff/gu;

/**
 * Splits Markdown into paragraphs at blank lines, without headings, pictures, comments and rules.
 * Only blocks that hold markup are parsed as such: an archive is mostly plain text.
 */
export function* paragraphs(body: string, firstLine: number): Generator<Paragraph, void, void> {
  let line = firstLine;
  const definitions = body.includes(']:') ? (body.match(LINK_DEFINITION) ?? []).join('\n') : '';
  for (const block of blocks(body)) {
    if (block.trim() !== '') {
      const text = plainText(block, definitions);
      if (text !== '') yield { text, line: line + leadingLines(block) };
    }
    line += newlines(block);
  }
}

/** Cuts after each run of blank lines, so that the pieces together are the body again. */
function* blocks(body: string): Generator<string> {
  const gap = /\n[ \t]*\n\s*?(?=[^\n]|$)/g;
  let from = 0;
  for (let cut = gap.exec(body); cut !== null; cut = gap.exec(body)) {
    const open = openEnd(body.slice(from, cut.index));
    if (open !== undefined) {
      const close = body.indexOf(open, cut.index);
      if (close >= 0) {
        gap.lastIndex = close + open.length;
        continue;
      }
    }
    const to = cut.index + cut[0].length;
    yield body.slice(from, to);
    from = to;
    gap.lastIndex = to;
  }
  if (from < body.length) yield body.slice(from);
}

/** What ends the code block or comment that a piece begins with and does not end. */
function openEnd(piece: string): string | undefined {
  const text = piece.trimStart();
  const fence = /^(```+|~~~+)/.exec(text)?.[1];
  const end = fence === undefined ? '-->' : `\n${fence}`;
  if (fence === undefined && !text.startsWith('<!--')) return undefined;
  return text.includes(end) ? undefined : end;
}

function newlines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

const leadingLines = (block: string): number => newlines(/^\s*/.exec(block)?.[0] ?? '');

function plainText(block: string, definitions: string): string {
  const words = hasMarkup(block) ? textOf(marked.lexer(`${block}\n\n${definitions}`)) : block;
  const text = words.trim();
  return isIrregular(text) ? tidied(text) : text;
}

const tidied = (text: string): string =>
  text.replace(UNSEEN, '').replace(JAPANESE_BREAK, '').replace(SPACES, ' ').trim();

/** Emphasis that CommonMark does not see beside Japanese brackets: **「…」**です。 */
const withoutStars = (text: string): string => text.replace(/\*\*([^*\n]+)\*\*/g, '$1');

const textOf = (tokens: readonly Token[]): string =>
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
      return token.raw.startsWith('<!--') ? '' : token.raw.replace(/<\/?[a-z][^>]*>/gi, '');
    case 'br':
    case 'space':
      return '\n';
    case 'list':
      return token.items.map((item) => `${textOf(item.tokens)}\n`).join('');
    case 'table':
      return [token.header, ...token.rows]
        .map((row) => row.map((cell) => textOf(cell.tokens)).join(' '))
        .join('\n');
    case 'code':
      return `${token.text}\n`;
    case 'codespan':
      return token.text;
    case 'text':
      return token.tokens === undefined ? withoutStars(token.raw) : `${textOf(token.tokens)}\n`;
    case 'escape':
      return token.text;
    case 'paragraph':
    case 'blockquote':
      return `${textOf(token.tokens)}\n`;
    default:
      return 'tokens' in token && token.tokens !== undefined ? textOf(token.tokens) : token.raw;
  }
}
