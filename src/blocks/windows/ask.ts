import type { KnownBlock, ModalView } from '@slack/types';
import type { Language } from '../../text/language.ts';
import { plainSection, plainText } from '../kit/elements.ts';
import { literal } from '../kit/escape.ts';
import { PARAGRAPH_LIMIT, shorten } from '../kit/limits.ts';
import type { Message } from '../kit/message.ts';
import { readingModal } from '../kit/modal.ts';
import { kitWordsIn } from '../kit/words/words-in.ts';
import { viewWordsIn } from './words/words-in.ts';

export const ASK_FORM = 'ask_form';

/** Longer questions are refused with a sentence of their own, so a little more can be typed. */
const QUESTION_LIMIT = 1100;

/** A window to ask in. */
export function askView(language: Language): ModalView {
  const words = viewWordsIn(language);
  return {
    type: 'modal',
    callback_id: ASK_FORM,
    title: plainText(words.ask.title),
    submit: plainText(words.ask.submit),
    close: plainText(kitWordsIn(language).close),
    blocks: [
      {
        type: 'input',
        block_id: 'question',
        label: plainText(words.ask.question),
        element: { type: 'plain_text_input', action_id: 'question', max_length: QUESTION_LIMIT },
      },
    ],
  };
}

/** A reply in a window, below its question. */
export const replyView = (question: string, { blocks }: Message, language: Language): ModalView => {
  const shown = shorten(literal(question).trim(), PARAGRAPH_LIMIT);
  const asked: readonly KnownBlock[] = shown === '' ? [] : [plainSection(shown)];
  return readingModal(viewWordsIn(language).ask.answer, [...asked, ...blocks], language);
};
