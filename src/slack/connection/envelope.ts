import type { SocketModeReceiver } from '@slack/bolt';

/** What Bolt's client of Socket Mode calls its own events: no delivery may pass for one. */
const RESERVED: ReadonlySet<string> = new Set([
  'authenticated',
  'close',
  'connected',
  'connecting',
  'disconnected',
  'disconnecting',
  'error',
  'reconnecting',
  'slack_event',
  'ws_message',
]);

/**
 * Lets Bolt hear only what it can read: it reads without looking, in a promise that nobody awaits, and
 * anything else would end the process.
 */
export function guardEnvelopes(client: SocketModeReceiver['client'], refused: () => void): void {
  const hear = client.listeners('ws_message');
  client.removeAllListeners('ws_message');
  client.on('ws_message', (data: unknown, isBinary: boolean) => {
    if (typeof data !== 'string' || isBinary || !isEnvelope(data)) return refused();
    for (const listener of hear) listener(data, isBinary);
  });
}

function isEnvelope(text: string): boolean {
  const envelope = fieldsIn(text);
  if (!isName(envelope?.type)) return false;
  if (envelope?.type !== 'events_api') return true;
  const { payload } = envelope;
  const event = isObject(payload) ? payload.event : undefined;
  return isObject(event) && isName(event.type);
}

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

const isName = (value: unknown): boolean => typeof value === 'string' && !RESERVED.has(value);

function fieldsIn(text: string): Fields | undefined {
  try {
    const read: unknown = JSON.parse(text);
    return isObject(read) ? read : undefined;
  } catch {
    return undefined;
  }
}
