/** Tells listeners that something is different, once for all that changes in one go. */
export type Changes = {
  readonly changed: () => void;
  readonly subscribe: (listener: () => void) => () => void;
};

export function createChanges(): Changes {
  const listeners = new Set<() => void>();
  let isPending = false;
  const tell = (): void => {
    isPending = false;
    for (const listener of listeners) listener();
  };
  return {
    changed() {
      if (isPending) return;
      isPending = true;
      setImmediate(tell);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
