import { blocksOf, type PageBlock } from './elements/blocks-of.ts';
import { parsePage } from './elements/dom.ts';
import { withoutScripts } from './without-scripts.ts';

/** A tag, or a sign that is written as its name or number. */
const MARKUP = /<\/?[a-z][^<>]*>|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]\w{1,30});/i;

/** What ends a line in a page; where there is none of it, line ends part paragraphs. */
const PARTING = /<\/?(?:p|div|br|h[1-6]|li|ul|ol|blockquote|section|table)\b/i;

/** A site may have made its elements text, and that once more. */
const MOST_ROUNDS = 3;

/** The blocks of a text in the structured data of a page, which sites put there as text or as elements. */
export function bodyBlocks(body: string, rounds = MOST_ROUNDS): readonly PageBlock[] {
  const lines = body.split(/\n+/).filter((line) => line.trim() !== '');
  if (!MARKUP.test(body)) return lines.map((line) => paragraph(line.trim()));
  const html = PARTING.test(body) ? body : lines.map((line) => `<p>${line}</p>`).join('');
  const page = parsePage(`<html><body>${withoutScripts(html).html}</body></html>`);
  const blocks = page.body === null ? [] : blocksOf(page.body);
  const text = blocks.map(({ block }) => ('text' in block ? block.text : '')).join('\n');
  if (rounds > 1 && PARTING.test(text.replaceAll('&lt;', '<'))) return bodyBlocks(text, rounds - 1);
  return blocks.flatMap((one) =>
    one.block.kind === 'paragraph'
      ? one.block.text.split('\n').map((line) => ({ ...one, block: { ...one.block, text: line } }))
      : [one],
  );
}

const paragraph = (text: string): PageBlock => ({
  block: { kind: 'paragraph', text },
  linked: 0,
  room: 0,
  names: '',
});
