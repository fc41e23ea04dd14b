import type { IncomingMessage } from 'node:http';

/** Far above what Slack takes; it only keeps a mistake from filling the memory. */
const LIMIT_BYTES = 4 * 1024 * 1024;

/** The whole body as text, or nothing where it is larger than four megabytes. */
export async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    const bytes = Buffer.from(part);
    size += bytes.length;
    if (size > LIMIT_BYTES) return undefined;
    parts.push(bytes);
  }
  return Buffer.concat(parts).toString('utf8');
}
