import type { IncomingMessage } from 'node:http';
import { WorkspaceError } from '../errors.ts';

/** The names of this machine that never leave it. */
const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '::1', '[::1]']);

/** Throws a `WorkspaceError` for an address that others could reach: there is no password here. */
export function checkLoopback(host: string): void {
  if (LOOPBACK.has(host)) return;
  throw new WorkspaceError(
    `HOST is ${host}, but the local workspace has no password and opens on this machine only. Expected 127.0.0.1, ::1 or localhost, or a Slack token in SLACK_BOT_TOKEN.`,
  );
}

/** The address as it stands in a URL. */
export const urlHost = (host: string): string =>
  host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;

/**
 * Whether a request names this machine as its host, and comes from a page of this server or from no
 * page at all. Another site's page sends its own origin, and a name of its own that was made to
 * point here ("DNS rebinding") stands in `Host`.
 */
export function isFromHere({ headers }: IncomingMessage): boolean {
  const { host, origin } = headers;
  if (host === undefined || !LOOPBACK.has(withoutPort(host))) return false;
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  return origin === undefined || origin === `http://${host}`;
}

const withoutPort = (host: string): string => host.replace(/:\d+$/, '');
