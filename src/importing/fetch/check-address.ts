import { isIP } from 'node:net';
import { type AllowedHost, hostOf, isAllowed, isUsual, portOf } from './allowed-hosts.ts';
import { FetchError } from './fetch-error.ts';
import { isPublicAddress } from './public-address.ts';

export type AddressRules = {
  readonly allowHosts: readonly AllowedHost[];
  /** Whether a port may be fetched from a public host; 80 and 443 where absent. */
  readonly isPort?: (port: number) => boolean;
};

/** Longer ones are no addresses of pages. */
const LONGEST = 4000;

/** What a person typed, or a server led to, as an address that may be looked up; throws a `FetchError`. */
export function checkAddress(typed: string, rules: AddressRules, base?: URL): URL {
  const text = typed.trim();
  if (text === '' || text.length > LONGEST || !URL.canParse(text, base?.href)) {
    throw new FetchError('address');
  }
  const address = new URL(text, base);
  if (address.protocol !== 'https:' && address.protocol !== 'http:') throw new FetchError('scheme');
  if (address.username !== '' || address.password !== '') throw new FetchError('user-info');
  const host = hostOf(address);
  if (host === '') throw new FetchError('address');
  address.hash = '';
  if (isAllowed(address, rules.allowHosts)) return address;
  const port = portOf(address);
  if (!(rules.isPort ?? isUsual)(port)) throw new FetchError('port', { host, port });
  // Nobody looks these up when connecting: they are checked here or not at all.
  const literal = literalOf(host);
  if (literal !== undefined && !isPublicAddress(literal)) throw new FetchError('private', { host });
  if (literal === undefined && isLocalName(host)) throw new FetchError('private', { host });
  return address;
}

/** The IP address that a host is, without brackets; `undefined` for a name. */
export function literalOf(host: string): string | undefined {
  const bare = host.replace(/^\[(.*)\]$/, '$1');
  return isIP(bare) === 0 ? undefined : bare;
}

/**
 * Names that mean something only inside a network, or only to this machine. Whatever they lead to is
 * checked too; but behind a proxy it is the proxy that looks a name up.
 * https://www.iana.org/assignments/special-use-domain-names
 */
const isLocalName = (host: string): boolean =>
  !host.includes('.') ||
  /\.(?:localhost|local|localdomain|internal|intranet|lan|home\.arpa|onion)$/.test(host);
