import type { Middleware, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt';
import { noticeModal } from '../../../blocks/kit/modal.ts';
import { buttonWordsIn } from '../../../blocks/reply/words/words-in.ts';
import { readFeedback } from '../../../blocks/windows/feedback.ts';
import type { ButtonParts } from './parts.ts';

/** Why a reply did not help. */
export const feedbackForm =
  ({
    feedback,
  }: Pick<ButtonParts, 'feedback'>): Middleware<SlackViewMiddlewareArgs<ViewSubmitAction>> =>
  async ({ body, view, ack }) => {
    const { questionId, language, ...said } = readFeedback(view);
    const words = buttonWordsIn(language);
    const opinion = { questionId, person: body.user.id, verdict: 'unhelpful', ...said } as const;
    const isKept = await feedback.give(opinion);
    const sentence = isKept ? words.thanks : words.unknown;
    await ack({ response_action: 'update', view: noticeModal(sentence, language) });
  };
