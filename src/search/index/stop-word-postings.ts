/** Which passages hold a stop word. Postings would cost ten times as much memory. */
export type StopWordBitmap = {
  /** Passage `p` is bit `p % 32` of entry `p / 32`; passages beyond the last entry lack the word. */
  readonly bits: Uint32Array;
  /** How many passages hold it. */
  readonly passages: number;
};

/** The row of each stop word of an archive, by the folded word. */
export type StopWordBitmaps = ReadonlyMap<string, StopWordBitmap>;

/** Fills the rows while passages are read in their order. */
export function createStopWordBitmaps() {
  const numbers = new Map<string, number>();
  const rows: Uint32Array[] = [];
  const counts: number[] = [];
  return {
    /** The number of a folded stop word. */
    numberOf(word: string): number {
      const known = numbers.get(word);
      if (known !== undefined) return known;
      numbers.set(word, rows.length);
      counts.push(0);
      return rows.push(new Uint32Array(64)) - 1;
    },
    add(number: number, passage: number): void {
      const at = passage >>> 5;
      const bit = 1 << (passage & 31);
      let row = rows[number] as Uint32Array;
      if (at >= row.length) {
        const larger = new Uint32Array(Math.ceil(1.5 * at));
        larger.set(row);
        rows[number] = larger;
        row = larger;
      }
      if (((row[at] as number) & bit) !== 0) return;
      row[at] = (row[at] as number) | bit;
      counts[number] = (counts[number] as number) + 1;
    },
    done(): StopWordBitmaps {
      const found = [...numbers].map(([word, number]): [string, StopWordBitmap] => [
        word,
        { bits: rows[number] as Uint32Array, passages: counts[number] as number },
      ]);
      return new Map(found);
    },
  };
}

export const holdsStopWord = ({ bits }: StopWordBitmap, passage: number): boolean =>
  (((bits[passage >>> 5] ?? 0) >>> (passage & 31)) & 1) === 1;
