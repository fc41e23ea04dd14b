import { hostOf } from '../../importing/fetch/allowed-hosts.ts';
import type { FetchAddress, Fetched } from '../../importing/fetch/fetch-address.ts';
import { FetchError, type FetchFault } from '../../importing/fetch/fetch-error.ts';
import { createHostTurns } from './host-turns.ts';
import { freshFor, waitOf } from './patience.ts';
import { createRobots } from './robots.ts';
import { type Agent, userAgent } from './user-agent.ts';

export type AskFault = FetchFault | 'robots';

/** What a site answered. Times are in milliseconds. */
export type SiteAnswer =
  | {
      readonly kind: 'fetched';
      readonly page: Fetched;
      readonly etag?: string;
      readonly lastModified?: string;
      /** The site has said that it is there for good. */
      readonly movedTo?: string;
      /** It is not worth asking again before that. */
      readonly freshMs?: number;
    }
  | { readonly kind: 'unchanged'; readonly movedTo?: string; readonly freshMs?: number }
  | {
      readonly kind: 'failed';
      readonly fault: AskFault;
      /** The site asks to be left alone for so long. */
      readonly waitMs?: number;
    };

/** What of a page is known already. */
type Known = { readonly etag?: string | undefined; readonly lastModified?: string | undefined };

export type AskSite = (
  address: string,
  about?: Known & { readonly isAnyType?: boolean; readonly signal?: AbortSignal },
) => Promise<SiteAnswer>;

export type AskSiteParts = {
  readonly fetch: FetchAddress;
  readonly agent: Agent;
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<unknown>;
  /** Between two requests to one host; a second where absent. */
  readonly pauseMs?: number;
};

const FOR_FEEDS =
  'application/atom+xml,application/rss+xml,application/rdf+xml,application/feed+json,application/xml;q=0.9,text/html;q=0.8,*/*;q=0.5';

/** Asks a site as it wishes: what `robots.txt` allows, one thing at a time, and not for what is known. */
export function createAskSite({ fetch, agent, now, wait, pauseMs }: AskSiteParts): AskSite {
  const turns = createHostTurns(wait);
  const robots = createRobots(async (address, bytes) => {
    const headers = { 'user-agent': await userAgent(agent), accept: 'text/plain,*/*;q=0.5' };
    const fetched = await fetch(address, { isAnyType: true, headers, limits: { bytes } });
    return Buffer.from(fetched.bytes).toString('utf8');
  }, now);

  async function ask(
    url: URL,
    { etag, lastModified, isAnyType = false, signal }: Parameters<AskSite>[1] & object,
  ): Promise<SiteAnswer> {
    if (!(await robots.allows(url))) return { kind: 'failed', fault: 'robots' };
    let header: (name: string) => string = () => '';
    let isForGood = true;
    let end = url;
    const moved = () => (isForGood && end.href !== url.href ? { movedTo: end.href } : {});
    const headers = {
      'user-agent': await userAgent(agent),
      ...(isAnyType ? { accept: FOR_FEEDS } : {}),
      ...(etag === undefined ? {} : { 'if-none-match': etag }),
      ...(lastModified === undefined ? {} : { 'if-modified-since': lastModified }),
    };
    try {
      const page = await fetch(url.href, {
        isAnyType,
        headers,
        ...(signal === undefined ? {} : { signal }),
        answered(answer) {
          ({ header } = answer);
          if (answer.status === 302 || answer.status === 303 || answer.status === 307) {
            isForGood = false;
          }
          const location = answer.status < 300 ? '' : header('location');
          if (location !== '' && answer.status !== 304 && URL.canParse(location, end.href)) {
            end = new URL(location, end.href);
          }
        },
      });
      end = new URL(page.address);
      // What it led to is another's to allow.
      if (end.origin !== url.origin && !(await robots.allows(end))) {
        return { kind: 'failed', fault: 'robots' };
      }
      return {
        kind: 'fetched',
        page,
        ...said('etag', header('etag')),
        ...said('lastModified', header('last-modified')),
        ...moved(),
        ...freshFor(header),
      };
    } catch (error) {
      if (!(error instanceof FetchError)) throw error;
      // A place that it has moved to may know the same tag.
      if (error.detail.status === 304) {
        return { kind: 'unchanged', ...moved(), ...freshFor(header) };
      }
      return { kind: 'failed', fault: error.kind, ...waitOf(header('retry-after'), now()) };
    }
  }

  return async (address, about = {}) => {
    if (!URL.canParse(address)) return { kind: 'failed', fault: 'address' };
    const url = new URL(address);
    url.hash = '';
    // Before its host is asked what it allows.
    if (url.protocol !== 'https:' && url.protocol !== 'http:') {
      return { kind: 'failed', fault: 'scheme' };
    }
    if (url.username !== '' || url.password !== '') return { kind: 'failed', fault: 'user-info' };
    const pause = Math.max(pauseMs ?? 1000, robots.pauseOf(url) ?? 0);
    const host = `${hostOf(url)}:${url.port}`;
    return turns
      .inTurn(host, () => ask(url, about), pauseMs === 0 ? 0 : pause)
      .catch((error: unknown) => {
        // Of the file that says what is allowed.
        if (error instanceof FetchError) return { kind: 'failed', fault: error.kind } as const;
        throw error;
      });
  };
}

/** A header that is worth sending back. */
const said = <Name extends string>(name: Name, value: string) =>
  value === '' || value.length > 500 ? {} : ({ [name]: value } as { readonly [N in Name]: string });
