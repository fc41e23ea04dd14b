import { Readability } from '@mozilla/readability';
import { DefuddleClass } from 'defuddle/node';
import { blocksOf, isForScreenReaders, type PageBlock } from './elements/blocks-of.ts';
import { type PageDocument, parsePage } from './elements/dom.ts';

/** All blocks of a page, and what each of two readers takes for its article. */
export type Readings = {
  readonly all: readonly PageBlock[];
  /** By Readability, which leaves out more. */
  readonly first: readonly PageBlock[];
  /** By Defuddle, which keeps more. */
  readonly second: readonly PageBlock[];
};

/**
 * Reads a page twice, after `look` has seen it and `prepare` has changed it: both readers change the page
 * they are given.
 */
export function readTwice<T>(
  html: string,
  address: string | undefined,
  look: (page: PageDocument) => T,
  prepare: (page: PageDocument, seen: T) => void,
): Readings & { readonly page: T } {
  const page = uncovered(parsePage(html));
  const seen = look(page);
  const prepared = (one: PageDocument): PageDocument => {
    prepare(one, seen);
    return withoutUnseen(one);
  };
  const read = prepared(page);
  return {
    page: seen,
    all: page.body === null ? [] : blocksOf(page.body),
    first: attempt(() => byReadability(read)),
    second: attempt(() => byDefuddle(prepared(uncovered(parsePage(html))), address)),
  };
}

/** Text that a program shows once the page has arrived, or once somebody has paid, is there already. */
function uncovered(page: PageDocument): PageDocument {
  for (const element of page.querySelectorAll('[hidden]')) {
    if (element.querySelector('p') !== null) element.removeAttribute('hidden');
  }
  return page;
}

/** What may be for those who listen to a page: asking each element would take long. */
const MAY_BE_UNSEEN =
  '[style*="clip"], [style*="1px"], [class*="sr-only" i], [class*="hidden" i], [class*="screen" i]';

/** In the middle of a sentence nobody else could tell such words from it: readers keep them, without their style. */
function withoutUnseen(page: PageDocument): PageDocument {
  for (const element of page.querySelectorAll(MAY_BE_UNSEEN)) {
    if (isForScreenReaders(element) && element.querySelector('p, h1') === null) element.remove();
  }
  return page;
}

/** A reader that stumbles over a page has read nothing; what is too deep is so for both. */
function attempt(read: () => string | null | undefined): PageBlock[] {
  const html = (() => {
    try {
      return read();
    } catch (error) {
      if (error instanceof RangeError) throw error;
      return undefined;
    }
  })();
  return html ? blocksOf(parsePage(`<html><body>${html}</body></html>`)) : [];
}

const byReadability = (page: PageDocument) =>
  new Readability(page as never, { disableJSONLD: true }).parse()?.content;

function byDefuddle(page: PageDocument, address = 'about:blank'): string {
  page.styleSheets ??= [];
  const view = page.defaultView;
  if (view !== null) view.getComputedStyle ??= () => ({ display: '' });
  page.URL = address;
  // Nothing is ever fetched for it.
  return new DefuddleClass(page as never, { url: address, useAsync: false }).parse().content;
}
