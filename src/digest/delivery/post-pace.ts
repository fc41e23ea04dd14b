import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Between two posts to one workspace. Slack takes "several hundred a minute"; this is 200, so that
 * two copies of the bot stay below that too. https://docs.slack.dev/apis/web-api/rate-limits
 */
const GAP_MS = 300;

/** Lets posts go one after another, and holds them up where Slack asks for it. */
export type PostPace = {
  /** Resolves when it is this post's turn; to false when there will be no more turns. */
  readonly turn: (team: string) => Promise<boolean>;
  /** Nothing goes to this workspace for so long. */
  readonly hold: (team: string, forMs: number) => void;
  readonly stop: () => void;
};

type Wait = (ms: number, options: { readonly signal: AbortSignal }) => Promise<unknown>;

/** `elapsed` gives milliseconds that only grow. */
export function createPostPace(
  wait: Wait = (ms, options) => sleep(ms, undefined, options),
  elapsed: () => number = () => performance.now(),
): PostPace {
  const stopped = new AbortController();
  const { signal } = stopped;
  const freeAt = new Map<string, number>();
  return {
    async turn(team) {
      while (!signal.aborted) {
        const free = freeAt.get(team) ?? 0;
        if (free <= elapsed()) {
          freeAt.set(team, elapsed() + GAP_MS);
          return true;
        }
        await wait(free - elapsed(), { signal }).catch(() => undefined);
      }
      return false;
    },
    hold(team, forMs) {
      freeAt.set(team, Math.max(freeAt.get(team) ?? 0, elapsed() + forMs));
    },
    stop: () => stopped.abort(),
  };
}
