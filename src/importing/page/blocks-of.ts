import type { Block } from '../document/block.ts';
import { isElement, isText, type PageElement, type PageNode } from './dom.ts';

/** A block of a page, with the share of its letters that are links. */
export type PageBlock = { readonly block: Block; readonly linked: number };

const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rb ruby s samp small span strike strong sub sup time tt u var wbr nobr'.split(
    ' ',
  ),
);

/** What holds no words of an article. Furigana would part a word from itself. */
const SKIPPED = new Set(
  'script style noscript template svg math canvas iframe object embed video audio picture img map form button select textarea input figcaption nav rt rp dialog menu head'.split(
    ' ',
  ),
);

/** What stands in a row with others of its kind. */
type State = {
  readonly kind: 'paragraph' | 'item' | 'quote';
  readonly depth: number;
  readonly number?: number;
};

/** The blocks below an element, in the order of the page. */
export function blocksOf(root: PageElement): PageBlock[] {
  const found: PageBlock[] = [];
  let text = '';
  let linked = 0;
  let state: State = { kind: 'paragraph', depth: -1 };
  const flush = (kind: 'heading' | State['kind'] = state.kind, level = state.depth): void => {
    const words = tidied(text);
    const letters = words.replace(/\s/g, '').length;
    const share = letters === 0 ? 0 : Math.min(1, linked / letters);
    text = '';
    linked = 0;
    if (letters === 0) return;
    const block: Block = {
      kind,
      text: words,
      ...(kind === 'heading' || kind === 'item' ? { level } : {}),
      ...(kind === 'item' && state.number !== undefined ? { number: state.number } : {}),
    };
    found.push({ block, linked: share });
    // What follows in the same item is no item of its own.
    if (kind === 'item' && state.number !== undefined) state = { ...state, kind: 'item' };
  };
  const within = (next: State, children: PageNode): void => {
    const before = state;
    flush();
    state = next;
    walkAll(children);
    flush();
    state = before;
  };
  const walkAll = ({ childNodes }: PageNode): void => {
    for (let at = 0; at < childNodes.length; at++) walk(childNodes[at] as PageNode);
  };
  const walk = (node: PageNode): void => {
    if (isText(node)) {
      text += node.textContent ?? '';
      return;
    }
    if (!isElement(node) || SKIPPED.has(node.localName)) return;
    const name = node.localName;
    if (name === 'br') text += BREAK;
    else if (name === 'a') {
      const before = text.length;
      walkAll(node);
      linked += text.slice(before).replace(/\s/g, '').length;
    } else if (INLINE.has(name)) walkAll(node);
    else if (/^h[1-6]$/.test(name)) {
      flush();
      walkAll(node);
      flush('heading', Number(name[1]));
    } else if (name === 'li' || name === 'dd') {
      const number = numberOf(node);
      within(
        { kind: 'item', depth: state.depth + 1, ...(number === undefined ? {} : { number }) },
        node,
      );
    } else if (name === 'blockquote')
      within({ ...state, kind: state.kind === 'item' ? 'item' : 'quote' }, node);
    else if (name === 'table' && isData(node)) {
      flush();
      const rows = rowsOf(node);
      const cells = rows.flat().join('').replace(/\s/g, '').length;
      const links = [...node.querySelectorAll('a')]
        .map((a) => a.textContent ?? '')
        .join('')
        .replace(/\s/g, '');
      if (cells > 0) found.push({ block: { kind: 'table', rows }, linked: links.length / cells });
    } else {
      flush();
      walkAll(node);
      flush();
    }
  };
  walkAll(root);
  flush();
  return found;
}

/** A line's end that was meant; no page holds it. */
const BREAK = '\u0003';
const BREAKS = new RegExp(` ?${BREAK}[ ${BREAK}]*`, 'g');

/** Spaces as a browser shows them, without what has no width. */
function tidied(text: string): string {
  return text
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/[ \t\n\r\f]+/g, ' ')
    .replace(BREAKS, '\n')
    .replace(/[^\P{Cc}\n]/gu, '')
    .trim();
}

/** The number of an item in an ordered list. */
function numberOf(item: PageElement): number | undefined {
  const list = item.parentElement;
  if (list?.localName !== 'ol') return undefined;
  let number = Number(list.getAttribute('start') ?? 1) || 1;
  for (let at = 0; at < list.childNodes.length; at++) {
    const child = list.childNodes[at] as PageNode;
    if (child === item) return number;
    if (isElement(child) && child.localName === 'li') number++;
  }
  return number;
}

/** Whether a table is one to its readers, and not what lays out a page. */
function isData(table: PageElement): boolean {
  if (table.querySelector('table, p + p, h1, h2, h3, li, blockquote') !== null) return false;
  const rows = [...table.querySelectorAll('tr')];
  return rows.length > 1 && rows.some((row) => row.querySelectorAll('td, th').length > 1);
}

const rowsOf = (table: PageElement): string[][] =>
  [...table.querySelectorAll('tr')]
    .map((row) =>
      [...row.querySelectorAll('td, th')].map((cell) =>
        tidied(cell.textContent ?? '').replace(/\n/g, ' '),
      ),
    )
    .filter((row) => row.some((cell) => cell !== ''));
