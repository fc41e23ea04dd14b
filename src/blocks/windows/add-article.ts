import type { InputBlock, KnownBlock, ModalView } from '@slack/types';
import type { ArticleDraft, DraftField } from '../../knowledge/article/article-file.ts';
import { isLanguage, type Language } from '../../text/language.ts';
import { plainSection, plainText } from '../kit/elements.ts';
import { literal } from '../kit/escape.ts';
import { shorten } from '../kit/limits.ts';
import { addArticleWordsIn } from './words/words-in.ts';

export const ADD_ARTICLE_FORM = 'add_article_form';

/** A field of Slack's takes no more than 3,000 characters, so a long text has several. */
const TEXT_FIELDS = ['text', 'text2', 'text3', 'text4'] as const;

/** How many characters each field takes. */
const LIMITS = {
  title: 300,
  publisher: 300,
  published: 10,
  url: 2000,
  author: 300,
  text: 3000,
  text2: 3000,
  text3: 3000,
  text4: 3000,
} as const;

type Field = keyof typeof LIMITS;

const FIELDS = Object.keys(LIMITS) as readonly Field[];

const QUESTION_LIMIT = 300;

/** Asks for an article; `question` is what it is to answer. */
export function addArticleView(language: Language, question?: string): ModalView {
  const { labels, hints, ...words } = addArticleWordsIn(language);
  const line = (field: DraftField, hint?: string): InputBlock => ({
    type: 'input',
    block_id: field,
    label: plainText(labels[field]),
    ...(hint === undefined ? {} : { hint: plainText(hint) }),
    optional: field === 'author',
    element: { type: 'plain_text_input', action_id: field, max_length: LIMITS[field] },
  });
  const about: readonly KnownBlock[] =
    question === undefined
      ? []
      : [plainSection(`${words.question}${shorten(literal(question), QUESTION_LIMIT)}`)];
  return {
    type: 'modal',
    callback_id: ADD_ARTICLE_FORM,
    private_metadata: language,
    title: plainText(words.title),
    submit: plainText(words.submit),
    close: plainText(words.cancel),
    blocks: [
      ...about,
      line('title'),
      line('publisher'),
      line('published', hints.published),
      line('url'),
      line('author'),
      ...TEXT_FIELDS.map(
        (field, nth): InputBlock => ({
          type: 'input',
          block_id: field,
          label: plainText(nth === 0 ? labels.text : `${labels.more} (${nth + 1})`),
          ...(nth === 0 ? { hint: plainText(hints.text) } : {}),
          optional: nth > 0,
          element: {
            type: 'plain_text_input',
            action_id: field,
            multiline: true,
            max_length: LIMITS[field],
          },
        }),
      ),
    ],
  };
}

export type TypedArticle = {
  readonly language: Language;
  readonly draft: ArticleDraft;
  /** Fields with more in them than the form takes: somebody else than Slack has filled it in. */
  readonly overlong: readonly Field[];
};

/** What was sent from the form; a new field of the text begins a new paragraph. */
export function readArticleForm({ private_metadata: about, state }: SentForm): TypedArticle {
  const typed = (field: Field): string => {
    const value = state.values[field]?.[field]?.value;
    return typeof value === 'string' ? value : '';
  };
  const author = typed('author');
  return {
    language: isLanguage(about) ? about : 'en',
    draft: {
      title: typed('title'),
      publisher: typed('publisher'),
      published: typed('published'),
      url: typed('url'),
      ...(author === '' ? {} : { author }),
      text: TEXT_FIELDS.map(typed).filter(Boolean).join('\n\n'),
    },
    overlong: FIELDS.filter((field) => isLonger(typed(field), LIMITS[field])),
  };
}

/** Characters are counted as people count them at most: Slack may count an emoji as one or as two. */
const isLonger = (text: string, limit: number): boolean =>
  text.length > limit && (text.length > 2 * limit || [...text].length > limit);

/** That a field takes no more, by the field. */
export const overlongErrors = (
  fields: readonly Field[],
  language: Language,
): Record<string, string> =>
  Object.fromEntries(
    fields.map((field) => [field, addArticleWordsIn(language).overlong(LIMITS[field])]),
  );

/** What to type instead, by the field. */
export const articleErrors = (
  fields: readonly DraftField[],
  language: Language,
): Record<string, string> =>
  Object.fromEntries(fields.map((field) => [field, addArticleWordsIn(language).faults[field]]));

type SentForm = {
  readonly private_metadata: string;
  readonly state: {
    readonly values: Readonly<
      Record<string, Readonly<Record<string, { readonly value?: unknown }>>>
    >;
  };
};
