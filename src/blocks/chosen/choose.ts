import type { ActionsBlock, KnownBlock, ModalView } from '@slack/types';
import type { Excerpt, Range } from '../../answer/reply.ts';
import { isLanguage, type Language } from '../../text/language.ts';
import { plainContext, plainSection, plainText } from '../kit/elements.ts';
import { literal } from '../kit/escape.ts';
import { LABEL_LIMIT, PARAGRAPH_LIMIT, shorten } from '../kit/limits.ts';
import { readingModal } from '../kit/modal.ts';
import { type SentForm, sentIn, textIn } from '../kit/sent-form.ts';
import { excerptBlock } from '../reply/excerpt.ts';
import { chosenWordsIn } from './words/words-in.ts';

/** The `action_id` of the button under a passage: it answers the question of the window. */
export const CHOOSE = 'chosen_choose';

/** The `callback_id` of the window to pick a passage in: it is sent to look for other words. */
export const PICK_FORM = 'chosen_pick_form';

const SEARCH = 'words';

/** What a window is about, kept with it where nobody sees it. */
export type ChoiceAbout = { readonly question: string; readonly language: Language };

/** Slack allows 3,000 characters, and a question has a thousand, or two where it goes on from another. */
export const choiceMetadata = ({ question, language }: ChoiceAbout): string =>
  JSON.stringify({ question: question.slice(0, 2000), language });

export function readChoiceMetadata(kept: string | undefined): ChoiceAbout | undefined {
  try {
    const { question, language } = JSON.parse(kept ?? '') as Partial<ChoiceAbout>;
    return typeof question === 'string' && isLanguage(language)
      ? { question, language }
      : undefined;
  } catch {
    return undefined;
  }
}

/** A passage, by the beginning of its hash, and what of it is quoted. */
export type ChoiceTarget = {
  readonly passage: string;
  readonly hash: string;
  readonly quote: Range;
};

const VALUE = /^([\da-f]{16}) (\d{1,7})-(\d{1,7}) (.{1,1900})$/su;

export function readChoiceValue(value: unknown): ChoiceTarget | undefined {
  const [, hash, start, end, passage] = VALUE.exec(String(value)) ?? [];
  if (hash === undefined || passage === undefined) return undefined;
  return { passage, hash, quote: [Number(start), Number(end)] };
}

/** *This answers it*, under an excerpt; `hash` is that of its passage. */
export function chooseButton(
  { passage, quote }: Pick<Excerpt, 'passage' | 'quote'>,
  hash: string,
  language: Language,
): ActionsBlock {
  const text = chosenWordsIn(language).choose;
  const start = passage.text.indexOf(quote);
  const value = `${hash.slice(0, 16)} ${start}-${start + quote.length} ${passage.id}`;
  return {
    type: 'actions',
    elements: [
      {
        type: 'button',
        action_id: CHOOSE,
        text: plainText(text),
        value,
        // Of many buttons with the same text, a screen reader tells which is which.
        accessibility_label: shorten(`${text}: ${literal(quote)}`, LABEL_LIMIT),
      },
    ],
  };
}

/** Something that can be chosen, with the hash of its passage. */
export type Choosable = { readonly excerpt: Excerpt; readonly hash: string };

/** The window to pick the passage in that answers a question: what comes closest, or what other words find. */
export function pickView(about: ChoiceAbout, found: readonly Choosable[]): ModalView {
  const { question, language } = about;
  const { picking } = chosenWordsIn(language);
  const blocks: KnownBlock[] = [
    plainSection(shorten(literal(question).trim(), PARAGRAPH_LIMIT) || '…'),
    {
      type: 'input',
      block_id: SEARCH,
      optional: true,
      label: plainText(picking.search),
      hint: plainText(picking.hint),
      element: { type: 'plain_text_input', action_id: SEARCH, max_length: 300 },
    },
    plainContext(found.length === 0 ? picking.none : picking.lead),
    ...found.flatMap(({ excerpt, hash }) => [
      excerptBlock(excerpt, language),
      chooseButton(excerpt, hash, language),
    ]),
  ];
  return {
    ...readingModal(picking.title, blocks, language),
    callback_id: PICK_FORM,
    submit: plainText(picking.submit),
    private_metadata: choiceMetadata(about),
  };
}

/** The words that were typed to look for. */
export const readPickSearch = (view: Pick<SentForm, 'state'> | undefined): string =>
  view === undefined ? '' : textIn(sentIn(view, SEARCH).value).trim();
