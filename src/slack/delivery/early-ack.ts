import { type AckFn, type ReceiverEvent, RespondError } from '@slack/bolt';

/** Slack shows an error of its own after three seconds. */
const ACK_MS = 2500;

export type EarlyAckOptions = {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Tests wait less. */
  readonly ackMs?: number | undefined;
};

type InTime = { readonly delivery: ReceiverEvent; readonly stop: () => void };

/**
 * The delivery with an `ack` that comes in time, whatever its listener waits for: an answer that is
 * late goes to the response address. Not for forms, which an acknowledgement closes.
 */
export function inTime(delivery: ReceiverEvent, options: EarlyAckOptions): InTime {
  const { body, ack } = delivery;
  if (body.type === 'event_callback') return { delivery: withBestAck(delivery), stop() {} };
  if (typeof body.command !== 'string' && !PRESSES.has(body.type)) {
    return { delivery, stop() {} };
  }
  let early: Promise<void> | undefined;
  const timer = setTimeout(() => {
    early = ack();
    early.catch(() => undefined);
  }, options.ackMs ?? ACK_MS);
  const stop = (): void => clearTimeout(timer);
  const ackOnce: AckFn<unknown> = async (answer) => {
    stop();
    if (early === undefined) return ack(answer);
    await early;
    if (answer !== undefined) await respond(String(body.response_url), answer, options);
  };
  return { delivery: { ...delivery, ack: ackOnce }, stop };
}

/**
 * An event that is acknowledged too late, or on a socket that is gone, is claimed all the same: it is
 * answered now, since what Slack delivers again is turned away.
 */
const withBestAck = (delivery: ReceiverEvent): ReceiverEvent => ({
  ...delivery,
  ack: async (answer) => {
    await delivery.ack(answer).catch(() => undefined);
  },
});

const PRESSES: ReadonlySet<unknown> = new Set(['block_actions', 'message_action', 'shortcut']);

async function respond(url: string, answer: unknown, { fetch }: EarlyAckOptions): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(answer),
  });
  if (!response.ok) throw new RespondError('The response address was refused.', response.status);
}
