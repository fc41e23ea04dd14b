/** Makes message ids (`ts`): seconds, a point and six digits, each greater than the one before. */
export function createMessageIds(now: () => number): () => string {
  let last = 0n;
  return () => {
    const micros = BigInt(Math.floor(now())) * 1000n;
    last = micros > last ? micros : last + 1n;
    return `${last / 1_000_000n}.${String(last % 1_000_000n).padStart(6, '0')}`;
  };
}
