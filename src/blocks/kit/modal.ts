import type { KnownBlock, ModalView } from '@slack/types';
import { guessLanguage, type Language } from '../../text/language.ts';
import { plainSection, plainText } from './elements.ts';
import type { Message } from './message.ts';
import { kitWordsIn } from './words/words-in.ts';

/** Slack takes no more. https://docs.slack.dev/reference/views/modal-views */
const BLOCKS_LIMIT = 100;

/** A window to read: nothing in it is sent back. */
export const readingModal = (
  title: string,
  blocks: readonly KnownBlock[],
  language: Language,
): ModalView => ({
  type: 'modal',
  title: plainText(title),
  close: plainText(kitWordsIn(language).close),
  blocks: blocks.slice(0, BLOCKS_LIMIT),
});

/** One of the bot's own sentences in a window. */
export const noticeModal = (sentence: string, language: Language): ModalView =>
  readingModal(kitWordsIn(language).bot, [plainSection(sentence)], language);

/** A message in a window. */
export const messageModal = ({ text, blocks }: Message): ModalView => {
  const language = guessLanguage(text) ?? 'en';
  return readingModal(kitWordsIn(language).bot, blocks, language);
};

/** The window with one of the bot's own sentences above what is in it. */
export const withNotice = (sentence: string, view: ModalView): ModalView => ({
  ...view,
  blocks: [plainSection(sentence), ...view.blocks].slice(0, BLOCKS_LIMIT),
});
