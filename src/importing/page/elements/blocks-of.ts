import type { Block } from '../../document/block.ts';
import { isElement, isText, type PageElement, type PageNode } from './dom.ts';
import { isData, rowsOf } from './tables.ts';
import { BREAK, tidied } from './tidied.ts';

/** A block of a page, and where it stands. */
export type PageBlock = {
  readonly block: Block;
  /** The share of its letters that are links, 0 to 1. */
  readonly linked: number;
  /** Blocks with the same number stand in the same element. */
  readonly room: number;
  /** What its elements are called, from the inner to the outer: names, classes and ids. */
  readonly names: string;
};

const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rb ruby s samp small span strike strong sub sup time tt u var wbr nobr'.split(
    ' ',
  ),
);

/** What holds no words of an article. Furigana would part a word from itself. */
const SKIPPED = new Set(
  'script style noscript template svg math canvas iframe object embed video audio map button select textarea input figcaption nav rt rp dialog menu head'.split(
    ' ',
  ),
);

/** Of the names of the elements around a block. */
const NAMED_ELEMENTS = 6;

type Kind = 'paragraph' | 'item' | 'quote';

/** Words for those who listen to a page, which those who look at it do not see. */
export const isForScreenReaders = (element: PageElement): boolean =>
  /\b(?:sr-only|visually-?hidden|screen-?reader(?:-text)?|u-visually-hidden|a11y-hidden)\b/i.test(
    element.getAttribute('class') ?? '',
  ) || /(?:^|;)\s*(?:clip:\s*rect|width:\s*1px)/i.test(element.getAttribute('style') ?? '');

/** What stands in a row with others of its kind. */
type State = {
  readonly kind: Kind;
  readonly depth: number;
  readonly number?: number;
  readonly element: PageElement;
};

/** The blocks below an element, in the order of the page. */
export function blocksOf(root: PageElement): PageBlock[] {
  const found: PageBlock[] = [];
  const roomOf = createRooms();
  const numberOf = createNumbers();
  let text = '';
  let linked = 0;
  let state: State = { kind: 'paragraph', depth: -1, element: root };
  const put = (block: Block, links: number, letters: number): void => {
    if (letters === 0) return;
    const room = roomOf(state.element.parentElement ?? state.element);
    const names = namesOf(state.element);
    found.push({ block, linked: Math.min(1, links / letters), room, names });
  };
  const flush = (kind: 'heading' | Kind = state.kind, level = state.depth): void => {
    const words = tidied(text);
    const block: Block = {
      kind,
      text: words,
      ...(kind === 'heading' || kind === 'item' ? { level } : {}),
      ...(kind === 'item' && state.number !== undefined ? { number: state.number } : {}),
    };
    put(block, linked, lettersIn(words));
    text = '';
    linked = 0;
  };
  const within = (next: State): void => {
    const before = state;
    flush();
    state = next;
    walkAll(next.element);
    flush();
    state = before;
  };
  const walkAll = ({ childNodes }: PageNode): void => {
    for (let at = 0; at < childNodes.length; at++) walk(childNodes[at] as PageNode);
  };
  const walk = (node: PageNode): void => {
    if (isText(node)) text += node.textContent ?? '';
    if (!isElement(node) || SKIPPED.has(node.localName) || isForScreenReaders(node)) return;
    const name = node.localName;
    if (name === 'br') text += BREAK;
    else if (name === 'a') {
      const before = text.length;
      walkAll(node);
      linked += lettersIn(text.slice(before));
    } else if (INLINE.has(name)) walkAll(node);
    else if (name === 'table' && isData(node)) {
      flush();
      const rows = rowsOf(node);
      const links = [...node.querySelectorAll('a')].map((a) => a.textContent ?? '').join('');
      put({ kind: 'table', rows }, lettersIn(links), lettersIn(rows.flat().join('')));
    } else if (/^h[1-6]$/.test(name)) {
      const before = state;
      flush();
      state = { ...state, element: node };
      walkAll(node);
      flush('heading', Number(name[1]));
      state = before;
    } else within(stateIn(node, state, numberOf));
  };
  walkAll(root);
  flush();
  return found;
}

/** What the words in an element are, given what they are around it. */
function stateIn(
  element: PageElement,
  { kind, depth, number }: State,
  numberOf: (item: PageElement) => number | undefined,
): State {
  const name = element.localName;
  if (name === 'li' || name === 'dd') {
    const own = numberOf(element);
    return {
      kind: 'item',
      depth: depth + 1,
      element,
      ...(own === undefined ? {} : { number: own }),
    };
  }
  const inside = name === 'blockquote' && kind === 'paragraph' ? 'quote' : kind;
  return { kind: inside, depth, element, ...(number === undefined ? {} : { number }) };
}

const lettersIn = (text: string): number => text.replace(/[\s\p{Cc}]/gu, '').length;

function createRooms(): (element: PageElement) => number {
  const rooms = new Map<PageElement, number>();
  return (element) => {
    const room = rooms.get(element) ?? rooms.size;
    rooms.set(element, room);
    return room;
  };
}

/** Numbers the items of ordered lists, each of which is asked for once, in order. */
function createNumbers(): (item: PageElement) => number | undefined {
  const next = new Map<PageElement, number>();
  return ({ parentElement: list }) => {
    if (list?.localName !== 'ol') return undefined;
    const number = next.get(list) ?? (Math.trunc(Number(list.getAttribute('start') ?? 1)) || 1);
    next.set(list, number + 1);
    return Math.min(999_999, Math.max(0, number));
  };
}

function namesOf(element: PageElement): string {
  const names: string[] = [];
  let at: PageElement | null = element;
  for (let nth = 0; nth < NAMED_ELEMENTS && at !== null; nth++) {
    const own = ['class', 'id', 'itemprop', 'data-component', 'data-testid', 'role', 'aria-label'];
    const said = own.map((name) => at?.getAttribute?.(name) ?? '').filter((value) => value !== '');
    names.push(`${at.localName} ${said.join(' ').slice(0, 200)}`.trim().toLowerCase());
    at = at.parentElement;
  }
  return names.join(' < ');
}
