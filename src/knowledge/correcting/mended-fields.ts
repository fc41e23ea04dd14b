import type { Fields } from '../article/head/load-fields.ts';
import { wordsOf } from '../article/head/values.ts';

/** What a person may mend of what a page says of itself, and the field that keeps what the page said. */
const MENDED = { title: 'page_title', author: 'page_author', publisher: 'page_publisher' } as const;

type Own = { readonly [Name in keyof typeof MENDED]?: string | undefined };

/** No longer than a field may be; what a page has more of is no title. */
const MOST = 1000;

const NAMES = Object.keys(MENDED) as (keyof typeof MENDED)[];

/** Of what the page says itself, that which is saved otherwise. */
export function mendedOf(saved: Own, own: Own): Readonly<Record<string, string>> {
  const said = NAMES.map((name) => [name, (own[name] ?? '').replace(/\s+/gu, ' ').trim()] as const);
  const mended = said.filter(
    ([name, text]) => text !== '' && text !== saved[name] && text.length <= MOST,
  );
  return Object.fromEntries(mended.map(([name, text]) => [MENDED[name], text]));
}

/**
 * The metadata of a new version: what it says takes the place of what was said, but for what a person has
 * mended and the page still says as it did. Where the page says something else by now, that counts.
 */
export function renewedHead(old: Fields, next: Fields): Fields {
  const head = new Map(Object.entries({ ...old, ...next }));
  for (const name of NAMES) {
    const kept = MENDED[name];
    const [before, now] = [wordsOf(old[kept]), wordsOf(next[kept]) ?? wordsOf(next[name])];
    const isMendedNow = next[kept] !== undefined;
    if (isMendedNow || before === undefined) continue;
    if (now !== undefined && now !== before) head.delete(kept);
    else if (old[name] === undefined) head.delete(name);
    else head.set(name, old[name]);
  }
  return Object.fromEntries(head);
}

/** What is to be kept beside a correction of an article that was imported: what it said, if nothing is kept yet. */
export function keptBeside(head: Fields, changed: readonly string[]): ReadonlyMap<string, string> {
  if (head.imported === undefined) return new Map();
  const said = NAMES.filter((name) => changed.includes(name) && head[MENDED[name]] === undefined);
  return new Map(
    said.flatMap((name) => {
      const was = wordsOf(head[name]);
      return was === undefined ? [] : [[MENDED[name], was] as const];
    }),
  );
}
