import type { IncomingMessage } from 'node:http';

/** The names of this machine that never leave it. */
const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '::1', '[::1]']);

/**
 * Whether a server that is open to this machine alone may answer. A page of another site can make a
 * browser on this machine ask: it sends its own origin, or a name of its own that was made to point here
 * ("DNS rebinding"). What is no browser may leave both out.
 */
export function mayAnswer(opened: string, { headers }: IncomingMessage): boolean {
  if (!LOOPBACK.has(opened)) return true;
  const { host, origin } = headers;
  const isNamed = host === undefined || LOOPBACK.has(nameOf(host));
  return isNamed && (origin === undefined || origin === `http://${host}`);
}

/** Without the port. */
const nameOf = (host: string): string => host.replace(/:\d{1,5}$/, '').toLowerCase();
