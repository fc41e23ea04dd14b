import type { BlockAction, Middleware, SlackActionMiddlewareArgs } from '@slack/bolt';
import { askOffMessage, DIGEST_ACTIONS, readOffValue } from '../../../blocks/digest/command/off.ts';
import { noDigestMessage } from '../../../blocks/digest/command/status.ts';
import { digestActionWordsIn } from '../../../blocks/digest/command/words/words-in.ts';
import { noticeMessage } from '../../../blocks/kit/notice.ts';
import type { DigestParts, Run } from '../../digest/call.ts';
import { reach } from '../../posting/reach.ts';
import { plainly, privately } from '../../posting/send.ts';
import { teamOf } from '../team-of.ts';

/** `/digest off` asks first. */
export const askOff: Run = async (call, { subscriptions }) => {
  const subscription = await subscriptions.find(call);
  if (subscription === undefined) return noDigestMessage(call.language);
  return askOffMessage(subscription.id, call.language);
};

/** The two buttons below that question: the answer takes its place. */
export const answerOff =
  ({
    subscriptions,
  }: Pick<DigestParts, 'subscriptions'>): Middleware<SlackActionMiddlewareArgs<BlockAction>> =>
  async ({ ack, body, action, respond }) => {
    await ack();
    const asked = readOffValue('value' in action ? String(action.value) : '');
    if (asked === undefined) return;
    const { language, subscriptionId } = asked;
    const words = digestActionWordsIn(language);
    const place = { team: teamOf(body), channel: body.channel?.id ?? '' };
    // A digest that was set up since is another one.
    const isThere = (await subscriptions.find(place))?.id === subscriptionId;
    const isOff = action.action_id === DIGEST_ACTIONS.off;
    if (isThere && isOff) await subscriptions.remove(subscriptionId);
    const message = isThere
      ? noticeMessage(isOff ? words.isOff : words.isKept)
      : noDigestMessage(language);
    await reach(
      () => respond({ ...plainly(message), replace_original: true }),
      () => respond({ ...privately(message), replace_original: false }),
    );
  };
