import { documentOf } from '../document/assemble.ts';
import type { ReadDocument } from '../document/document.ts';
import type { Source } from '../source.ts';

/** The paragraphs of a text, which blank lines part. */
export function readPlainText(text: string, { address }: Source): ReadDocument {
  const blocks = text
    .split(/\n[ \t]*(?:\n[ \t]*)+/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => ({ kind: 'paragraph' as const, text: paragraph }));
  return documentOf({ blocks, ...(address === undefined ? {} : { url: address }) });
}
