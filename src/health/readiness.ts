/** Something the bot needs to answer. */
export type Check = {
  readonly name: string;
  /** Without it the bot answers all the same, if not everybody: it is told of where it is wrong. */
  readonly isPartial?: true;
  /** `undefined` when all is well, otherwise what is wrong, in a few words. May throw. */
  readonly fault: () => Promise<string | undefined> | string | undefined;
};

export type Readiness = {
  readonly isReady: boolean;
  /** By name: `ok`, or what is wrong. */
  readonly checks: Readonly<Record<string, string>>;
};

/** Whoever asks for readiness gives up after a few seconds; an answer by then is better than none. */
const CHECK_LIMIT_MS = 2000;

/** Makes all checks at once. */
export async function readiness(
  checks: readonly Check[],
  limitMs: number = CHECK_LIMIT_MS,
): Promise<Readiness> {
  const results = await Promise.all(
    checks.map(async (check) => ({ ...check, result: (await faultOf(check, limitMs)) ?? 'ok' })),
  );
  const vital = results.filter(({ isPartial }) => isPartial !== true);
  const told = results.filter((one) => vital.includes(one) || one.result !== 'ok');
  return {
    isReady: vital.every(({ result }) => result === 'ok'),
    checks: Object.fromEntries(told.map(({ name, result }) => [name, result])),
  };
}

async function faultOf({ fault }: Check, limitMs: number): Promise<string | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve(`no answer within ${limitMs} ms`), limitMs);
  });
  try {
    return await Promise.race([fault(), late]);
  } catch (error) {
    // Its words may hold an address or a password; the log has them.
    return error instanceof Error ? error.name : 'a fault';
  } finally {
    clearTimeout(timer);
  }
}

/** Slack pings every few seconds: after this long without one, nothing will come any more. */
const SILENT_MS = 60_000;

/** Whether deliveries of Slack can come in. Over HTTP an open port is all that can be known. */
export function slackCheck(
  state: () => { readonly isOpen: boolean; readonly heardAt?: number } | undefined,
  now: () => number = Date.now,
): Check {
  return {
    name: 'slack',
    fault() {
      const { isOpen = false, heardAt } = state() ?? {};
      if (!isOpen) return 'not connected';
      const silentMs = heardAt === undefined ? 0 : now() - heardAt;
      return silentMs > SILENT_MS
        ? `nothing heard for ${Math.round(silentMs / 1000)} seconds`
        : undefined;
    },
  };
}
