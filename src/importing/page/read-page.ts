import { documentOf } from '../document/assemble.ts';
import type { ReadDocument } from '../document/document.ts';
import type { Source } from '../source.ts';
import { readTwice } from './readers.ts';
import { withoutScripts } from './without-scripts.ts';

/** The article of a web page. */
export function readPage(source: string, { address }: Source): ReadDocument {
  const { html } = withoutScripts(source);
  const { first, second } = readTwice(html, address);
  const kept = first.length > 0 ? first : second;
  return documentOf({ blocks: kept.map(({ block }) => block) });
}
