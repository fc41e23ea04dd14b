import { parsePage } from '../elements/dom.ts';
import { tidied } from '../elements/tidied.ts';

/** Words on one line; some sites put entities and elements into structured data. */
export function clean(words: string | undefined): string | undefined {
  if (words === undefined) return undefined;
  const plain = /&(?:#|\w+;)|<\w/.test(words)
    ? (parsePage(words.slice(0, 5000)).body?.textContent ?? '')
    : words;
  const text = tidied(plain).replace(/\s+/gu, ' ');
  return text === '' ? undefined : text;
}
