import { setTimeout as sleep } from 'node:timers/promises';

type Fetch = (url: string | URL | Request, init?: RequestInit) => Promise<Response>;

export type PatientFetchParts = {
  readonly fetch: Fetch;
  /** How long one attempt may take. */
  readonly limitMs: number;
  /** Told of each call that Slack put off. */
  readonly limited: () => void;
  readonly wait?: (ms: number) => Promise<unknown>;
};

/** How often a call is put off before it counts as failed. */
const MOST_WAITS = 5;

/** How many messages may wait for one channel: at Slack's one a second, the last for a minute. */
const LONGEST_QUEUE = 60;

/**
 * Waits out Slack's "too many requests" (429) call by call. The Web API client of Slack would hold
 * back all its calls then, to other channels too. Messages to one channel go one after another, so
 * that those behind a waiting one do not make it worse, and arrive in order.
 * https://docs.slack.dev/apis/web-api/rate-limits
 */
export function createPatientFetch(parts: PatientFetchParts): Fetch {
  const { fetch, limitMs, limited, wait = sleep } = parts;
  const lanes = createLanes();

  // A message may have arrived though the answer did not: sending it again could double it.
  const attempt: Fetch = async (url, init) => {
    const isMessage = String(url).endsWith('/chat.postMessage');
    try {
      const response = await fetch(url, { ...init, signal: AbortSignal.timeout(limitMs) });
      return isMessage && response.status >= 500 ? MAYBE_SENT() : response;
    } catch (error) {
      if (isMessage && isCutOff(error)) return MAYBE_SENT();
      throw withPlace(error, url);
    }
  };
  const patiently: Fetch = async (url, init) => {
    for (let waits = 0; ; waits++) {
      const response = await attempt(url, init);
      const seconds = Number(response.headers.get('retry-after'));
      if (response.status !== 429 || !(seconds > 0) || waits === MOST_WAITS) return response;
      limited();
      await response.arrayBuffer();
      await wait(seconds * 1000);
    }
  };
  return (url, init) => {
    const channel = channelOf(init?.body);
    // Two workspaces may call their channels alike.
    const whose = new Headers(init?.headers).get('authorization') ?? '';
    return channel === undefined
      ? patiently(url, init)
      : lanes.run(`${whose} ${channel}`, () => patiently(url, init));
  };
}

/** What Slack itself answers to a call that took it too long. It is not tried again. */
const MAYBE_SENT = (): Response => Response.json({ ok: false, error: 'request_timeout' });

/** “fetch failed” alone says neither where nor why. Of an address only its server: the rest may be secret. */
function withPlace(error: unknown, url: string | URL | Request): unknown {
  if (!(error instanceof TypeError) || !(error.cause instanceof Error)) return error;
  const { cause } = error;
  const address = url instanceof Request ? url.url : String(url);
  const place = URL.canParse(address) ? new URL(address).origin : 'Slack';
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
  const why = cause.message.includes(code) ? cause.message : `${code} ${cause.message}`;
  return new TypeError(`${error.message}: ${place} (${why || code})`, { cause });
}

/** Whether the call was on its way; one that found no connection at all may be tried again. */
function isCutOff(error: unknown): boolean {
  if (error instanceof DOMException) return error.name === 'TimeoutError';
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && 'code' in cause && CUT_OFF.has(cause.code);
}

/** What Node and undici call a connection that ended under way. */
const CUT_OFF: ReadonlySet<unknown> = new Set([
  'ECONNRESET',
  'EPIPE',
  'UND_ERR_BODY_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_SOCKET',
]);

/** The channel a call of the Web API is about, in the form it is written in. */
function channelOf(body: RequestInit['body']): string | undefined {
  return typeof body === 'string' ? /(?:^|&)channel=([^&]+)/.exec(body)?.[1] : undefined;
}

/** Runs what has the same key one after another. */
function createLanes() {
  const lanes = new Map<string, { last: Promise<unknown>; length: number }>();
  return {
    run<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
      const lane = lanes.get(key) ?? { last: Promise.resolve(), length: 0 };
      lanes.set(key, lane);
      if (lane.length >= LONGEST_QUEUE) {
        return Promise.reject(new Error(`More than ${LONGEST_QUEUE} messages wait for a channel.`));
      }
      lane.length++;
      const result = lane.last.then(work);
      lane.last = result.then(
        () => left(key, lane),
        () => left(key, lane),
      );
      return result;
    },
  };
  function left(key: string, lane: { length: number }): void {
    if (--lane.length === 0) lanes.delete(key);
  }
}
