import type { IncomingMessage } from 'node:http';

/** Far above what Slack takes; it only keeps a mistake from filling the memory. */
const LIMIT_BYTES = 4 * 1024 * 1024;

/**
 * The whole body as text, or nothing where it is larger than the limit. That is read to its end
 * too: whoever sends it hears no answer before, and its rest would stand before the next request.
 */
export async function readBody(
  request: IncomingMessage,
  limit = LIMIT_BYTES,
): Promise<string | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    const bytes = Buffer.from(part);
    size += bytes.length;
    if (size <= limit) parts.push(bytes);
  }
  return size > limit ? undefined : Buffer.concat(parts).toString('utf8');
}
