import { Readability } from '@mozilla/readability';
import { DefuddleClass } from 'defuddle/node';
import { blocksOf, type PageBlock } from './blocks-of.ts';
import { type PageDocument, parsePage } from './dom.ts';

/** What each of the two readers takes for the article of a page; empty where it takes none. */
export type Readings = {
  readonly first: readonly PageBlock[];
  readonly second: readonly PageBlock[];
};

/** Two readings of a page: by Readability, which leaves out more, and by Defuddle, which keeps more. */
export function readTwice(html: string, address: string | undefined): Readings {
  return {
    first: attempt(() => byReadability(parsePage(html))),
    second: attempt(() => byDefuddle(parsePage(html), address)),
  };
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
