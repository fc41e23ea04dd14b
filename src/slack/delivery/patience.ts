/** Waits for pieces of work until one moment, the same for all of them. */
export type Patience = {
  /** Rejects where the moment comes first; what comes of the work after it is given to `late`. */
  readonly wait: <Result>(
    work: Promise<Result>,
    late?: (result: Result) => void,
  ) => Promise<Result>;
};

export function createPatience(ms: number): Patience {
  const end = performance.now() + ms;
  return {
    async wait(work, late) {
      let timer: NodeJS.Timeout | undefined;
      let isOver = false;
      const over = new Promise<never>((_, reject) => {
        const isEnd = (): void => {
          isOver = true;
          reject(new Error(`It was not there within ${ms} ms.`));
        };
        timer = setTimeout(isEnd, Math.max(0, end - performance.now()));
      });
      work.then(
        (result) => (isOver ? late?.(result) : undefined),
        () => undefined,
      );
      try {
        return await Promise.race([work, over]);
      } finally {
        clearTimeout(timer);
      }
    },
  };
}
