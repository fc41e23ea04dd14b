const LOOK_EVERY_MS = 50;

/**
 * Calls `exceeded`, once, when what the process holds beside the heap and the buffers of this thread has
 * grown by more than so many megabytes: what is unpacked in another thread lies outside its heap, which
 * alone has a limit. Returns what ends the watch.
 */
export function watchMemory(megabytes: number, exceeded: () => void): () => void {
  const before = heldElsewhere();
  const timer = setInterval(() => {
    if (heldElsewhere() - before <= megabytes * 2 ** 20) return;
    clearInterval(timer);
    exceeded();
  }, LOOK_EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}

/** In bytes. An index that is built meanwhile is not the reader's. */
function heldElsewhere(): number {
  const { rss, heapTotal, external } = process.memoryUsage();
  return rss - heapTotal - external;
}
