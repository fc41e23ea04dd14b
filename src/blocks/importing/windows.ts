import type { KnownBlock, ModalView } from '@slack/types';
import type { Article } from '../../knowledge/article/article.ts';
import type { Language } from '../../text/language.ts';
import { readButton } from '../articles/read.ts';
import { dateForPeople } from '../kit/date.ts';
import { plainSection, plainText, richLine, richText } from '../kit/elements.ts';
import { literal } from '../kit/escape.ts';
import { shorten } from '../kit/limits.ts';
import type { Message } from '../kit/message.ts';
import { readingModal } from '../kit/modal.ts';
import { noticeMessage } from '../kit/notice.ts';
import { type SentForm, sentIn, textIn } from '../kit/sent-form.ts';
import { type Preview, previewBlocks } from './preview.ts';
import { importWordsIn } from './words/words-in.ts';

export const IMPORT_ACTIONS = { open: 'import_open', ask: 'import_ask' } as const;
export const CHOICE_FORM = 'import_choice_form';

/** A radio button's text and value take no more; windows that offer them, ten. */
const OPTION_LIMIT = 75;
const MOST_CHOICES = 10;

/** While something is read or saved. */
export const waitingView = (sentence: string, language: Language): ModalView =>
  readingModal(importWordsIn(language).title, [plainSection(sentence)], language);

/** Which of several is meant; what is sent is its number. */
export function choiceView(names: readonly string[], draft: string, language: Language): ModalView {
  const { choose, cancel } = importWordsIn(language);
  const options = names.slice(0, MOST_CHOICES).map((name, at) => ({
    text: plainText(shorten(literal(name), OPTION_LIMIT)),
    value: String(at),
  }));
  const [first] = options;
  return {
    type: 'modal',
    callback_id: CHOICE_FORM,
    private_metadata: `${language}\n${draft}`,
    title: plainText(choose.title),
    submit: plainText(choose.submit),
    close: plainText(cancel),
    blocks: [
      {
        type: 'input',
        block_id: 'choice',
        label: plainText(choose.label),
        element: {
          type: 'radio_buttons',
          action_id: 'choice',
          options,
          ...(first === undefined ? {} : { initial_option: first }),
        },
      },
    ],
  };
}

/** Which was chosen: its number, from 0, as far as the form says one. */
export function readChoice(sent: SentForm) {
  const [, draft = ''] = sent.private_metadata.split('\n');
  const value = textIn(sentIn(sent, 'choice').selected_option?.value);
  return { draft, choice: /^\d$/.test(value) ? Number(value) : -1 };
}

/** What was saved, a question that it answers, and a way to read and correct it. */
export function savedView(
  sentence: string,
  question: string | undefined,
  language: Language,
  article?: Pick<Article, 'id' | 'title'>,
): ModalView {
  const words = importWordsIn(language);
  const read = article === undefined ? undefined : readButton(article, language);
  const reading: readonly KnownBlock[] =
    read === undefined ? [] : [{ type: 'actions', elements: [read] }];
  const example: readonly KnownBlock[] =
    question === undefined
      ? []
      : [
          plainSection(words.example),
          {
            type: 'rich_text',
            elements: [{ type: 'rich_text_quote', elements: [richText(literal(question))] }],
          },
          {
            type: 'actions',
            elements: [
              {
                type: 'button',
                style: 'primary',
                action_id: IMPORT_ACTIONS.ask,
                text: plainText(words.ask),
                value: question,
              },
            ],
          },
        ];
  return readingModal(words.title, [plainSection(sentence), ...reading, ...example], language);
}

/** What was read, as a message with a button that opens the form. */
export function previewMessage(read: Preview, draft: string, language: Language): Message {
  const { document } = read;
  const words = importWordsIn(language);
  const { title = '', authors, date, url = '' } = document;
  const about = [
    literal(title),
    [authors.join(', '), date === undefined ? '' : dateForPeople(date, language)]
      .filter(Boolean)
      .join(', '),
    url,
  ]
    .map((line) => shorten(literal(line), 300))
    .filter((line) => line !== '');
  const intro = noticeMessage(words.read(document.paragraphs.length, undefined));
  return {
    text: [intro.text, ...about.map((line) => noticeMessage(line).text)].join('\n'),
    blocks: [
      ...(about.length === 0
        ? []
        : [
            {
              type: 'rich_text' as const,
              elements: about.map((line, at) => richLine(richText(`${line}\n`, at === 0))),
            },
          ]),
      ...previewBlocks(read, language),
      {
        type: 'actions',
        elements: [
          {
            type: 'button',
            style: 'primary',
            action_id: IMPORT_ACTIONS.open,
            text: plainText(words.open),
            value: draft,
          },
        ],
      },
    ],
  };
}
