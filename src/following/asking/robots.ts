import { createRequire } from 'node:module';
import { FetchError } from '../../importing/fetch/fetch-error.ts';

/** What the library gives; its own types are of an ES module, which it is not. */
type Robot = {
  readonly isAllowed: (url: string, agent: string) => boolean | undefined;
  readonly getCrawlDelay: (agent: string) => number | undefined;
};

const robotsParser = loadParser();

/** The name by which `robots.txt` may speak of us. */
export const ROBOT = 'CommonGround';

/** What is read again after a day. RFC 9309, 2.4 */
const KEPT_MS = 24 * 60 * 60 * 1000;

/** A file that could not be had is asked for again sooner. */
const UNKNOWN_KEPT_MS = 30 * 60 * 1000;

/** More than any one desk follows. */
const MOST_HOSTS = 1000;

/** RFC 9309, 2.5: at least so much is to be read. */
const LARGEST = 500 * 1024;

/** Longer pauses are not waited for within one look. */
const LONGEST_PAUSE_MS = 30_000;

function loadParser(): (address: string, text: string) => Robot {
  const require = createRequire(import.meta.url);
  return require('robots-parser');
}

type Rules =
  | { readonly kind: 'known'; readonly robot: Robot }
  /** RFC 9309, 2.3.1.4: while nobody can say, nothing may be asked. */
  | { readonly kind: 'unknown'; readonly error: unknown };

export type Robots = {
  /** Whether an address may be asked for; rejects with the fault where its host cannot say. */
  readonly allows: (address: URL) => Promise<boolean>;
  /** How long to pause between two requests, in milliseconds, as far as the host has said. */
  readonly pauseOf: (address: URL) => number | undefined;
};

/** Heeds `robots.txt`, which `fetchText` gets; one that is not there forbids nothing. */
export function createRobots(
  fetchText: (address: string, mostBytes: number) => Promise<string>,
  now: () => number,
): Robots {
  const kept = new Map<string, { readonly rules: Rules; readonly until: number }>();

  async function rulesOf({ origin }: URL): Promise<Rules> {
    const before = kept.get(origin);
    if (before !== undefined && before.until > now()) return before.rules;
    const rules = await read(`${origin}/robots.txt`);
    const time = rules.kind === 'known' ? KEPT_MS : UNKNOWN_KEPT_MS;
    kept.delete(origin);
    kept.set(origin, { rules, until: now() + time });
    const [oldest] = kept.keys();
    if (kept.size > MOST_HOSTS && oldest !== undefined) kept.delete(oldest);
    return rules;
  }

  async function read(address: string): Promise<Rules> {
    try {
      return { kind: 'known', robot: robotsParser(address, await fetchText(address, LARGEST)) };
    } catch (error) {
      const isAbsent = error instanceof FetchError && ABSENT.has(error.kind);
      return isAbsent
        ? { kind: 'known', robot: robotsParser(address, '') }
        : { kind: 'unknown', error };
    }
  }

  return {
    async allows(address) {
      const rules = await rulesOf(address);
      if (rules.kind === 'unknown') throw rules.error;
      return rules.robot.isAllowed(address.href, ROBOT) !== false;
    },
    pauseOf({ origin }) {
      const rules = kept.get(origin)?.rules;
      const seconds = rules?.kind === 'known' ? rules.robot.getCrawlDelay(ROBOT) : undefined;
      return seconds === undefined ? undefined : Math.min(LONGEST_PAUSE_MS, seconds * 1000);
    },
  };
}

/** RFC 9309, 2.3.1.3: every refusal of the file means that there is none. */
const ABSENT: ReadonlySet<string> = new Set([
  'not-found',
  'sign-in',
  'empty',
  'redirects',
  'status',
  'too-large',
]);
