/** A `Uint32Array` that grows while it is filled. */
export type Growing = {
  readonly length: () => number;
  readonly push: (value: number) => void;
  readonly get: (at: number) => number;
  /** The values so far, without spare room. */
  readonly done: () => Uint32Array;
};

export function growing(capacity = 1024): Growing {
  let values = new Uint32Array(capacity);
  let length = 0;
  return {
    length: () => length,
    get: (at) => values[at] as number,
    push: (value) => {
      if (length === values.length) {
        const larger = new Uint32Array(Math.ceil(length * 1.6));
        larger.set(values);
        values = larger;
      }
      values[length++] = value;
    },
    done: () => values.slice(0, length),
  };
}
