import { type Dispatcher, EnvHttpProxyAgent, fetch as fetchBy, type RequestInit } from 'undici';
import { environment } from '../../config.ts';

const NAMES = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'];

/**
 * The proxies that the environment names, for the addresses that `NO_PROXY` leaves to them; `undefined`
 * where it names none. Node 20 heeds none of these names by itself, and neither does Bolt.
 */
export const proxy: Dispatcher | undefined = NAMES.some((name) => environment[name]?.trim())
  ? new EnvHttpProxyAgent()
  : undefined;

/** Status codes of answers that may have none. */
const NO_BODY: ReadonlySet<number> = new Set([204, 205, 304]);

type Fetch = (url: string | URL | Request, init?: globalThis.RequestInit) => Promise<Response>;

/** `fetch`, through the proxy where there is one. Every call to Slack is made by it. */
export const fetchSlack: Fetch = proxy === undefined ? globalThis.fetch : throughProxy(proxy);

function throughProxy(dispatcher: Dispatcher): Fetch {
  return async (url, init) => {
    // The two differ in their types of `FormData` alone, which no call to Slack has.
    const request = { ...init, dispatcher } as RequestInit;
    const response = await fetchBy(url instanceof Request ? url.url : url, request);
    const { status } = response;
    const body = NO_BODY.has(status) ? null : await response.arrayBuffer();
    return new Response(body, { status, headers: [...response.headers] });
  };
}
