import { type FSWatcher, watch } from 'node:fs';
import { join } from 'node:path';

/** What a look at the folder found. */
export type Look = {
  readonly changed: boolean;
  /** The folders to watch, `''` for the folder itself. */
  readonly folders: readonly string[];
};

export type FolderWatch = {
  /** Looks at once, and is done when that look is; also when the watch ends before it. */
  readonly look: () => Promise<void>;
  readonly close: () => Promise<void>;
};

export type WatchTiming = {
  /** A file that is being saved is left alone until nothing has happened for this long … */
  readonly quietMs: number;
  /** … or until it has gone on for this long. */
  readonly longestMs: number;
  /** How often the folder is looked at without any sign of a change. */
  readonly pollMs: number;
};

const TIMING: WatchTiming = { quietMs: 120, longestMs: 700, pollMs: 1000 };

/** A look without a sign is followed by a pause ten times as long: a huge folder is looked at less often. */
const PAUSE_PER_LOOK = 10;
const LONGEST_PAUSE_MS = 30_000;

/**
 * After a look that found something, which may have cost a whole new index, signs wait that many times as
 * long as it took, and no longer than this: for articles that come one by one, not each has its own index.
 */
const LONGEST_REST_MS = 3000;

/**
 * Calls `look` whenever files of `folder` may have changed, one call at a time. The system's own
 * events say so at once; each folder is watched by itself, since Node watches folders recursively on
 * Linux by one watch a file. Network drives, and folders shared with a container, send no events:
 * for them, and for whatever events miss, the folder is also looked at every second. `look` must not
 * throw; it is called at once, since something may have happened after `folders` were listed.
 */
export function watchFolder(
  folder: string,
  folders: readonly string[],
  look: () => Promise<Look>,
  { quietMs, longestMs, pollMs }: WatchTiming = TIMING,
): FolderWatch {
  const bell = createBell();
  let waiting: (() => void)[] = [];
  let watchers: FSWatcher[] = [];
  let closed = false;

  const unwatch = (): void => {
    for (const watcher of watchers) watcher.close();
  };
  const tellWaiting = (told: readonly (() => void)[]): void => {
    for (const tell of told) tell();
  };
  const follow = (paths: readonly string[]): void => {
    unwatch();
    const all = new Set([folder, ...paths.map((path) => join(folder, path))]);
    watchers = [...all].flatMap((path) => startWatching(path, bell.ring));
  };
  /** Somebody waits for a look, or for the end. */
  const isAwaited = (): boolean => closed || waiting.length > 0;
  const rest = async (until: number): Promise<void> => {
    while (!isAwaited() && performance.now() < until) await bell.heard(until - performance.now());
  };
  const quiet = async (): Promise<void> => {
    const until = performance.now() + longestMs;
    while (!isAwaited() && performance.now() < until && (await bell.heard(quietMs)));
  };
  const run = async (): Promise<void> => {
    for (let isHeard = false; !closed; ) {
      const began = performance.now();
      const told = waiting;
      waiting = [];
      const seen = await look();
      tellWaiting(told);
      if (closed) return;
      // A folder may have been put in the place of one that was watched, so all are watched anew.
      if (isHeard || seen.changed) follow(seen.folders);
      const over = performance.now();
      const longest = seen.changed ? LONGEST_REST_MS : LONGEST_PAUSE_MS;
      const pause = Math.min((over - began) * PAUSE_PER_LOOK, longest);
      isHeard = await bell.heard(Math.max(pollMs, pause));
      if (isHeard && seen.changed) await rest(over + pause);
      if (isHeard) await quiet();
    }
  };
  follow(folders);
  const ended = run();
  return {
    async look() {
      if (closed) return;
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
        bell.ring();
      });
    },
    async close() {
      closed = true;
      bell.ring();
      await ended;
      tellWaiting(waiting);
      unwatch();
    },
  };
}

/** None where the system has no more watches to give or the folder is gone: looking regularly remains. */
function startWatching(path: string, changed: () => void): FSWatcher[] {
  try {
    const watcher = watch(path, changed);
    watcher.on('error', () => watcher.close());
    return [watcher];
  } catch {
    return [];
  }
}

/** Rung by many, heard by one: a ring that nobody waits for is kept until somebody does. */
function createBell() {
  let rung = false;
  let wake = (): void => {};
  return {
    ring(): void {
      rung = true;
      wake();
    },
    /** Whether it rang before `limitMs` were over. */
    async heard(limitMs: number): Promise<boolean> {
      if (!rung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, limitMs);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      const heard = rung;
      rung = false;
      return heard;
    },
  };
}
