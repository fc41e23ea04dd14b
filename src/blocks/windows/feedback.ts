import type { ModalView } from '@slack/types';
import { isLanguage, type Language } from '../../text/language.ts';
import { plainText } from '../kit/elements.ts';
import { type SentForm, sentIn, textIn } from '../kit/sent-form.ts';
import { kitWordsIn } from '../kit/words/words-in.ts';
import { FEEDBACK_REASONS, type FeedbackReason } from './words/words.ts';
import { viewWordsIn } from './words/words-in.ts';

export const FEEDBACK_FORM = 'feedback_form';

const COMMENT_LIMIT = 1000;

/** Which reply a form is about, and in which channel it stands where it stands in one. */
type About = {
  readonly questionId: string;
  readonly language: Language;
  readonly channel?: string;
};

/** Asks why a reply did not help. */
export function feedbackView(about: About): ModalView {
  const { language } = about;
  const words = viewWordsIn(language);
  const { title, submit, question, reasons, comment } = words.feedback;
  return {
    type: 'modal',
    callback_id: FEEDBACK_FORM,
    private_metadata: JSON.stringify(about),
    title: plainText(title),
    submit: plainText(submit),
    close: plainText(kitWordsIn(language).close),
    blocks: [
      {
        type: 'input',
        block_id: 'reason',
        label: plainText(question),
        element: {
          type: 'radio_buttons',
          action_id: 'reason',
          options: FEEDBACK_REASONS.map((reason) => ({
            text: plainText(reasons[reason]),
            value: reason,
          })),
        },
      },
      {
        type: 'input',
        block_id: 'comment',
        optional: true,
        label: plainText(comment),
        element: {
          type: 'plain_text_input',
          action_id: 'comment',
          multiline: true,
          max_length: COMMENT_LIMIT,
        },
      },
    ],
  };
}

const isFeedbackReason = (value: unknown): value is FeedbackReason =>
  FEEDBACK_REASONS.some((reason) => reason === value);

/** What was sent from the form. */
export function readFeedback(form: SentForm): About & {
  readonly reason?: FeedbackReason;
  readonly comment?: string;
} {
  const { questionId, language, channel } = JSON.parse(form.private_metadata) as Readonly<
    Record<string, unknown>
  >;
  const reason = sentIn(form, 'reason').selected_option?.value;
  const comment = textIn(sentIn(form, 'comment').value).trim();
  return {
    questionId: String(questionId),
    language: isLanguage(language) ? language : 'en',
    ...(typeof channel === 'string' ? { channel } : {}),
    ...(isFeedbackReason(reason) ? { reason } : {}),
    ...(comment === '' ? {} : { comment }),
  };
}
