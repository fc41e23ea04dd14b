import { canonical } from '../facts/canonical.ts';
import type { Likeness } from './likeness.ts';

/** An article as it is known. */
export type Entry = {
  readonly id: string;
  /** Its path below the folder. */
  readonly file: string;
  readonly title: string;
  readonly url: string;
  readonly date: string;
  readonly likeness: Likeness;
  /** The texts it had when it was imported: see `Likeness.whole`. */
  readonly imported: readonly string[];
};

export type ArticleIndex = {
  readonly byAddress: Map<string, Entry[]>;
  readonly byText: Map<string, Entry[]>;
  /** By the lowest hashes of a text. */
  readonly byHash: Map<number, Entry[]>;
};

/** Of two texts that are nearly one, hardly ever none of these is the same. */
const HASHES = 16;

export const keysOf = ({ sketch }: Likeness): Uint32Array => sketch.subarray(0, HASHES);

export const emptyIndex = (): ArticleIndex => ({
  byAddress: new Map(),
  byText: new Map(),
  byHash: new Map(),
});

export function put(index: ArticleIndex, entry: Entry): void {
  for (const [map, key] of placesOf(index, entry)) {
    const there = map.get(key);
    if (there === undefined) map.set(key, [entry]);
    else there.push(entry);
  }
}

export function takeOut(index: ArticleIndex, entry: Entry): void {
  for (const [map, key] of placesOf(index, entry)) {
    const there = map.get(key);
    const at = there?.indexOf(entry) ?? -1;
    if (at >= 0) there?.splice(at, 1);
  }
}

type Place = readonly [Map<string | number, Entry[]>, string | number];

function placesOf({ byAddress, byText, byHash }: ArticleIndex, entry: Entry): readonly Place[] {
  const { url, likeness, imported } = entry;
  const texts = new Set([likeness.whole, ...imported]);
  return [
    ...(url === '' ? [] : [[byAddress, canonical(url)] as const]),
    ...[...texts].map((text) => [byText, text] as const),
    ...[...new Set(keysOf(likeness))].map((hash) => [byHash, hash] as const),
  ] as readonly Place[];
}
