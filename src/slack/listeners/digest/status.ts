import { digestStatusMessage, noDigestMessage } from '../../../blocks/digest/command/status.ts';
import { showTopics } from '../../../digest/settings/read-topics.ts';
import type { Run } from '../../digest/call.ts';
import { permalinkOf } from '../../posting/permalink.ts';

/** `/digest status`: how it is set, what comes next, what went out, what was skipped and why. */
export const sayStatus: Run = async (call, { digests, subscriptions, concepts, now }) => {
  const { client, channel, language } = call;
  const subscription = await subscriptions.find(call);
  const status = subscription && (await digests.status(subscription.id));
  if (status === undefined) return noDigestMessage(language);
  const { settings, lastSent } = status;
  const permalink = await permalinkOf(client, channel, lastSent?.ts);
  const topics = settings?.topics ?? { concepts: [], words: [] };
  return digestStatusMessage(
    {
      status,
      topics: showTopics(topics, concepts(), language),
      now: now(),
      ...(permalink === undefined ? {} : { permalink }),
    },
    language,
  );
};
