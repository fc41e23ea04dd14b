import { noDigestMessage } from '../../../blocks/digest/command/status.ts';
import { digestActionWordsIn } from '../../../blocks/digest/command/words/words-in.ts';
import { noticeMessage } from '../../../blocks/kit/notice.ts';
import { readSettings } from '../../../digest/settings/settings.ts';
import type { Run } from '../../digest/call.ts';

/** `/digest preview`: what would be posted now, as it would be posted. */
export const preview: Run = async (call, { digests, subscriptions }) => {
  const subscription = await subscriptions.find(call);
  const read = readSettings(subscription?.settings);
  if (subscription === undefined || read.kind === 'faulty') return noDigestMessage(call.language);
  const draft = await digests.preview(subscription, read.settings);
  if (draft.kind === 'post') return draft.payload.post;
  return noticeMessage(digestActionWordsIn(call.language).nothingToPreview);
};
