import type {
  ActionsBlock,
  Button,
  ConfirmationDialog,
  ContextActionsBlock,
  KnownBlock,
} from '@slack/types';
import { isLanguage, type Language } from '../../text/language.ts';
import { plainText } from '../kit/elements.ts';
import { literal } from '../kit/escape.ts';
import { LABEL_LIMIT, shorten } from '../kit/limits.ts';
import type { Message } from '../kit/message.ts';
import { noticeMessage } from '../kit/notice.ts';
import type { ButtonWords } from './words/words.ts';
import { buttonWordsIn } from './words/words-in.ts';

/** The `action_id` of each button under a reply; a listener stands behind each. */
export const REPLY_ACTIONS = {
  more: 'reply_more',
  back: 'reply_back',
  context: 'reply_context',
  why: 'reply_why',
  cite: 'reply_cite',
  share: 'reply_share',
  takeBack: 'reply_take_back',
  watch: 'reply_watch',
  /** Under replies of earlier versions: what is watched now is told of from the first answer on. */
  tell: 'reply_tell',
  feedback: 'reply_feedback',
  helpful: 'reply_helpful',
  unhelpful: 'reply_unhelpful',
} as const;

type ReplyAction = keyof typeof REPLY_ACTIONS;

/** How many passages a message shows at once. */
export const PAGE_SIZE = 3;

/**
 * Which question and which of its pages a button is about: `page` 0 has the first three passages. The
 * language is that of the question, for when no more is known of it.
 */
export type ButtonTarget = {
  readonly questionId: string;
  readonly page: number;
  readonly language: Language;
};

/** What there is to press under a reply. */
export type ReplyButtons = Omit<ButtonTarget, 'language'> & {
  readonly kind: 'answer' | 'closest' | 'nothing';
  /** Passages of the reply on all its pages. */
  readonly passages: number;
  /** Private replies in a channel can be shared there. */
  readonly isShareable: boolean;
  /** A shared reply that only a press under it can delete: its place is not known. */
  readonly isTakenBackHere?: boolean;
  /** Modals take no feedback element of Slack's own. */
  readonly surface: 'message' | 'modal';
};

const VALUE = /(?:^| )([\w-]{1,64}) (\d{1,2}) (\w\w)$/;

const buttonValue = ({ questionId, page, language }: ButtonTarget): string =>
  `${questionId} ${page} ${language}`;

/** What a press says; `undefined` for a value that is none of ours. */
export function readButtonValue(value: unknown): ButtonTarget | undefined {
  const [, questionId, page, language] = VALUE.exec(String(value)) ?? [];
  if (questionId === undefined || !isLanguage(language)) return undefined;
  return { questionId, page: Number(page), language };
}

/** A button's own words and the question, by which a screen reader tells buttons of several replies apart. */
const labelOf = (text: string, { question }: Labelled): string =>
  shorten([text, literal(question).trim()].filter((part) => part !== '').join(': '), LABEL_LIMIT);

type Labelled = ButtonTarget & { readonly question: string };

/** The rows of buttons under a reply, in the language of its question. */
export function replyButtons(
  buttons: ReplyButtons,
  language: Language,
  question: string,
): readonly KnownBlock[] {
  const words = buttonWordsIn(language);
  const target = { ...buttons, language, question };
  const row = pressable(buttons).map((action) => button(action, words, target));
  const thumbs = (['helpful', 'unhelpful'] as const).map((one) => button(one, words, target));
  return [
    ...(row.length === 0 ? [] : [actions(row)]),
    buttons.surface === 'message' ? feedback(words, target) : actions(thumbs),
  ];
}

/** First what leads on, then what tells of the passages that are there, last what leaves with them. */
function pressable(buttons: ReplyButtons): (ReplyAction & keyof ButtonWords)[] {
  const { kind, page, passages, isShareable, isTakenBackHere = false } = buttons;
  const hasPassages = passages > 0;
  return [
    ...(page > 0 ? (['back'] as const) : []),
    ...(passages > (page + 1) * PAGE_SIZE ? (['more'] as const) : []),
    ...(kind === 'answer' ? [] : (['watch'] as const)),
    ...(hasPassages ? (['context', 'why', 'cite'] as const) : []),
    ...(kind === 'answer' ? (['watch'] as const) : []),
    ...(isShareable && hasPassages ? (['share'] as const) : []),
    ...(isTakenBackHere ? (['takeBack'] as const) : []),
  ];
}

const actions = (elements: Button[]): ActionsBlock => ({ type: 'actions', elements });

const button = (
  action: ReplyAction & keyof ButtonWords,
  words: ButtonWords,
  target: Labelled,
): Button => ({
  type: 'button',
  action_id: REPLY_ACTIONS[action],
  text: plainText(String(words[action])),
  value: buttonValue(target),
  accessibility_label: labelOf(String(words[action]), target),
  ...(action === 'share' ? { confirm: shareConfirm(words) } : {}),
});

const shareConfirm = ({ shareConfirm: words }: ButtonWords): ConfirmationDialog => ({
  title: plainText(words.title),
  text: plainText(words.text),
  confirm: plainText(words.yes),
  deny: plainText(words.no),
});

/** To whoever has shared a reply: that it is done, with a button to take it back. */
export function sharedMessage(target: ButtonTarget): Message {
  const words = buttonWordsIn(target.language);
  const { text, blocks } = noticeMessage(words.shared);
  const back = button('takeBack', words, { ...target, question: '' });
  return { text, blocks: [...blocks, actions([back])] };
}

const feedback = (words: ButtonWords, target: Labelled): ContextActionsBlock => ({
  type: 'context_actions',
  elements: [
    {
      type: 'feedback_buttons',
      action_id: REPLY_ACTIONS.feedback,
      positive_button: {
        text: plainText(words.helpful),
        value: `helpful ${buttonValue(target)}`,
        accessibility_label: labelOf(words.helpful, target),
      },
      negative_button: {
        text: plainText(words.unhelpful),
        value: `unhelpful ${buttonValue(target)}`,
        accessibility_label: labelOf(words.unhelpful, target),
      },
    },
  ],
});
