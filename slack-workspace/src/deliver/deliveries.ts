import type { Clock } from '../clock.ts';
import type { TrafficEntry } from '../local/posts.ts';
import type { Traffic } from '../traffic.ts';
import {
  type Acknowledgement,
  type BotConnection,
  type Envelope,
  isAccepted,
  type RetryReason,
} from './bot-connection.ts';

/** Almost at once, after a minute, after five. https://docs.slack.dev/apis/events-api/#retries */
const RETRY_AFTER_MS = [0, 60_000, 300_000];

/** Sends things to the bot and notes what came of them. */
export type Deliveries = {
  readonly send: (
    kind: TrafficEntry['kind'],
    summary: string,
    type: Envelope['type'],
    payload: Envelope['payload'],
  ) => Promise<Acknowledgement>;
  /** An event is sent again, up to three times, when the bot does not accept it. */
  readonly sendEvent: (summary: string, payload: Envelope['payload']) => void;
  /** Sends once more what was sent under that id; false where there is none. */
  readonly again: (id: string) => boolean;
};

export function createDeliveries(
  connection: BotConnection,
  traffic: Traffic,
  clock: Clock,
): Deliveries {
  const attempt = async (
    kind: TrafficEntry['kind'],
    summary: string,
    envelope: Envelope,
  ): Promise<Acknowledgement> => {
    const { acknowledged } = traffic.sent({ kind, summary, envelope });
    const acknowledgement = await connection.send(envelope);
    acknowledged(acknowledgement);
    return acknowledgement;
  };
  const event = async (summary: string, envelope: Envelope): Promise<void> => {
    const acknowledgement = await attempt('event', summary, envelope);
    if (isAccepted(acknowledgement) || acknowledgement.isFinal) return;
    const wait = RETRY_AFTER_MS[envelope.retry];
    if (wait === undefined) return;
    const retryReason = reasonOf(acknowledgement);
    const next = { ...envelope, retry: envelope.retry + 1, retryReason };
    clock.at(clock.now() + wait, () => void event(summary, next));
  };
  return {
    send: (kind, summary, type, payload) => attempt(kind, summary, { type, payload, retry: 0 }),
    sendEvent: (summary, payload) => void event(summary, { type: 'events_api', payload, retry: 0 }),
    again(id) {
      const sent = traffic.envelopeOf(id);
      if (sent === undefined) return false;
      const { envelope } = sent;
      const next: Envelope =
        envelope.type === 'events_api'
          ? { ...envelope, retry: envelope.retry + 1, retryReason: 'http_timeout' }
          : envelope;
      void attempt(sent.kind, sent.summary, next);
      return true;
    },
  };
}

function reasonOf({ status }: Acknowledgement): RetryReason {
  if (status === 'timeout') return 'http_timeout';
  return status === 'unreachable' ? 'connection_failed' : 'http_error';
}
