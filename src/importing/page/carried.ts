import { blocksOf, type PageBlock } from './elements/blocks-of.ts';
import { parsePage } from './elements/dom.ts';
import { wordsOf } from './elements/words.ts';

/** Of what scripts hold, in characters. */
const MOST = 2_000_000;

/** The paragraphs that scripts would put into a page, where a site sends its text so. */
export function carriedBlocks(carriers: readonly string[]): PageBlock[] {
  const seen = new Set<string>();
  return carriers
    .map((script) => unescaped(script.slice(0, MOST)))
    .flatMap((text) => {
      const from = text.search(/<(?:p|h[1-6]|div)[\s>]/i);
      const to = text.toLowerCase().lastIndexOf('</p>');
      return from < 0 || to < from
        ? []
        : blocksOf(parsePage(`<html><body>${text.slice(from, to)}</p></body></html>`));
    })
    .filter((block) => {
      const words = wordsOf(block.block);
      // What a script holds beside its elements is no text.
      if (/^[\s"',:;{}[\]()$\\]|[{}$\\]{2}/.test(words) || seen.has(words)) return false;
      seen.add(words);
      return true;
    });
}

/** A string of a script without its escapes, also where it was escaped twice. */
const unescaped = (script: string): string =>
  script
    .replace(/\\+u([0-9a-f]{4})/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
    .replace(/\\+[nrt]/g, ' ')
    .replace(/\\+(?=["'/])/g, '');
