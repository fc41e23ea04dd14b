/** Numbers below 2^32 in a row that grows while it is filled. */
export type GrowableArray = {
  readonly length: () => number;
  readonly push: (value: number) => void;
  readonly get: (at: number) => number;
  /** The values so far, without spare room. */
  readonly done: () => Uint32Array;
  /** The same in half the room, where all of them are below 2^16. */
  readonly doneShort: () => Uint16Array;
};

const BITS = 14;
const PORTION = 1 << BITS;

/** Grows by portions, so that what has been filled is never copied before the end. */
export function growableArray(): GrowableArray {
  const portions: Uint32Array[] = [];
  let last = new Uint32Array(0);
  let used = PORTION;
  const length = (): number => (portions.length - 1) * PORTION + used;
  const copyTo = <Values extends Uint32Array | Uint16Array>(values: Values): Values => {
    portions.forEach((portion, at) => {
      values.set(
        portion.subarray(0, Math.min(PORTION, values.length - at * PORTION)),
        at * PORTION,
      );
    });
    return values;
  };
  return {
    length,
    get: (at) => (portions[at >>> BITS] as Uint32Array)[at & (PORTION - 1)] as number,
    push: (value) => {
      if (used === PORTION) {
        last = new Uint32Array(PORTION);
        portions.push(last);
        used = 0;
      }
      last[used++] = value;
    },
    done: () => copyTo(new Uint32Array(length())),
    doneShort: () => copyTo(new Uint16Array(length())),
  };
}
