import type { InputBlock, KnownBlock, ModalView } from '@slack/types';
import type { DraftField } from '../../knowledge/article/article-file.ts';
import { archiveMenu } from '../archives/menu.ts';
import { plainSection, plainText } from '../kit/elements.ts';
import { literal } from '../kit/escape.ts';
import {
  type ArticleForm,
  type Field,
  isText,
  shownFields,
  TEXT_LIMIT,
  type TextField,
} from './typed-article.ts';
import type { AddArticleWords } from './words/words.ts';
import { addArticleWordsIn } from './words/words-in.ts';

/** Shown of the end of a full field. */
const TAIL = 80;

type FormAbout = {
  readonly callbackId: string;
  readonly title: string;
  readonly submit: string;
  /** Stands above the fields. */
  readonly said: readonly string[];
  /** Comes back with what is sent. */
  readonly about: string;
  /** Fields of which it is known that they are full. */
  readonly known?: readonly TextField[];
  readonly isPageOptional?: boolean;
};

/** The fields of an article, filled in as far as it is there. `readArticleForm` reads what is sent. */
export function articleForm(
  { language, archives, typed = {}, full = [] }: Omit<ArticleForm, 'question'>,
  { callbackId, title, submit, said, about, known = [], isPageOptional = false }: FormAbout,
): ModalView {
  const { labels, hints, ...words } = addArticleWordsIn(language);
  const input = (field: Field, label: string, about: Partial<InputBlock>): InputBlock => ({
    type: 'input',
    block_id: field,
    label: plainText(label),
    ...about,
    element: {
      type: 'plain_text_input',
      action_id: field,
      multiline: isText(field),
      ...(fits(typed[field]) ? { initial_value: typed[field] } : {}),
    },
  });
  const line = (field: DraftField, hint?: string): InputBlock =>
    input(field, labels[field], {
      optional: field === 'author' || (field === 'url' && isPageOptional),
      ...(hint === undefined ? {} : { hint: plainText(hint) }),
    });
  const name = (field: Field): string => textLabel(field, labels);
  const blocks: readonly KnownBlock[] = [
    ...said.map(plainSection),
    ...full.map((field) => plainSection(words.full(name(field), TEXT_LIMIT, tailOf(typed[field])))),
    line('title'),
    line('publisher'),
    line('published', hints.published),
    line('url'),
    line('author'),
    ...archiveMenu(archives, language),
    ...shownFields(typed).map((field, nth) =>
      input(field, name(field), {
        optional: nth > 0,
        ...(nth === 0 ? { hint: plainText(hints.text) } : {}),
      }),
    ),
  ];
  return {
    type: 'modal',
    callback_id: callbackId,
    private_metadata: [language, [...full, ...known].join(' '), about].join('\n'),
    title: plainText(title),
    submit: plainText(submit),
    close: plainText(words.cancel),
    blocks: [...blocks],
  };
}

const tailOf = (text = ''): string =>
  literal([...text.slice(-2 * TAIL)].slice(-TAIL).join('')).replace(/\s+/gu, ' ');

/** Slack refuses more and less; what is in a field of the same name it keeps anyway. */
const fits = (text = ''): boolean => text !== '' && text.length <= TEXT_LIMIT;

const textLabel = (field: Field, labels: AddArticleWords['labels']): string =>
  field === 'text' ? labels.text : `${labels.more} (${field.slice('text'.length)})`;
