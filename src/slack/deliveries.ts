import type { App, ReceiverEvent } from '@slack/bolt';
import type { Log } from '../log.ts';
import type { Claims } from '../store/claims.ts';
import type { Apologise } from './apology.ts';
import { claimOf } from './claim-of.ts';
import type { InFlight } from './in-flight.ts';
import type { Observer } from './observer.ts';
import { privately } from './send.ts';
import { createTurn, type Turns } from './turn.ts';

type DeliveryParts = {
  readonly inFlight: InFlight;
  readonly claims: Claims;
  readonly turns: Turns;
  readonly apologise: Apologise;
  readonly observer: Observer;
  readonly log: Log;
};

/** Once closed, deliveries are left to Slack. */
export type Gate = { readonly close: () => void };

/**
 * Stands before Bolt's dispatch, where every delivery of either receiver passes. A middleware would
 * come too late: Bolt acknowledges an event first, and what is acknowledged and not yet claimed is
 * lost by a crash. Bolt also has no listener type for `app_rate_limited`, and runs the error handler
 * after all middleware.
 */
export function watchDeliveries(app: App, parts: DeliveryParts): Gate {
  let isOpen = true;
  const dispatch = app.processEvent.bind(app);
  app.processEvent = async (delivery: ReceiverEvent) => {
    // Not acknowledged, so Slack delivers it again, to another copy or after the restart.
    if (!isOpen) return;
    await parts.inFlight.track(async () => {
      if (delivery.body.type !== 'app_rate_limited') return takeTurn(delivery, dispatch, parts);
      parts.log.warn('Slack holds back events: more than 30,000 came within an hour.');
      await delivery.ack();
    });
  };
  return {
    close() {
      isOpen = false;
    },
  };
}

/** Each delivery once: one that is claimed already, here or by another copy, is acknowledged only. */
async function takeTurn(
  delivery: ReceiverEvent,
  dispatch: (delivery: ReceiverEvent) => Promise<void>,
  { claims, turns, apologise, observer, log }: DeliveryParts,
): Promise<void> {
  const { body, ack } = delivery;
  const claim = claimOf(body);
  if (claim === undefined) return dispatch(delivery);
  const { asked } = claim;
  let id: string | undefined;
  try {
    id = await claims.take(claim);
  } catch (error) {
    // What is not acknowledged, Slack delivers again; but a command only once, and somebody waits.
    if (asked?.entry !== 'command') {
      log.error({ err: error }, 'An event was not taken up: Slack is to deliver it again.');
      throw error;
    }
    return apologise(error, asked.text, (message) => ack(privately(message)));
  }
  if (id === undefined) {
    observer.duplicate();
    log.debug({ delivery: claim.delivery }, 'A delivery was claimed before.');
    return ack();
  }
  const turn = createTurn(claims, { id, ...(asked === undefined ? {} : { asked }) }, log);
  turns.set(body, turn);
  await dispatch(delivery);
  await turn.end();
}
