/** What a reader never sees, and what readers of pages stumble over. */
const UNSEEN = ['script', 'style', 'template', 'svg', 'iframe', 'object'] as const;

/** Structured data, which say who wrote a page and when. */
const STRUCTURED = /^<script\b[^>]*\btype\s*=\s*["']?application\/ld\+json/i;

export type BareSource = {
  /** The page without scripts, style sheets and comments. */
  readonly html: string;
  /** The contents of its `ld+json` scripts. */
  readonly structured: readonly string[];
  /** Those of other scripts that hold elements of a page, which they would put into it. */
  readonly carriers: readonly string[];
};

/** A paragraph in a string of a script. */
const CARRIED = /(?:<|\\u003c)p(?:>|\\u003e| )/i;

/**
 * Cuts scripts and the like out of the source of a page, before anything parses it. It goes through
 * the text once, whatever is in it: an element without an end is cut to the end of its tag alone.
 */
export function withoutScripts(source: string): BareSource {
  const structured: string[] = [];
  const carriers: string[] = [];
  const missing = new Set<string>();
  const lower = lowered(source);
  const begin = new RegExp(`<!--|<(${UNSEEN.join('|')})(?=[\\s/>])`, 'g');
  let html = '';
  let from = 0;
  for (let found = begin.exec(lower); found !== null; found = begin.exec(lower)) {
    const name = found[1];
    const close = name === undefined ? '-->' : `</${name}`;
    const tagEnd = name === undefined ? found.index + 2 : lower.indexOf('>', found.index) + 1;
    const end = missing.has(close) ? -1 : lower.indexOf(close, tagEnd > 0 ? tagEnd : found.index);
    if (end < 0) missing.add(close);
    html += source.slice(from, found.index);
    if (tagEnd === 0) return { html, structured, carriers };
    if (name === 'svg' && lower[tagEnd - 2] === '/') {
      from = tagEnd;
      begin.lastIndex = from;
      continue;
    }
    if (end < 0) from = name === undefined ? lower.length : tagEnd;
    else {
      const tag = source.slice(found.index, tagEnd);
      const content = name === 'script' ? source.slice(tagEnd, end) : '';
      if (STRUCTURED.test(tag)) structured.push(content);
      else if (CARRIED.test(content)) carriers.push(content);
      from = name === undefined ? end + 3 : endOfTag(lower, end);
    }
    begin.lastIndex = from;
  }
  return { html: html + source.slice(from), structured, carriers };
}

/** In lower case, sign by sign: a capital of Turkish would become two. */
const lowered = (text: string): string =>
  text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());

function endOfTag(text: string, from: number): number {
  const end = text.indexOf('>', from);
  return end < 0 ? text.length : end + 1;
}
