import { inverseDocumentFrequency } from './bm25.ts';
import type { QueryGrams } from './grams.ts';
import type { PassageFacts } from './passage-facts.ts';
import type { Query, QueryTerm } from './query.ts';

export type Shares = ReturnType<typeof createShares>;

/**
 * Turns what was found into shares of the whole question, 0 to 1. Pieces stand in rows of bits: row
 * `n` of `pieces` is the nth sentence's, the row after the last sentence the passage's.
 */
export function createShares(query: Query, grams: QueryGrams, found: readonly PassageFacts[]) {
  const { terms } = query;
  const total = query.weight || 1;
  const rarity = rarityAmong(found, grams);
  const allRare = rarity.reduce((sum, value) => sum + value, 0) || 1;
  const { width, count } = grams;
  return {
    total,
    /** The share of the question's weight, each word counting as much as it was matched. */
    ofWeight(matched: Float64Array): number {
      let sum = 0;
      for (let at = 0; at < terms.length; at++)
        sum += (matched[at] as number) * (terms[at] as QueryTerm).weight;
      return sum / total;
    },
    /** The same for two sentences together. */
    ofBoth(matched: Float64Array, other: Float64Array): number {
      let sum = 0;
      for (let at = 0; at < terms.length; at++) {
        const weight = Math.max(matched[at] as number, other[at] as number);
        sum += weight * (terms[at] as QueryTerm).weight;
      }
      return sum / total;
    },
    /** How near neighbouring words stand, by the least number of words from one to the next. */
    ofCloseness(apart: Float64Array): number {
      let near = 0;
      let all = 0;
      for (let at = 0; at < apart.length; at++) {
        const { weight } = terms[at] as QueryTerm;
        const both = Math.min(weight, (terms[at + 1] as QueryTerm).weight);
        all += both;
        near += both / Math.max(1, (apart[at] as number) / 2);
      }
      return all === 0 ? 0 : near / all;
    },
    /** The share of the question that only pieces of its unmatched words speak for. */
    ofParts(matched: Float64Array, pieces: Int32Array, row: number): number {
      let sum = 0;
      for (let at = 0; at < terms.length; at++) {
        const inner = grams.ofTerm[at] as readonly number[];
        if ((matched[at] as number) > 0 || inner.length === 0) continue;
        let held = 0;
        for (let number = 0; number < inner.length; number++) {
          const piece = inner[number] as number;
          held += ((pieces[row * width + (piece >> 5)] as number) >>> (piece & 31)) & 1;
        }
        if (held > 0) sum += (held / inner.length) ** 2 * (terms[at] as QueryTerm).weight;
      }
      return sum / total;
    },
    ofPieces(pieces: Int32Array, row: number): number {
      let held = 0;
      for (let at = 0; at < width; at++) held += bitCount(pieces[row * width + at] as number);
      return held / (count || 1);
    },
    ofRarePieces(pieces: Int32Array, row: number): number {
      let held = 0;
      for (let at = 0; at < width; at++) {
        let bits = pieces[row * width + at] as number;
        while (bits !== 0) {
          held += rarity[32 * at + 31 - Math.clz32(bits & -bits)] as number;
          bits &= bits - 1;
        }
      }
      return held / allRare;
    },
  };
}

/** How much each piece tells these passages apart: its idf among them, 0 for one none holds. */
function rarityAmong(found: readonly PassageFacts[], { count, width }: QueryGrams): Float64Array {
  const rarity = new Float64Array(32 * width);
  for (const { pieces, sentences } of found) {
    for (let piece = 0; piece < count; piece++) {
      const bits = pieces[sentences.length * width + (piece >> 5)] as number;
      rarity[piece] = (rarity[piece] as number) + ((bits >>> (piece & 31)) & 1);
    }
  }
  for (let piece = 0; piece < count; piece++) {
    const held = rarity[piece] as number;
    rarity[piece] = held === 0 ? 0 : inverseDocumentFrequency(held, found.length);
  }
  return rarity;
}

/** The number of bits set: Warren, "Hacker's Delight" (2002), figure 5-2. */
function bitCount(bits: number): number {
  let sum = bits - ((bits >>> 1) & 0x55555555);
  sum = (sum & 0x33333333) + ((sum >>> 2) & 0x33333333);
  sum = (sum + (sum >>> 4)) & 0x0f0f0f0f;
  return Math.imul(sum, 0x01010101) >>> 24;
}
