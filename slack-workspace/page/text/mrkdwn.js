import { decode } from './decode.js';
import { references } from './references.js';

/**
 * One piece of a text. `style` wraps others; all other kinds are leaves, and hold text that is shown
 * literally.
 * @typedef {{ kind: 'text', text: string }
 *   | { kind: 'style', style: 'bold' | 'italic' | 'strike', parts: Part[] }
 *   | { kind: 'code', text: string }
 *   | { kind: 'link', url: string, text: string }
 *   | { kind: 'person', id: string }
 *   | { kind: 'channel', id: string, text: string }
 *   | { kind: 'everyone', text: string }
 *   | { kind: 'date', unix: number, format: string, url?: string, fallback: string }} Part
 */

/**
 * A stretch of lines.
 * @typedef {{ kind: 'lines', parts: Part[] }
 *   | { kind: 'quote', parts: Part[] }
 *   | { kind: 'preformatted', text: string }} Stretch
 */

const STYLES = /** @type {const} */ ({ '*': 'bold', _: 'italic', '~': 'strike' });
const WORD = /[\p{L}\p{N}]/u;
const QUOTE_MARK = /^(?:&gt;|>) ?/;

/**
 * Slack's mrkdwn in stretches of lines. `isVerbatim` leaves bare addresses alone.
 * @param {string} text
 * @param {boolean} [isVerbatim]
 * @returns {Stretch[]}
 */
export function parseMrkdwn(text, isVerbatim = false) {
  return text.split(/```([\s\S]+?)```/).flatMap((piece, index) => {
    if (index % 2 === 1) {
      return [{ kind: 'preformatted', text: decode(piece.replace(/^\n|\n$/g, '')) }];
    }
    const trimmed = index === 0 ? piece : piece.replace(/^\n/, '');
    return trimmed === '' ? [] : quotesAndLines(trimmed, isVerbatim);
  });
}

/**
 * @param {string} text
 * @param {boolean} isVerbatim
 * @returns {Stretch[]}
 */
function quotesAndLines(text, isVerbatim) {
  /** @type {{ isQuote: boolean, lines: string[] }[]} */
  const runs = [];
  for (const line of text.split('\n')) {
    const isQuote = QUOTE_MARK.test(line);
    const last = runs.at(-1);
    const bare = line.replace(QUOTE_MARK, '');
    if (last !== undefined && last.isQuote === isQuote) last.lines.push(isQuote ? bare : line);
    else runs.push({ isQuote, lines: [isQuote ? bare : line] });
  }
  return runs.map(({ isQuote, lines }) => ({
    kind: isQuote ? 'quote' : 'lines',
    parts: parseInline(lines.join('\n'), isVerbatim),
  }));
}

/**
 * Styles, code and references within lines.
 * @param {string} text
 * @param {boolean} [isVerbatim]
 * @returns {Part[]}
 */
function parseInline(text, isVerbatim = false) {
  /** @type {Part[]} */
  const parts = [];
  let plain = '';
  const flush = () => {
    if (plain !== '') parts.push(...references(plain, isVerbatim));
    plain = '';
  };
  for (let at = 0; at < text.length; ) {
    const reference = /^<[^<>\n]*>/.exec(text.slice(at));
    const marked = reference === null ? markedAt(text, at) : undefined;
    if (marked === undefined) {
      const step = reference?.[0] ?? text[at] ?? '';
      plain += step;
      at += step.length;
      continue;
    }
    flush();
    const inner = text.slice(at + 1, marked.end);
    parts.push(
      marked.mark === '`'
        ? { kind: 'code', text: decode(inner) }
        : { kind: 'style', style: STYLES[marked.mark], parts: parseInline(inner, isVerbatim) },
    );
    at = marked.end + 1;
  }
  flush();
  return parts;
}

/**
 * A mark that opens at `at` and where it closes: it touches its text on the inside, and no word on
 * the outside.
 * @param {string} text
 * @param {number} at
 * @returns {{ mark: '*' | '_' | '~' | '`', end: number } | undefined}
 */
function markedAt(text, at) {
  const mark = text[at];
  if (mark !== '*' && mark !== '_' && mark !== '~' && mark !== '`') return undefined;
  if (WORD.test(text[at - 1] ?? '') || /[\s]/.test(text[at + 1] ?? ' ')) return undefined;
  for (let end = text.indexOf(mark, at + 1); end > 0; end = text.indexOf(mark, end + 1)) {
    const inner = text.slice(at + 1, end);
    if (inner.includes('\n')) return undefined;
    const isClosed = inner.trim() !== '' && !/\s$/.test(inner) && !WORD.test(text[end + 1] ?? '');
    if (isClosed) return { mark, end };
  }
  return undefined;
}
