import { isIP } from 'node:net';
import { UserError } from '../../errors.ts';

/** A host that may be fetched though it is not public; with a port, at that port alone. */
export type AllowedHost = { readonly host: string; readonly port?: number };

/**
 * `wiki.example.org`, `10.0.0.5:8080`, `[::1]:8080` as a host and a port; `undefined` for what is
 * neither. Hosts come out as `URL` writes them.
 */
export function readAllowedHost(text: string): AllowedHost | undefined {
  const typed = text.trim();
  // An IPv6 address needs its brackets; those who forget them mean no port.
  const bracketed = isIP(typed) === 6 ? `[${typed}]` : typed;
  const [, name = '', digits] =
    /^(\[[^\]]+\]|[^\s/@?#:*[\]\\]+)(?::(\d{1,5}))?$/.exec(bracketed) ?? [];
  if (name === '' || !URL.canParse(`http://${name}/`)) return undefined;
  const host = hostOf(new URL(`http://${name}/`));
  if (digits === undefined) return { host };
  const port = Number(digits);
  return port > 0 && port < 65_536 ? { host, port } : undefined;
}

/** All of IMPORT_ALLOW_HOSTS. Throws a `UserError` that names what is no host. */
export function allowedHosts(texts: readonly string[]): readonly AllowedHost[] {
  return texts
    .filter((text) => text.trim() !== '')
    .map((text) => {
      const read = readAllowedHost(text);
      if (read !== undefined) return read;
      throw new UserError(
        `IMPORT_ALLOW_HOSTS: “${text.trim()}” is no host. Expected one such as wiki.example.org or 10.0.0.5:8080.`,
      );
    });
}

/** The host of an address, without the dot that may end a name. */
export const hostOf = ({ hostname }: URL): string => hostname.toLowerCase().replace(/\.$/, '');

/** The port of an address, also where it goes without saying. */
export const portOf = ({ port, protocol }: URL): number =>
  port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port);

/** Whether an address is one of those that are named. */
export function isAllowed(address: URL, allowed: readonly AllowedHost[]): boolean {
  const port = portOf(address);
  return allowed.some(
    (one) =>
      one.host === hostOf(address) && (one.port === undefined ? isUsual(port) : one.port === port),
  );
}

/** Of web pages. */
export const isUsual = (port: number): boolean => port === 80 || port === 443;
