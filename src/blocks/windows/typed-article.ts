import type { ArticleDraft } from '../../knowledge/article/article-file.ts';
import { isLanguage, type Language } from '../../text/language.ts';
import { readArchive } from '../archives/menu.ts';
import { type SentForm, sentIn, textIn } from '../kit/sent-form.ts';

/** A field of Slack's takes no more than 3,000 characters, so a long text has several. */
const TEXT_FIELDS = [
  'text',
  'text2',
  'text3',
  'text4',
  'text5',
  'text6',
  'text7',
  'text8',
] as const;

export type TextField = (typeof TEXT_FIELDS)[number];

/** Shown at first; where the last of them is full, there are as many again. */
const FIRST_FIELDS = 4;

export const TEXT_LIMIT = 3000;

/**
 * How many characters are taken of each field. Slack is not told: it would cut what is pasted, and
 * nobody would know.
 */
export const LIMITS = {
  title: 300,
  publisher: 300,
  published: 100,
  url: 2000,
  author: 300,
  text: TEXT_LIMIT,
  text2: TEXT_LIMIT,
  text3: TEXT_LIMIT,
  text4: TEXT_LIMIT,
  text5: TEXT_LIMIT,
  text6: TEXT_LIMIT,
  text7: TEXT_LIMIT,
  text8: TEXT_LIMIT,
} as const;

export type Field = keyof typeof LIMITS;

const FIELDS = Object.keys(LIMITS) as readonly Field[];

/** What a form is about, and what is in it when it comes anew. */
export type ArticleForm = {
  readonly language: Language;
  /** What the article is to answer. */
  readonly question?: string;
  /** Names of the archives that it may go into, the chosen one first; none or one where there is no choice. */
  readonly archives?: readonly string[];
  readonly typed?: Typed;
  /** Fields of which the person was told that they are full. */
  readonly full?: readonly TextField[];
};

type Typed = Readonly<Partial<Record<Field, string>>>;

/** Whether it is one of those for the text. */
export const isText = (field: Field): field is TextField =>
  TEXT_FIELDS.some((one) => one === field);

/** The fields for the text that a form has. */
export const shownFields = (typed: Typed): readonly TextField[] =>
  TEXT_FIELDS.slice(FIRST_FIELDS - 1).some((field) => typed[field])
    ? TEXT_FIELDS
    : TEXT_FIELDS.slice(0, FIRST_FIELDS);

/** What was sent from the form. */
export type TypedArticle = {
  readonly form: ArticleForm;
  readonly draft: ArticleDraft;
  /** Fields with more in them than the form takes: somebody else than Slack has filled it in. */
  readonly overlong: readonly Field[];
  /** Fields that are exactly full, so that something may be missing, and nobody was told of it. */
  readonly unasked: readonly TextField[];
};

/** What was sent from the form. */
export function readArticleForm(sent: SentForm): TypedArticle {
  const [language, told = '', ...question] = sent.private_metadata.split('\n');
  const typed = Object.fromEntries(
    FIELDS.map((field) => [field, textIn(sentIn(sent, field).value)]),
  ) as Record<Field, string>;
  const full = TEXT_FIELDS.filter((field) => isFull(typed[field]));
  const known = told.split(' ');
  const { author } = typed;
  const asked = question.join('\n');
  const archive = readArchive(sent);
  return {
    form: {
      language: isLanguage(language) ? language : 'en',
      typed,
      full,
      ...(asked === '' ? {} : { question: asked }),
      ...(archive === undefined ? {} : { archives: [archive] }),
    },
    draft: {
      title: typed.title,
      publisher: typed.publisher,
      published: typed.published,
      url: typed.url,
      ...(author === '' ? {} : { author }),
      text: joined(typed),
    },
    overlong: FIELDS.filter((field) => isLonger(typed[field], LIMITS[field])),
    unasked: full.filter((field) => !known.includes(field)),
  };
}

/**
 * A text as it stands in the fields of a form, of which those that are `full` go on in the next one;
 * `undefined` where it does not fit into them.
 */
export function splitText(
  text: string,
): { readonly typed: Typed; readonly full: readonly TextField[] } | undefined {
  const pieces: string[] = [];
  for (const paragraph of text.split(/\n\s*\n/)) {
    if (pieces.length > TEXT_FIELDS.length) return undefined;
    const last = pieces.at(-1);
    const joint = last === undefined ? paragraph : `${last}\n\n${paragraph}`;
    if (joint.length < TEXT_LIMIT) {
      pieces.splice(-1, 1, joint);
    } else {
      // What follows a full field goes on where that was cut.
      const begin = last !== undefined && isFull(last) ? '\n\n' : '';
      pieces.push(...piecesOf(begin + paragraph));
    }
  }
  const isTorn = pieces.some((piece) => /\p{Surrogate}/u.test(piece));
  if (isTorn || pieces.length > TEXT_FIELDS.length) return undefined;
  const typed = Object.fromEntries(pieces.map((piece, at) => [TEXT_FIELDS[at], piece] as const));
  return { typed, full: TEXT_FIELDS.filter((field) => isFull(typed[field] ?? '')) };
}

/** All but the last are exactly full, so that they are read as one. */
function* piecesOf(paragraph: string): Generator<string> {
  for (let from = 0; from < paragraph.length; from += TEXT_LIMIT) {
    yield paragraph.slice(from, from + TEXT_LIMIT);
  }
}

/** A new field begins a new paragraph, but after one that is full the text goes on as it was cut. */
const joined = (typed: Record<Field, string>): string =>
  TEXT_FIELDS.map((field) => typed[field])
    .filter(Boolean)
    .map((text) => (isFull(text) ? text : `${text}\n\n`))
    .join('');

/** Characters may be counted in two ways: see `isLonger`. */
const isFull = (text: string): boolean =>
  text.length === TEXT_LIMIT ||
  (text.length > TEXT_LIMIT && text.length <= 2 * TEXT_LIMIT && [...text].length === TEXT_LIMIT);

/** Characters are counted as people count them at most: Slack may count an emoji as one or as two. */
const isLonger = (text: string, limit: number): boolean =>
  text.length > limit && (text.length > 2 * limit || [...text].length > limit);
