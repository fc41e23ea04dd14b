import { lookup } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { FetchError } from './fetch-error.ts';
import { isPublicAddress } from './public-address.ts';

/** Asks for the IP addresses of a name, all of them. Rejects where there is none. */
export type Resolve = (host: string) => Promise<readonly string[]>;

/** As the system looks names up, `/etc/hosts` included. */
export const resolveBySystem: Resolve = async (host) =>
  (await lookup(host, { all: true })).map(({ address }) => address);

/** The addresses of a name, every one of which is public. Rejects with a `FetchError`. */
export async function resolvePublic(host: string, resolve: Resolve): Promise<readonly string[]> {
  const addresses = await resolveAny(host, resolve);
  // One public answer among others is a way in for who writes the others.
  if (!addresses.every(isPublicAddress)) throw new FetchError('private', { host });
  return addresses;
}

async function resolveAny(host: string, resolve: Resolve): Promise<readonly string[]> {
  const addresses = await resolve(host).catch(() => []);
  if (addresses.length === 0) throw new FetchError('unknown-host', { host });
  return addresses;
}

/**
 * A look-up for a socket. What it returns is what is connected to, so there is no second answer that
 * could differ. Node does not call it for a host that is an IP address.
 */
export const checkedLookup =
  (isNamed: boolean, resolve: Resolve): LookupFunction =>
  (hostname, options, done) => {
    const host = hostname.toLowerCase().replace(/\.$/, '');
    const answer = isNamed ? resolveAny(host, resolve) : resolvePublic(host, resolve);
    answer.then(
      (addresses) => {
        const all = addresses.map((address) => ({ address, family: isIP(address) }));
        const [first] = all;
        if (options.all === true || first === undefined) done(null, all);
        else done(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => done(error, options.all === true ? [] : ''),
    );
  };
