import type { InputBlock, ModalView, PlainTextOption } from '@slack/types';
import type { ReadDocument } from '../../importing/document/document.ts';
import { siteOf } from '../../knowledge/article/head/web-address.ts';
import { markdownFile } from '../../knowledge/article/markdown-file.ts';
import { readPublished } from '../../knowledge/article/published-date.ts';
import { isLanguage, LANGUAGES, type Language } from '../../text/language.ts';
import { archiveMenu, readArchive } from '../archives/menu.ts';
import { plainText } from '../kit/elements.ts';
import { literal } from '../kit/escape.ts';
import { type SentForm, sentIn, textIn } from '../kit/sent-form.ts';
import { articleErrors, overlongErrors, unclearDateErrors } from '../windows/add-article.ts';
import { LIMITS } from '../windows/typed-article.ts';
import { addArticleWordsIn } from '../windows/words/words-in.ts';
import { languageName, type Preview, previewBlocks } from './preview.ts';
import { importWordsIn } from './words/words-in.ts';

export const IMPORT_FORM = 'import_form';

/** What a person may mend before an article is saved. */
const MENDED = ['title', 'author', 'published', 'publisher', 'url'] as const;
export type MendedField = (typeof MENDED)[number];

/**
 * Slack shows no more at first. What is longer is not shown at all: what stands in a field is saved as it
 * stands, so nothing is cut.
 */
const INITIAL_LIMIT = 3000;

/** A document as the person left it: `''` for a field that is empty. */
export type Mended = Readonly<Record<MendedField, string>> & { readonly language: string };

/** What was read, in fields to mend. `draft` is the id under which it is kept. */
export function importView(read: Preview, draft: string, language: Language): ModalView {
  const { document, takenFor, archives } = read;
  const words = importWordsIn(language);
  const { labels, hints } = addArticleWordsIn(language);
  const found = foundIn(document);
  const line = (field: MendedField, about?: string): InputBlock => {
    const value = found[field];
    const hint = value.length > INITIAL_LIMIT ? words.overlong : about;
    return {
      type: 'input',
      block_id: field,
      label: plainText(labels[field]),
      optional: field === 'author' || field === 'url',
      ...(hint === undefined ? {} : { hint: plainText(hint) }),
      element: {
        type: 'plain_text_input',
        action_id: field,
        ...(value === '' || value.length > INITIAL_LIMIT ? {} : { initial_value: value }),
      },
    };
  };
  return {
    type: 'modal',
    callback_id: IMPORT_FORM,
    private_metadata: `${language}\n${draft}`,
    title: plainText(words.title),
    submit: plainText(words.submit),
    close: plainText(words.cancel),
    blocks: [
      ...previewBlocks(read, language),
      ...(takenFor === undefined ? [] : [anotherBox(language)]),
      { type: 'divider' },
      line('title', found.title === '' ? words.missing.title : undefined),
      line('author'),
      line('published', found.published === '' ? words.missing.published : hints.published),
      line('publisher'),
      line('url'),
      languageMenu(document.language, language),
      ...archiveMenu(archives, language),
    ],
  };
}

/** Whether it is saved beside the article that it is taken for. */
const ANOTHER = 'another';

function anotherBox(language: Language): InputBlock {
  const { labels, another } = importWordsIn(language);
  return {
    type: 'input',
    block_id: ANOTHER,
    optional: true,
    label: plainText(labels.another),
    element: {
      type: 'checkboxes',
      action_id: ANOTHER,
      options: [{ text: plainText(another), value: ANOTHER }],
    },
  };
}

/** What stands in the fields at first; a site has its address for a name. */
function foundIn({
  title,
  authors,
  date,
  publisher,
  url,
}: ReadDocument): Record<MendedField, string> {
  const found = {
    title: title ?? '',
    author: authors.join(', '),
    published: date ?? '',
    publisher: publisher ?? siteOf(url) ?? '',
    url: url ?? '',
  };
  return Object.fromEntries(
    Object.entries(found).map(([field, text]) => [field, literal(text).trim()]),
  ) as Record<MendedField, string>;
}

function languageMenu(code: string | undefined, language: Language): InputBlock {
  const words = importWordsIn(language);
  const option = (one: string): PlainTextOption => ({
    text: plainText(languageName(one, language) ?? literal(one)),
    value: one,
  });
  const codes = code === undefined || isLanguage(code) ? LANGUAGES : [code, ...LANGUAGES];
  return {
    type: 'input',
    block_id: 'language',
    label: plainText(words.labels.language),
    optional: code === undefined,
    element: {
      type: 'static_select',
      action_id: 'language',
      options: codes.map(option),
      ...(code === undefined ? {} : { initial_option: option(code) }),
    },
  };
}

/** What was sent from the form. */
export function readImportForm(sent: SentForm) {
  const [language, draft = ''] = sent.private_metadata.split('\n');
  const field = (name: MendedField): string => textIn(sentIn(sent, name).value).trim();
  const mended: Mended = {
    ...(Object.fromEntries(MENDED.map((name) => [name, field(name)])) as Record<
      MendedField,
      string
    >),
    language: textIn(sentIn(sent, 'language').selected_option?.value),
  };
  const isAnother = (sentIn(sent, ANOTHER).selected_options ?? []).length > 0;
  return {
    language: isLanguage(language) ? language : ('en' as const),
    draft,
    mended,
    isAnother,
    archive: readArchive(sent),
  };
}

/** The text was read, and cannot be mended. */
const SOME_TEXT = 'Text.';

/** What has to be typed otherwise before its file can be read again, by the field. */
export function mendedErrors(mended: Mended, language: Language): Record<string, string> {
  const { title, author, publisher, url, published } = mended;
  const file = markdownFile({ title, author, publisher, published, url, body: SOME_TEXT });
  const date = readPublished(published);
  const long = MENDED.filter((field) => mended[field].length > LIMITS[field]);
  return {
    ...(file.kind === 'faulty' ? articleErrors(file.fields, language) : {}),
    ...(date.kind === 'unclear' ? unclearDateErrors(date.dates, language) : {}),
    ...overlongErrors(long, language),
  };
}
