import type { Language } from '../../text/language.ts';
import { hashOf, keyOf, otherKeysOf } from '../key.ts';
import { checkOf, type Side } from './table.ts';

/** How many words are done between two places where the builder may pause. */
const STRIDE = 100;

const ENCODER = new TextEncoder();

/** Puts the words of one side into one row of bytes, and a table of their keys beside it. */
export function* buildSide(
  words: readonly string[],
  language: Language,
): Generator<void, Side, void> {
  const start = new Uint32Array(words.length + 1);
  const buckets = 1 << Math.max(0, 31 - Math.clz32(Math.max(1, words.length)));
  const keyed = { bucket: [] as number[], word: [] as number[], check: [] as number[] };
  const bucket = new Uint32Array(buckets + 1);
  const put = (key: string, word: number): void => {
    const hash = hashOf(key);
    const own = hash & (buckets - 1);
    keyed.bucket.push(own);
    keyed.check.push(checkOf(hash));
    keyed.word.push(word);
    bucket[own + 1] = (bucket[own + 1] as number) + 1;
  };
  let text = new Uint8Array(16 * words.length + 1024);
  let used = 0;
  for (let word = 0; word < words.length; word++) {
    if (word % STRIDE === 0) yield;
    const written = words[word] as string;
    if (used + 3 * written.length > text.length) text = grown(text, used + 3 * written.length);
    start[word] = used;
    used += ENCODER.encodeInto(written, text.subarray(used)).written;
    put(keyOf(written, language), word);
    for (const key of otherKeysOf(written, language)) put(key, word);
  }
  start[words.length] = used;
  for (let at = 1; at <= buckets; at++)
    bucket[at] = (bucket[at] as number) + (bucket[at - 1] as number);
  yield;
  const free = bucket.slice();
  const bucketed = new Uint32Array(keyed.word.length);
  const check = new Uint8Array(keyed.word.length);
  for (let row = 0; row < bucketed.length; row++) {
    const own = keyed.bucket[row] as number;
    const at = free[own] as number;
    free[own] = at + 1;
    bucketed[at] = keyed.word[row] as number;
    check[at] = keyed.check[row] as number;
  }
  return { language, start, text: text.slice(0, used), bucket, bucketed, check };
}

function grown(text: Uint8Array, least: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.max(least, Math.ceil(1.5 * text.length)));
  larger.set(text);
  return larger;
}
