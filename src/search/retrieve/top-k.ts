/**
 * The `limit` passages with the highest scores, by a heap whose root is the worst one kept; best
 * first, the earlier one first among equals.
 */
export function topK(passages: ArrayLike<number>, scores: Float64Array, limit: number): number[] {
  const heap: number[] = [];
  // Most passages are worse than the root, which is seen without a call.
  let least = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < passages.length; at++) {
    const passage = passages[at] as number;
    if (heap.length < limit) {
      heap.push(passage);
      if (heap.length < limit) continue;
      for (let root = limit >> 1; root >= 0; root--) sink(heap, root, scores);
    } else {
      if ((scores[passage] as number) < least) continue;
      if (!isWorse(heap[0] as number, passage, scores)) continue;
      heap[0] = passage;
      sink(heap, 0, scores);
    }
    least = scores[heap[0] as number] as number;
  }
  return heap.sort((a, b) => (isWorse(a, b, scores) ? 1 : -1));
}

function isWorse(a: number, b: number, scores: Float64Array): boolean {
  const difference = (scores[a] as number) - (scores[b] as number);
  return difference < 0 || (difference === 0 && a > b);
}

function sink(heap: number[], from: number, scores: Float64Array): void {
  let at = from;
  for (;;) {
    let worst = at;
    for (let child = 2 * at + 1; child <= 2 * at + 2 && child < heap.length; child++) {
      if (isWorse(heap[child] as number, heap[worst] as number, scores)) worst = child;
    }
    if (worst === at) return;
    [heap[at], heap[worst]] = [heap[worst] as number, heap[at] as number];
    at = worst;
  }
}
