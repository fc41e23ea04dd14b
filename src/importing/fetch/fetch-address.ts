import { Agent, type Dispatcher, ProxyAgent, request } from 'undici';
import { type AllowedHost, hostOf, isAllowed } from './allowed-hosts.ts';
import { checkAddress, literalOf } from './check-address.ts';
import { checkedLookup, type Resolve, resolveBySystem, resolvePublic } from './checked-lookup.ts';
import { checkContent, checkContentType } from './content-kind.ts';
import { FetchError } from './fetch-error.ts';
import { nameOf } from './file-name.ts';
import { proxyFor } from './proxy.ts';
import { readBody } from './read-body.ts';
import { faultOf, statusFault } from './transport-fault.ts';

export type Fetched = {
  /** Unpacked, at most 10 MB. */
  readonly bytes: Uint8Array;
  /** The header as the server sent it, with its `charset`; empty where there is none. */
  readonly contentType: string;
  /** Where the page was in the end, after redirects, without a fragment. */
  readonly address: string;
  /** A file name: letters, digits, `.`, `-` and `_`, never empty, at most 80 characters. */
  readonly name: string;
};

export type FetchOptions = {
  /** Hosts of the own network that may be fetched. */
  readonly allowHosts?: readonly AllowedHost[];
  /** Ends it before its time. */
  readonly signal?: AbortSignal;
  /** Where HTTPS_PROXY and the like are read; the process's own when absent. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** The only hosts that may be asked, also after a redirect, and the header that is for them alone. */
  readonly only?: { readonly isHost: (address: URL) => boolean; readonly authorization: string };
  /** Whether anything is taken, whatever the server calls it. */
  readonly isAnyType?: boolean;
  /** Said beside the usual headers, or in their place. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Hears the beginning of every answer on the way, also of one that is no page. */
  readonly answered?: (answer: Answered) => void;
  /** Other limits and another name service, for tests. */
  readonly limits?: Partial<FetchLimits>;
  readonly resolve?: Resolve;
  readonly isPort?: (port: number) => boolean;
};

/** How a server begins to answer. */
type Answered = {
  readonly status: number;
  /** By its name in small letters; empty where it is not said. */
  readonly header: (name: string) => string;
};

export type FetchAddress = (typed: string, options?: FetchOptions) => Promise<Fetched>;

type FetchLimits = {
  /** Of the page, before and after unpacking. */
  readonly bytes: number;
  /** From the first look-up to the last byte, redirects included. */
  readonly ms: number;
  readonly redirects: number;
};

const LIMITS: FetchLimits = { bytes: 10 * 1024 * 1024, ms: 15_000, redirects: 5 };

const LONGEST_HEADERS = 32 * 1024;

const HEADERS = {
  'user-agent': 'CommonGround/0.1 (archive import; a single page, asked for by a person)',
  accept:
    'text/html,application/xhtml+xml,application/pdf,text/markdown,text/plain;q=0.9,application/vnd.openxmlformats-officedocument.wordprocessingml.document,application/epub+zip;q=0.9,*/*;q=0.1',
  'accept-encoding': 'gzip, br, deflate',
};

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/**
 * Fetches one page or file. Nothing but public hosts is reached, unless `allowHosts` names it: every
 * address on the way is checked, and with it every IP address that its name has, of which one is
 * then connected to. Behind a proxy it is the proxy that connects: here only what can be known of
 * the name is checked. No cookies are kept and no scripts run. Rejects with a `FetchError`.
 */
export async function fetchAddress(typed: string, options: FetchOptions = {}): Promise<Fetched> {
  const limits = { ...LIMITS, ...options.limits };
  const late = AbortSignal.timeout(limits.ms);
  const { signal: stop } = options;
  const signal = stop === undefined ? late : AbortSignal.any([late, stop]);
  let address = checkAddress(typed, rulesOf(options));
  for (let hop = 0; hop <= limits.redirects; hop++) {
    const host = hostOf(address);
    const next = await untilStopped(hopTo(address, { ...options, limits, signal }), signal).catch(
      (error: unknown) => {
        if (stop?.aborted) throw new FetchError('stopped');
        throw late.aborted ? new FetchError('too-slow', { host }) : faultOf(error, host);
      },
    );
    if (!(next instanceof URL)) return next;
    address = next;
  }
  throw new FetchError('redirects');
}

const rulesOf = ({ allowHosts = [], isPort }: FetchOptions) => ({
  allowHosts,
  ...(isPort === undefined ? {} : { isPort }),
});

type Hop = FetchOptions & { readonly limits: FetchLimits; readonly signal: AbortSignal };

/** The page, or the address that it is at instead. */
async function hopTo(address: URL, options: Hop): Promise<Fetched | URL> {
  const { signal, limits, only, isAnyType = false } = options;
  const said = { ...HEADERS, ...options.headers };
  if (only?.isHost(address) === false) {
    throw new FetchError('other-host', { host: hostOf(address) });
  }
  const dispatcher = await openWay(address, options);
  try {
    const { statusCode, headers, body } = await request(address, {
      dispatcher,
      headers: only === undefined ? said : { ...said, authorization: only.authorization },
      signal,
    });
    // A body that nobody reads fails when the connection is closed.
    body.on('error', () => undefined);
    const header = (name: string): string => [headers[name] ?? ''].flat()[0] ?? '';
    options.answered?.({ status: statusCode, header });
    const location = header('location');
    if (REDIRECTS.has(statusCode) && location !== '') {
      return checkAddress(location, rulesOf(options), address);
    }
    const fault = statusFault(statusCode, hostOf(address));
    if (fault !== undefined) throw fault;
    const name = nameOf(address, header('content-disposition'));
    const contentType = header('content-type');
    if (!isAnyType) checkContentType(contentType, name);
    if (Number(header('content-length')) > limits.bytes) throw new FetchError('too-large');
    const packing = [headers['content-encoding'] ?? ''].flat().join(',');
    const bytes = await readBody(body, packing, limits.bytes);
    if (bytes.length === 0) throw new FetchError('empty');
    if (!isAnyType) checkContent(contentType, name, bytes);
    return { bytes, contentType, address: address.href, name };
  } finally {
    // Also ends what is still on its way.
    await dispatcher.destroy();
  }
}

/** A connection of its own for each hop: what was allowed for one host is not so for the next. */
async function openWay(address: URL, options: Hop): Promise<Dispatcher> {
  const { allowHosts = [], resolve = resolveBySystem, limits, environment = process.env } = options;
  const isNamed = isAllowed(address, allowHosts);
  const patience = { headersTimeout: limits.ms, bodyTimeout: limits.ms };
  const shared = { ...patience, maxHeaderSize: LONGEST_HEADERS, connections: 1, pipelining: 0 };
  const proxy = proxyFor(address, environment);
  if (proxy === undefined) {
    const lookup = checkedLookup(isNamed, resolve);
    return new Agent({ ...shared, connect: { lookup, timeout: limits.ms } });
  }
  const host = hostOf(address);
  if (!isNamed && literalOf(host) === undefined) {
    await resolvePublic(host, resolve).catch((error: unknown) => {
      // Inside many networks only the proxy knows the names of the world.
      if (error instanceof FetchError && error.kind === 'unknown-host') return;
      throw error;
    });
  }
  return new ProxyAgent({ ...shared, uri: proxy.href, proxyTunnel: false });
}

/** Also ends a wait that cannot be ended itself, such as a look-up of the system. */
function untilStopped<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  return new Promise((done, fail) => {
    const stop = (): void => fail(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(done, fail).finally(() => signal.removeEventListener('abort', stop));
  });
}
