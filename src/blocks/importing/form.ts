import type { InputBlock, ModalView, PlainTextOption } from '@slack/types';
import type { ReadDocument } from '../../importing/document/document.ts';
import { readPublished } from '../../knowledge/article/published-date.ts';
import { isLanguage, LANGUAGES, type Language } from '../../text/language.ts';
import { plainText } from '../kit/elements.ts';
import { literal } from '../kit/escape.ts';
import { shorten } from '../kit/limits.ts';
import { unclearDateErrors } from '../windows/add-article.ts';
import { LIMITS } from '../windows/typed-article.ts';
import { addArticleWordsIn } from '../windows/words/words-in.ts';
import { languageName, previewBlocks } from './preview.ts';
import { importWordsIn } from './words/words-in.ts';

export const IMPORT_FORM = 'import_form';

/** What a person may mend before an article is saved. */
const MENDED = ['title', 'author', 'published', 'publisher', 'url'] as const;
export type MendedField = (typeof MENDED)[number];

/** A document as the person left it: `''` for a field that is empty. */
export type Mended = Readonly<Record<MendedField, string>> & { readonly language: string };

/** What was read, in fields to mend. `draft` is the id under which it is kept. */
export function importView(document: ReadDocument, draft: string, language: Language): ModalView {
  const words = importWordsIn(language);
  const { labels, hints } = addArticleWordsIn(language);
  const found = foundIn(document);
  const line = (field: MendedField, hint?: string): InputBlock => ({
    type: 'input',
    block_id: field,
    label: plainText(labels[field]),
    optional: field === 'author' || field === 'url',
    ...(hint === undefined ? {} : { hint: plainText(hint) }),
    element: {
      type: 'plain_text_input',
      action_id: field,
      ...(found[field] === '' ? {} : { initial_value: shorten(found[field], LIMITS[field]) }),
    },
  });
  return {
    type: 'modal',
    callback_id: IMPORT_FORM,
    private_metadata: `${language}\n${draft}`,
    title: plainText(words.title),
    submit: plainText(words.submit),
    close: plainText(words.cancel),
    blocks: [
      ...previewBlocks(document, language),
      { type: 'divider' },
      line('title', found.title === '' ? words.missing.title : undefined),
      line('author'),
      line('published', found.published === '' ? words.missing.published : hints.published),
      line('publisher'),
      line('url'),
      languageMenu(document.language ?? 'und', language),
    ],
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
  const site = url !== undefined && URL.canParse(url) ? new URL(url).hostname : '';
  const found = {
    title: title ?? '',
    author: authors.join(', '),
    published: date ?? '',
    publisher: publisher ?? site.replace(/^www\./, ''),
    url: url ?? '',
  };
  return Object.fromEntries(
    Object.entries(found).map(([field, text]) => [field, literal(text).trim()]),
  ) as Record<MendedField, string>;
}

function languageMenu(code: string, language: Language): InputBlock {
  const words = importWordsIn(language);
  const option = (one: string): PlainTextOption => ({
    text: plainText(languageName(one, language) ?? words.unknownLanguage),
    value: one,
  });
  const codes = isLanguage(code) ? LANGUAGES : [code, ...LANGUAGES];
  return {
    type: 'input',
    block_id: 'language',
    label: plainText(words.labels.language),
    element: {
      type: 'static_select',
      action_id: 'language',
      options: codes.map(option),
      initial_option: option(code),
    },
  };
}

type SentForm = {
  readonly private_metadata: string;
  readonly state: {
    readonly values: Readonly<
      Record<
        string,
        Readonly<
          Record<
            string,
            {
              readonly value?: unknown;
              readonly selected_option?: { readonly value?: unknown } | null;
            }
          >
        >
      >
    >;
  };
};

/** What was sent from the form. */
export function readImportForm({ private_metadata: about, state }: SentForm) {
  const [language, draft = ''] = about.split('\n');
  const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
  const field = (name: MendedField): string => text(state.values[name]?.[name]?.value);
  const mended: Mended = {
    ...(Object.fromEntries(MENDED.map((name) => [name, field(name)])) as Record<
      MendedField,
      string
    >),
    language: text(state.values.language?.language?.selected_option?.value),
  };
  return { language: isLanguage(language) ? language : ('en' as const), draft, mended };
}

/** What has to be typed otherwise, by the field; nothing where it can be saved. */
export function mendedErrors(mended: Mended, language: Language): Record<string, string> {
  const { overlong, faults } = addArticleWordsIn(language);
  const published = readPublished(mended.published);
  const isAddress = /^https?:\/\/\S+$/i.test(mended.url) && isPlainAddress(mended.url);
  const long = MENDED.filter((field) => mended[field].length > LIMITS[field]);
  return {
    ...(mended.title === '' ? { title: faults.title } : {}),
    ...(mended.publisher === '' ? { publisher: faults.publisher } : {}),
    ...(published.kind === 'unread' ? { published: faults.published } : {}),
    ...(published.kind === 'unclear' ? unclearDateErrors(published.dates, language) : {}),
    ...(mended.url === '' || isAddress ? {} : { url: faults.url }),
    ...Object.fromEntries(long.map((field) => [field, overlong(LIMITS[field])])),
  };
}

function isPlainAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return username === '' && password === '';
}
