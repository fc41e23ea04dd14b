/** Counts running work, so that stopping can wait for it. */
export type InFlight = {
  readonly track: <Result>(work: () => Promise<Result>) => Promise<Result>;
  /** Resolves when nothing runs any more, or after `limitMs` with how much still does. */
  readonly settle: (limitMs: number) => Promise<number>;
};

export function createInFlight(): InFlight {
  const running = new Set<Promise<unknown>>();
  return {
    async track(work) {
      const result = work();
      running.add(result);
      try {
        return await result;
      } finally {
        running.delete(result);
      }
    },
    async settle(limitMs) {
      const limit = AbortSignal.timeout(limitMs);
      const late = new Promise((resolve) => {
        limit.addEventListener('abort', resolve, { once: true });
      });
      while (running.size > 0 && !limit.aborted) {
        await Promise.race([Promise.allSettled(running), late]);
      }
      return running.size;
    },
  };
}
