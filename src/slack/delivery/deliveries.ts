import type { App, ReceiverEvent } from '@slack/bolt';
import type { Log } from '../../log.ts';
import type { Claims } from '../../store/records/claims.ts';
import { claimOf } from './claim-of.ts';
import type { Claimable } from './claim-of-event.ts';
import { type EarlyAckOptions, inTime } from './early-ack.ts';
import type { Fields } from './fields.ts';
import type { InFlight } from './in-flight.ts';
import type { Observer } from './observer.ts';
import { createPatience } from './patience.ts';
import { createTurn, type Turn, type Turns, untrackedTurn } from './turn.ts';

type DeliveryParts = {
  readonly inFlight: InFlight;
  readonly claims: Claims;
  readonly turns: Turns;
  readonly observer: Observer;
  readonly acks: EarlyAckOptions;
  /** Whether a delivery is for a workspace that is here; absent where there is only one. */
  readonly receive?: (body: Fields) => Promise<boolean>;
  readonly log: Log;
};

/**
 * Slack waits three seconds for the answer to a command, and half of them belong to the answer: a
 * database that is slower is not waited for.
 */
const PATIENCE_MS = 1500;

const LATE = 'A claim that came too late could not be dropped.';

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
      if (delivery.body.type !== 'app_rate_limited') {
        if (!(await isReceived(delivery.body, parts))) return delivery.ack();
        const timely = inTime(delivery, parts.acks);
        return takeTurn(timely.delivery, dispatch, parts).finally(timely.stop);
      }
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

/** Nothing of a workspace that is not here is taken up, nor kept. */
async function isReceived(body: Fields, { receive, log }: DeliveryParts): Promise<boolean> {
  if (receive === undefined) return true;
  try {
    return await receive(body);
  } catch (error) {
    log.error({ err: error }, 'A delivery was not taken up: its workspace is not known now.');
    throw error;
  }
}

/** Each delivery once: one that is claimed already, here or by another copy, is acknowledged only. */
async function takeTurn(
  delivery: ReceiverEvent,
  dispatch: (delivery: ReceiverEvent) => Promise<void>,
  parts: DeliveryParts,
): Promise<void> {
  const { body, ack } = delivery;
  const claim = claimOf(body);
  if (claim === undefined) return dispatch(delivery);
  const turn = await turnOn(claim, body.type === 'event_callback', parts);
  if (turn === undefined) {
    parts.observer.duplicate();
    parts.log.debug({ delivery: claim.delivery }, 'A delivery was claimed before.');
    return ack();
  }
  parts.turns.set(body, turn);
  await dispatch(delivery);
  await turn.end();
}

/** `undefined` where it was claimed before. */
async function turnOn(
  claim: Claimable,
  isEvent: boolean,
  { claims, log }: DeliveryParts,
): Promise<Turn | undefined> {
  const { asked } = claim;
  if (isEvent || asked === undefined) {
    try {
      const id = await claims.take(claim);
      if (id !== undefined) return createTurn(claims, { id, ...(asked && { asked }) }, log);
      const { edit } = claim;
      const edited = edit === undefined ? undefined : await claims.take(edit);
      return edited === undefined
        ? edited
        : createTurn(claims, { id: edited, ...(edit && { asked: edit.asked }) }, log);
    } catch (error) {
      log.error({ err: error }, 'An event was not taken up: Slack is to deliver it again.');
      throw error;
    }
  }
  // All but events Slack delivers once, and somebody waits.
  const patience = createPatience(PATIENCE_MS);
  const drop = (late: string | undefined): void => {
    if (late !== undefined) void claims.drop(late).catch((err: unknown) => log.warn({ err }, LATE));
  };
  try {
    const id = await patience.wait(claims.take(claim), drop);
    return id === undefined ? id : createTurn(claims, { id, asked, patience }, log);
  } catch (error) {
    log.error({ err: error }, 'The store is away: a question is answered and not kept.');
    return untrackedTurn(asked);
  }
}
