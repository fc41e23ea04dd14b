import type { ModalView } from '@slack/types';
import type { ArticleDraft } from '../../knowledge/article/article-file.ts';
import { isLanguage, type Language } from '../../text/language.ts';
import type { SentForm } from '../kit/sent-form.ts';
import { articleForm } from '../windows/article-form.ts';
import {
  type ArticleForm,
  readArticleForm,
  splitText,
  type TextField,
  type TypedArticle,
} from '../windows/typed-article.ts';
import { articlesWordsIn } from './words/words-in.ts';

export const CORRECT_ARTICLE_FORM = 'correct_article_form';

/** Which version of which article a form corrects. */
export type CorrectAbout = {
  readonly id: string;
  /** Of the file that whoever fills it in has seen. */
  readonly hash: string;
  readonly isMarkdown: boolean;
  /** A summary of the archive's own, which needs no page. */
  readonly isBrief: boolean;
};

/** The form, filled in with what an article says; `undefined` where its text does not fit into it. */
export function correctArticleView(
  draft: ArticleDraft,
  about: CorrectAbout,
  language: Language,
): ModalView | undefined {
  const fields = splitText(draft.text);
  if (fields === undefined) return undefined;
  const { title, publisher, published, url, author = '' } = draft;
  const typed = { title, publisher, published, url, author, ...fields.typed };
  return asCorrection({ language, typed, full: [] }, about, { known: fields.full });
}

/** The form anew, as it was sent; `isChanged` where somebody else has changed the article meanwhile. */
export const correctAgainView = (
  form: ArticleForm,
  about: CorrectAbout,
  { isChanged }: { readonly isChanged: boolean },
): ModalView => asCorrection(form, about, { isChanged });

function asCorrection(
  form: ArticleForm,
  about: CorrectAbout,
  {
    isChanged = false,
    known = [],
  }: { readonly isChanged?: boolean; readonly known?: readonly TextField[] },
): ModalView {
  const words = articlesWordsIn(form.language).correct;
  const { id, hash, isMarkdown, isBrief } = about;
  return articleForm(form, {
    callbackId: CORRECT_ARTICLE_FORM,
    title: words.title,
    submit: words.submit,
    said: [...(isChanged ? [words.changed] : []), ...(isMarkdown ? [words.markdown] : [])],
    about: JSON.stringify({ id, hash, isMarkdown, isBrief }),
    known,
    isPageOptional: isBrief,
  });
}

/** What was sent, and what it corrects; `undefined` for a form that is none of ours. */
export function readCorrection(
  view: SentForm,
): (TypedArticle & { readonly about: CorrectAbout }) | undefined {
  const typed = readArticleForm(view);
  const [language] = view.private_metadata.split('\n');
  try {
    const about = JSON.parse(typed.form.question ?? '') as Partial<CorrectAbout> | null;
    if (typeof about?.id !== 'string' || typeof about.hash !== 'string') return undefined;
    if (!isLanguage(language)) return undefined;
    const { id, hash, isMarkdown = false, isBrief = false } = about;
    return { ...typed, about: { id, hash, isMarkdown, isBrief } };
  } catch {
    return undefined;
  }
}
