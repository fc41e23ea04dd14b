import type { Article, Passage } from '../../knowledge/article/article.ts';
import { CELLS, mayStandBefore, type PageText, pageText } from './page-text.ts';
import type { MayHold } from './rarest-word.ts';

/** A quote up to this long stands whole in a link; a longer one by its first and last words. */
const WHOLE = 100;

/** How many characters of first words are tried, until they stand nowhere before the quote. */
const BEGINNINGS = [40, 70, 110, 160, 220];
const END = 40;

/** How many characters before the quote are tried where its own words do not tell it apart. */
const PREFIXES = [20, 50, 100];

/** The parts of a text directive: `prefix-,start,end,-suffix`. */
type Directive = {
  readonly prefix?: string;
  readonly start: string;
  readonly end?: string;
  /** Cells of a row that are left unmarked, for the first of them tells it apart only as a prefix. */
  readonly skipped?: number;
};

/**
 * `url` with a text fragment that makes a browser scroll to `quote` and mark it: the shortest that it
 * finds nowhere before on the page. https://wicg.github.io/scroll-to-text-fragment/
 */
export function textFragment(url: string, quote: string, place?: QuotePlace): string {
  const address = url.includes(':~:') ? url.slice(0, url.indexOf(':~:')) : url;
  const text = UNEVEN.test(quote) ? quote.replace(/\s+/g, ' ').trim() : quote;
  if (text === '') return address;
  const { prefix, start, end } = directiveTo(text, place);
  const parts = [
    ...(prefix === undefined ? [] : [`${encode(prefix)}-`]),
    encode(start),
    ...(end === undefined ? [] : [encode(end)]),
  ];
  return `${address}${address.includes('#') ? '' : '#'}:~:text=${parts.join(',')}`;
}

/** Where a quote begins, and which passages of the article may hold the first so many code units of it. */
type QuotePlace = {
  readonly article: Article;
  readonly passage: Passage;
  readonly start: number;
  readonly mayHold?: (length: number) => MayHold;
};

/** The shortest that leads to the quote; the shortest of all where none does. */
function directiveTo(text: string, place: QuotePlace | undefined): Directive {
  const [first] = ownDirectives(text);
  if (place === undefined) return first as Directive;
  const { article, passage, start: from, mayHold } = place;
  const { start } = first as Directive;
  // Whether words may stand before is sooner known than the page is read.
  if (!mayStandBefore(start, article, passage, from, mayHold?.(start.length)))
    return first as Directive;
  const page = pageText(article, passage, from);
  for (const one of directives(text, page)) if (isFirst(one, page)) return one;
  return first as Directive;
}

/** Ways to say where a quote stands, the shortest first. */
function* directives(text: string, page: PageText): Generator<Directive, void> {
  const own = [...ownDirectives(text)];
  yield* own;
  for (const length of PREFIXES) {
    const prefix = textBefore(page, length);
    if (prefix !== '') yield { ...(own[0] as Directive), prefix };
  }
  const [first, second, ...others] = cellsOf(text);
  const last = others.at(-1);
  if (first !== undefined && second !== undefined) {
    yield { prefix: first, start: second, ...(last && { end: last }), skipped: 1 };
  }
}

/** The cells of a row that hold anything. */
const cellsOf = (text: string): string[] =>
  text.split(CELLS).flatMap((cell) => (/[\p{L}\p{N}]/u.test(cell) ? cell.trim() : []));

function* ownDirectives(text: string): Generator<Directive, void> {
  if (text.includes(CELLS)) {
    const [first, ...others] = cellsOf(text);
    const last = others.at(-1);
    if (first !== undefined && last !== undefined) {
      yield { start: first, end: last };
      return;
    }
  }
  if (text.length <= WHOLE) {
    yield { start: text };
    return;
  }
  const end = ending(text, END);
  for (const length of BEGINNINGS) {
    if (length + end.length < text.length) yield { start: beginning(text, length), end };
  }
  yield { start: text };
}

/** The last words before the quote, in its block or the one before, at most about `length` characters. */
function textBefore({ blocks, block, at }: PageText, length: number): string {
  const own = (blocks[block] ?? '').slice(0, at).trim();
  const before = own === '' ? (blocks[block - 1] ?? '').trim() : own;
  return before.length <= length ? before : ending(before, length);
}

/** Whether a browser that looks for it comes to the quote first. */
function isFirst({ prefix, start, skipped = 0 }: Directive, page: PageText): boolean {
  const wanted = start.toLowerCase();
  const after = prefix?.toLowerCase();
  for (let at = 0; at <= page.block + skipped; at++) {
    const block = (page.blocks[at] ?? '').toLowerCase();
    const before = (page.blocks[at - 1] ?? '').trim().toLowerCase();
    for (let from = block.indexOf(wanted); from >= 0; from = block.indexOf(wanted, from + 1)) {
      if (!isWhole(block, from, from + wanted.length)) continue;
      const ahead = block.slice(0, from).trim() || before;
      if (after !== undefined && !ahead.endsWith(after)) continue;
      return at === page.block + skipped && from === (skipped > 0 ? 0 : page.at);
    }
  }
  return false;
}

/** A letter of a script whose words are parted by spaces, or a digit. */
const IN_WORD = /(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー])[\p{L}\p{N}\p{M}]/u;

/** A browser matches whole words; in Japanese nobody can be sure what one is. */
function isWhole(block: string, from: number, to: number): boolean {
  const splits = (at: number): boolean =>
    IN_WORD.test(block[at - 1] ?? '') && IN_WORD.test(block[at] ?? '');
  return !splits(from) && !splits(to);
}

/** Space that is more than one plain space between words; few quotes have any. */
const UNEVEN = /[^\S ]|^ | $| {2}/;

/** `-`, `,` and `&` have a meaning of their own in a text directive; lone surrogates have no encoding. */
const encode = (text: string): string =>
  encodeURIComponent(
    SURROGATE.test(text) ? text.replace(/\p{Surrogate}/gu, '\ufffd') : text,
  ).replace(/[-!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** A half of a pair or a lone one: most texts have none, and this is quickly seen. */
const SURROGATE = /[\ud800-\udfff]/;

const WORDS = new Intl.Segmenter('ja', { granularity: 'word' });

/** Text whose words no space parts. */
const UNPARTED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;

/** The first words, of about `length` characters: a browser matches whole words only, so none is cut. */
function beginning(text: string, length: number): string {
  const space = UNPARTED.test(text.slice(0, length)) ? -1 : text.lastIndexOf(' ', length);
  if (space > 0) return text.slice(0, space);
  const starts = wordStarts(text);
  return text.slice(0, starts.findLast((at) => at <= length / 2) ?? starts[0]).trimEnd();
}

/** The last words, of about `length` characters. */
function ending(text: string, length: number): string {
  const from = Math.max(0, text.length - length);
  const space = UNPARTED.test(text.slice(from)) ? -1 : text.indexOf(' ', from);
  if (space > 0) return text.slice(space + 1);
  const starts = wordStarts(text);
  return text
    .slice(starts.find((at) => at >= text.length - length / 2) ?? starts.at(-1))
    .trimStart();
}

/** Where the words of a text without spaces begin, from the second on. */
const wordStarts = (text: string): number[] =>
  [...WORDS.segment(text)].map(({ index }) => index).slice(1);
