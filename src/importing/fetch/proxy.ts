import { hostOf, portOf } from './allowed-hosts.ts';
import { FetchError } from './fetch-error.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The proxy that an address is fetched through, by HTTPS_PROXY, HTTP_PROXY and NO_PROXY as curl reads
 * them: small letters win, and HTTP_PROXY in capitals counts too. Throws a `FetchError` where the
 * proxy's own address cannot be read. https://curl.se/docs/manpage.html#ENVIRONMENT
 */
export function proxyFor(address: URL, environment: Environment): URL | undefined {
  const scheme = address.protocol === 'https:' ? 'https' : 'http';
  const set = (name: string): string | undefined =>
    (environment[name] ?? environment[name.toUpperCase()])?.trim() || undefined;
  const proxy = set(`${scheme}_proxy`) ?? set('all_proxy');
  if (proxy === undefined || isDirect(address, set('no_proxy') ?? '')) return undefined;
  const text = /^[a-z][a-z0-9+.-]*:\/\//i.test(proxy) ? proxy : `http://${proxy}`;
  if (!URL.canParse(text)) throw new FetchError('proxy');
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new FetchError('proxy');
  return url;
}

/** `*`, `example.org` with all below it, `.example.org`, `10.0.0.5:8080`, parted by commas or spaces. */
function isDirect(address: URL, noProxy: string): boolean {
  const host = hostOf(address).replace(/^\[|\]$/g, '');
  return noProxy
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((entry) => entry !== '')
    .some((entry) => {
      if (entry === '*') return true;
      const [, name = entry, port] = /^(.*?):(\d{1,5})$/.exec(entry) ?? [];
      const isBare = name.includes(':') && !name.startsWith('[');
      const bare = (isBare ? entry : name).replace(/^\[|\]$/g, '').replace(/^\*?\./, '');
      if (port !== undefined && !isBare && Number(port) !== portOf(address)) return false;
      return host === bare || host.endsWith(`.${bare}`);
    });
}
