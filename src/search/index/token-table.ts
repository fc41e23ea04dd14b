/** Gives each distinct token of the archive a number, without cutting a string for tokens it knows. */
export type TokenTable = {
  /** The number of the token that stands in `units`, and in `text`, from `start` to `end`. */
  readonly numberOf: (text: string, units: Uint16Array, start: number, end: number) => number;
};

const FREE = -1;

/**
 * An open-addressing table of two independent 32-bit hashes a token. Tokens are told apart by the
 * hashes alone: among a million tokens, two share both with a chance of one in thirty million. `make`
 * gives a token its number when it is first met.
 */
export function createTokenTable(make: (token: string) => number): TokenTable {
  let size = 1 << 15;
  let rows = new Int32Array(3 * size);
  let used = 0;
  const clear = (): void => {
    for (let slot = 0; slot < size; slot++) rows[3 * slot + 2] = FREE;
  };
  clear();

  const put = (a: number, b: number, number: number): void => {
    let slot = a & (size - 1);
    while (rows[3 * slot + 2] !== FREE) slot = (slot + 1) & (size - 1);
    rows[3 * slot] = a;
    rows[3 * slot + 1] = b;
    rows[3 * slot + 2] = number;
  };
  const grow = (): void => {
    const old = rows;
    size *= 2;
    rows = new Int32Array(3 * size);
    clear();
    for (let at = 0; at < old.length; at += 3) {
      if (old[at + 2] !== FREE)
        put(old[at] as number, old[at + 1] as number, old[at + 2] as number);
    }
  };

  return {
    numberOf(text, units, start, end) {
      let a = 0x811c9dc5 ^ (end - start);
      let b = 0x2545f491;
      for (let at = start; at < end; at += 2) {
        const next = at + 1 < end ? (units[at + 1] as number) : 0;
        const pair = (units[at] as number) | (next << 16);
        a = Math.imul(a ^ pair, 0x01000193);
        a ^= a >>> 15;
        b = Math.imul(b + pair, 0x5bd1e995);
        b ^= b >>> 15;
      }
      a ^= a >>> 16;
      let slot = a & (size - 1);
      for (;;) {
        const number = rows[3 * slot + 2] as number;
        if (number === FREE) break;
        if (rows[3 * slot] === a && rows[3 * slot + 1] === b) return number;
        slot = (slot + 1) & (size - 1);
      }
      const number = make(text.slice(start, end));
      if (2 * ++used > size) grow();
      put(a, b, number);
      return number;
    },
  };
}
