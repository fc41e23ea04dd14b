import type { IncomingMessage } from 'node:http';
import { STATE_MS } from './state.ts';

const NAME = 'common-ground-install';

/** Where it is sent back to: the two pages of the installation. */
const PATH = '/slack';

/** A browser keeps it from scripts, and sends it back where Slack leads to by a link, not by a form or a picture. */
export const cookieFor = (request: IncomingMessage, value: string): string =>
  `${NAME}=${value}; Path=${PATH}; Max-Age=${STATE_MS / 1000}; ${flagsFor(request)}`;

export const noCookieFor = (request: IncomingMessage): string =>
  `${NAME}=; Path=${PATH}; Max-Age=0; ${flagsFor(request)}`;

/** What the browser sent back. */
export function cookieIn({ headers: { cookie = '' } }: IncomingMessage): string | undefined {
  const found = cookie.split(';').find((one) => one.trim().startsWith(`${NAME}=`));
  return found?.trim().slice(NAME.length + 1);
}

/**
 * Slack leads back to `https` alone, but for this machine; that a proxy has taken it off is nothing that every
 * proxy tells.
 */
function flagsFor({
  headers: { host = '', 'x-forwarded-proto': scheme },
}: IncomingMessage): string {
  const isHere = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i.test(host);
  const isPlain = isHere && scheme !== 'https';
  return `HttpOnly; SameSite=Lax${isPlain ? '' : '; Secure'}`;
}
