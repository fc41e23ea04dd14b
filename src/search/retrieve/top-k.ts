/** Keeps the best of the passages that it is offered. */
export type TopK = {
  /** The lowest score kept, as soon as there are as many as are wanted; until then none is too low. */
  readonly least: () => number;
  readonly isWanted: (passage: number, score: number) => boolean;
  readonly add: (passage: number, score: number) => void;
  /** Those kept, best first, the earlier one first among equals. */
  readonly ranked: () => readonly Scored[];
};

export type Scored = { readonly passage: number; readonly score: number };

/** Keeps `limit` passages, one or more, in a heap whose root is the worst of them. */
export function createTopK(limit: number): TopK {
  const heap: Scored[] = [];
  return {
    least: () => (heap.length < limit ? Number.NEGATIVE_INFINITY : (heap[0] as Scored).score),
    isWanted(passage, score) {
      if (heap.length < limit) return true;
      const worst = heap[0] as Scored;
      return score > worst.score || (score === worst.score && passage < worst.passage);
    },
    add(passage, score) {
      if (heap.length < limit) {
        heap.push({ passage, score });
        rise(heap);
      } else {
        heap[0] = { passage, score };
        sink(heap);
      }
    },
    ranked: () => heap.toSorted((a, b) => (isWorse(a, b) ? 1 : -1)),
  };
}

const isWorse = (a: Scored, b: Scored): boolean =>
  a.score < b.score || (a.score === b.score && a.passage > b.passage);

/** Lets the last of a heap take its place. */
function rise(heap: Scored[]): void {
  let at = heap.length - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (!isWorse(heap[at] as Scored, heap[parent] as Scored)) return;
    swap(heap, at, parent);
    at = parent;
  }
}

/** Lets the first of a heap take its place. */
function sink(heap: Scored[]): void {
  let at = 0;
  for (;;) {
    let worst = at;
    for (let child = 2 * at + 1; child <= 2 * at + 2 && child < heap.length; child++) {
      if (isWorse(heap[child] as Scored, heap[worst] as Scored)) worst = child;
    }
    if (worst === at) return;
    swap(heap, at, worst);
    at = worst;
  }
}

function swap(heap: Scored[], a: number, b: number): void {
  const one = heap[a] as Scored;
  heap[a] = heap[b] as Scored;
  heap[b] = one;
}
