/** Does work for hosts, of each host one thing at a time and with a pause between two. */
export type HostTurns = {
  /** `pauseMs` is kept after the work, before the next for the same host begins. */
  readonly inTurn: <Done>(
    host: string,
    work: () => Promise<Done>,
    pauseMs?: number,
  ) => Promise<Done>;
};

/** A person who reads a site does not ask faster. */
const PAUSE_MS = 1000;

export function createHostTurns(wait: (ms: number) => Promise<unknown>): HostTurns {
  const ends = new Map<string, Promise<unknown>>();
  return {
    inTurn(host, work, pauseMs = PAUSE_MS) {
      const done = (ends.get(host) ?? Promise.resolve()).then(work);
      const end = done
        .catch(() => undefined)
        .then(() => wait(pauseMs))
        .then(() => {
          if (ends.get(host) === end) ends.delete(host);
        });
      ends.set(host, end);
      return done;
    },
  };
}
