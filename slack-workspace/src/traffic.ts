import type { Acknowledgement, Envelope } from './deliver/bot-connection.ts';
import type { Call, TrafficEntry } from './local/posts.ts';
import { redact, redactFields } from './redact.ts';

/** Enough to read back an afternoon; it only bounds the memory. */
const KEPT_ENTRIES = 300;

type Sent = Pick<TrafficEntry, 'kind' | 'summary'> & { readonly envelope: Envelope };

/** What was sent to the bot and what the bot called, in order, without secrets. */
export type Traffic = {
  readonly entries: () => readonly TrafficEntry[];
  /** Notes that something is being sent; returns its id and how to note the acknowledgement. */
  readonly sent: (sent: Sent) => {
    readonly id: string;
    readonly acknowledged: (acknowledgement: Acknowledgement) => void;
  };
  /** What was sent under that id, to send it again. */
  readonly envelopeOf: (id: string) => Sent | undefined;
  /** Notes a call of the Web API, under what most likely caused it: nothing in a call says what. */
  readonly called: (call: Call) => void;
};

export function createTraffic(
  now: () => number,
  nextId: (prefix: string) => string,
  changed: () => void,
): Traffic {
  let entries: readonly TrafficEntry[] = [];
  const envelopes = new Map<string, Sent>();
  const add = (entry: TrafficEntry): void => {
    const dropped = entries.slice(0, Math.max(0, entries.length + 1 - KEPT_ENTRIES));
    for (const { id } of dropped) envelopes.delete(id);
    entries = [...entries.slice(dropped.length), entry];
    changed();
  };
  const change = (id: string, how: (entry: TrafficEntry) => TrafficEntry): void => {
    entries = entries.map((entry) => (entry.id === id ? how(entry) : entry));
    changed();
  };
  const at = (): string => new Date(now()).toISOString();
  return {
    entries: () => entries,
    sent(sent) {
      const id = nextId('delivery-');
      const { payload, retry, retryReason } = sent.envelope;
      envelopes.set(id, sent);
      add({
        id,
        at: at(),
        kind: sent.kind,
        summary: sent.summary,
        request: redactFields(payload),
        retry,
        ...(retryReason === undefined ? {} : { retryReason }),
        calls: [],
      });
      return {
        id,
        acknowledged: ({ status, answer, ms }) =>
          change(id, (entry) => ({
            ...entry,
            status,
            ackMs: ms,
            ...(answer === undefined ? {} : { answer: redact(answer) }),
          })),
      };
    },
    envelopeOf: (id) => envelopes.get(id),
    called(call) {
      const cause = causeOf(call, entries);
      if (cause !== undefined) {
        change(cause.id, (entry) => ({ ...entry, calls: [...entry.calls, call] }));
        return;
      }
      add({
        id: nextId('delivery-'),
        at: call.at,
        kind: 'calls',
        summary: 'the bot starts',
        request: {},
        retry: 0,
        calls: [call],
      });
    },
  };
}

/** How far back a cause may lie. */
const LOOKED_AT = 20;

/** The last thing sent about the same conversation, person or view; or else the last of all. */
function causeOf(call: Call, entries: readonly TrafficEntry[]): TrafficEntry | undefined {
  const { channel, channel_id: channelId, user_id: user, view_id: view } = call.request;
  const about = [channel, channelId, user, view].filter((id) => typeof id === 'string');
  const recent = entries.slice(-LOOKED_AT).filter((entry) => !isEcho(entry));
  const near = recent.findLast(({ request }) => {
    const text = JSON.stringify(request);
    return about.some((id) => text.includes(`"${id}"`));
  });
  return near ?? recent.at(-1) ?? entries.at(-1);
}

/** What the bot itself said comes back to it, and causes nothing. */
const isEcho = ({ request: { event } }: TrafficEntry): boolean =>
  typeof event === 'object' && event !== null && 'bot_id' in event;
