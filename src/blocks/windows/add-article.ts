import type { InputBlock, KnownBlock, ModalView } from '@slack/types';
import type { DraftField } from '../../knowledge/article/article-file.ts';
import type { Language } from '../../text/language.ts';
import { dateForPeople } from '../kit/date.ts';
import { plainSection, plainText } from '../kit/elements.ts';
import { literal } from '../kit/escape.ts';
import { shorten } from '../kit/limits.ts';
import {
  type ArticleForm,
  type Field,
  isText,
  LIMITS,
  shownFields,
  TEXT_LIMIT,
} from './typed-article.ts';
import type { AddArticleWords } from './words/words.ts';
import { addArticleWordsIn } from './words/words-in.ts';

export const ADD_ARTICLE_FORM = 'add_article_form';

/** Shown of the end of a full field. */
const TAIL = 80;

const QUESTION_LIMIT = 300;

/** Asks for an article. */
export function addArticleView(form: ArticleForm): ModalView {
  const { language, question, typed = {}, full = [] } = form;
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
      optional: field === 'author',
      ...(hint === undefined ? {} : { hint: plainText(hint) }),
    });
  const about: readonly KnownBlock[] =
    question === undefined
      ? []
      : [plainSection(`${words.question}${shorten(literal(question), QUESTION_LIMIT)}`)];
  const name = (field: Field): string => textLabel(field, labels);
  return {
    type: 'modal',
    callback_id: ADD_ARTICLE_FORM,
    private_metadata: [language, full.join(' '), question?.slice(0, QUESTION_LIMIT) ?? ''].join(
      '\n',
    ),
    title: plainText(words.title),
    submit: plainText(words.submit),
    close: plainText(words.cancel),
    blocks: [
      ...full.map((field) =>
        plainSection(words.full(name(field), TEXT_LIMIT, tailOf(typed[field]))),
      ),
      ...about,
      line('title'),
      line('publisher'),
      line('published', hints.published),
      line('url'),
      line('author'),
      ...shownFields(typed).map((field, nth) =>
        input(field, name(field), {
          optional: nth > 0,
          ...(nth === 0 ? { hint: plainText(hints.text) } : {}),
        }),
      ),
    ],
  };
}

const tailOf = (text = ''): string =>
  literal([...text.slice(-2 * TAIL)].slice(-TAIL).join('')).replace(/\s+/gu, ' ');

/** Slack refuses more and less; what is in a field of the same name it keeps anyway. */
const fits = (text = ''): boolean => text !== '' && text.length <= TEXT_LIMIT;

const textLabel = (field: Field, labels: AddArticleWords['labels']): string =>
  field === 'text' ? labels.text : `${labels.more} (${field.slice('text'.length)})`;

/** That a field takes no more, by the field. */
export const overlongErrors = (
  fields: readonly Field[],
  language: Language,
): Record<string, string> =>
  Object.fromEntries(
    fields.map((field) => [field, addArticleWordsIn(language).overlong(LIMITS[field])]),
  );

/** Which of two days it is, at the field of the date. */
export const unclearDateErrors = (
  dates: readonly [string, string],
  language: Language,
): Record<string, string> => {
  const day = (date: string): string => `${date} (${dateForPeople(date, language)})`;
  return {
    published: addArticleWordsIn(language).unclear(day(dates[0]), day(dates[1])),
  };
};

/** What to type instead, by the field. */
export const articleErrors = (
  fields: readonly DraftField[],
  language: Language,
): Record<string, string> =>
  Object.fromEntries(fields.map((field) => [field, addArticleWordsIn(language).faults[field]]));
