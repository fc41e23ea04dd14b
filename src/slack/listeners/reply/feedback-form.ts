import type { Middleware, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt';
import { noticeModal } from '../../../blocks/kit/modal.ts';
import { buttonWordsIn } from '../../../blocks/reply/words/words-in.ts';
import { readFeedback } from '../../../blocks/windows/feedback.ts';
import { teamOf } from '../team-of.ts';
import type { ButtonParts } from './parts.ts';

/** Why a reply did not help. */
export const feedbackForm =
  ({
    feedback,
  }: Pick<ButtonParts, 'feedback'>): Middleware<SlackViewMiddlewareArgs<ViewSubmitAction>> =>
  async ({ body, view, ack }) => {
    const { questionId, language, channel, ...said } = readFeedback(view);
    const words = buttonWordsIn(language);
    const viewer = {
      team: teamOf(body),
      person: body.user.id,
      ...(channel === undefined ? {} : { channel }),
    };
    const isKept = await feedback.give({ questionId, verdict: 'unhelpful', ...said }, viewer);
    const sentence = isKept ? words.thanks : words.unknown;
    await ack({ response_action: 'update', view: noticeModal(sentence, language) });
  };
