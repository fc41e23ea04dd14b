import type { App, ReceiverEvent } from '@slack/bolt';
import type { Log } from '../log.ts';
import type { InFlight } from './in-flight.ts';

/** Once closed, deliveries are left to Slack. */
export type Gate = { readonly close: () => void };

/**
 * Stands before Bolt's dispatch, where every delivery of either receiver passes. A middleware would
 * come too late for both jobs: Bolt has no listener type for `app_rate_limited`, which holds no
 * event and would count as a failed delivery, and it runs the error handler after all middleware.
 */
export function watchDeliveries(app: App, inFlight: InFlight, log: Log): Gate {
  let isOpen = true;
  const dispatch = app.processEvent.bind(app);
  app.processEvent = async (delivery: ReceiverEvent) => {
    // Not acknowledged, so Slack delivers it again, to another copy or after the restart.
    if (!isOpen) return;
    await inFlight.track(async () => {
      if (delivery.body.type !== 'app_rate_limited') return dispatch(delivery);
      log.warn('Slack holds back events: more than 30,000 came within an hour.');
      await delivery.ack();
    });
  };
  return {
    close() {
      isOpen = false;
    },
  };
}
