import { postedNowMessage } from '../../../blocks/digest/command/now.ts';
import type { Run } from '../../digest/call.ts';
import { permalinkOf } from '../../posting/permalink.ts';

/** `/digest now`: today's edition at once, and what came of it. */
export const postNow: Run = async (call, { digests, subscriptions }) => {
  const subscription = await subscriptions.find(call);
  const posted =
    subscription === undefined
      ? ({ kind: 'none' } as const)
      : await digests.postNow(subscription.id);
  const ts = 'edition' in posted ? posted.edition.ts : undefined;
  const permalink = await permalinkOf(call.client, call.channel, ts);
  return postedNowMessage(posted, permalink, call.language);
};
