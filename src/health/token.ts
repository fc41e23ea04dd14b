import { TOKEN_FAULTS } from '../slack/teams/token-faults.ts';

/** A question that failed for the token is told of for so long at least, whatever Slack says after. */
const TOLD_MS = 60 * 1000;

/** Slack is asked no more often, and readiness waits no longer for it. */
const ASKED_MS = 10 * 1000;
const WAIT_MS = 1000;

export type TokenWatch = {
  /** To be told of each call that failed, by Slack's word for it. */
  readonly failed: (code: string) => void;
  /** What is wrong with it, in a few words; `undefined` where nothing is. */
  readonly fault: () => Promise<string | undefined>;
};

/**
 * Whether Slack takes the bot's token. `ask` gives Slack's word where it says no, and may reject
 * where Slack cannot be asked: then nothing is known of the token.
 */
export function watchToken(
  ask: () => Promise<string | undefined>,
  now: () => number = Date.now,
): TokenWatch {
  let fault: string | undefined;
  let faultAt = 0;
  let askedAt = Number.NEGATIVE_INFINITY;
  let asking: Promise<void> | undefined;
  const failed = (code: string): void => {
    if (!TOKEN_FAULTS.has(code)) return;
    fault = code;
    faultAt = now();
  };
  const look = async (): Promise<void> => {
    askedAt = now();
    try {
      const code = await ask();
      if (code !== undefined) failed(code);
      else if (askedAt - faultAt >= TOLD_MS) fault = undefined;
    } catch {
      // Other checks say whether Slack can be reached.
    } finally {
      asking = undefined;
    }
  };
  return {
    failed,
    async fault() {
      if (now() - askedAt >= ASKED_MS) asking ??= look();
      if (asking !== undefined) await atMost(asking, WAIT_MS);
      return fault === undefined ? undefined : `Slack does not accept the bot token (${fault})`;
    },
  };
}

async function atMost(work: Promise<void>, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([work, late]);
  clearTimeout(timer);
}
