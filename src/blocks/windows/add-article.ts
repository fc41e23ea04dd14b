import type { ModalView } from '@slack/types';
import type { DraftField } from '../../knowledge/article/article-file.ts';
import type { Language } from '../../text/language.ts';
import { dateForPeople } from '../kit/date.ts';
import { literal } from '../kit/escape.ts';
import { shorten } from '../kit/limits.ts';
import { articleForm } from './article-form.ts';
import { type ArticleForm, type Field, LIMITS } from './typed-article.ts';
import { addArticleWordsIn } from './words/words-in.ts';

export const ADD_ARTICLE_FORM = 'add_article_form';

const QUESTION_LIMIT = 300;

/** Asks for an article. */
export function addArticleView(form: ArticleForm): ModalView {
  const { language, question } = form;
  const words = addArticleWordsIn(language);
  return articleForm(form, {
    callbackId: ADD_ARTICLE_FORM,
    title: words.title,
    submit: words.submit,
    said:
      question === undefined
        ? []
        : [`${words.question}${shorten(literal(question), QUESTION_LIMIT)}`],
    about: question?.slice(0, QUESTION_LIMIT) ?? '',
  });
}

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
