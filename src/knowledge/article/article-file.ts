import { CORE_SCHEMA, dump } from 'js-yaml';
import { runNow, type Steps } from '../../pace.ts';
import { isPartialDate } from '../../period/calendar/partial-date.ts';
import { fold } from '../../text/fold.ts';
import { withoutUnseen } from '../markdown/paragraphs.ts';
import type { Fault } from './article.ts';
import { parseInSteps } from './parse-article.ts';
import { readPublished } from './published-date.ts';

/** An article as a person typed it: nothing of it is trusted. */
export type ArticleDraft = {
  readonly title: string;
  readonly publisher: string;
  /** A day, month or year, in any form that `readPublished` reads. */
  readonly published: string;
  readonly url: string;
  readonly author?: string;
  /** The page's own text; a blank line ends a paragraph. */
  readonly text: string;
};

export type DraftField = keyof ArticleDraft;

export type ArticleFile =
  | { readonly kind: 'made'; readonly name: string; readonly content: string }
  /** What has to be typed otherwise, in the order of the fields. */
  | {
      readonly kind: 'faulty';
      readonly fields: readonly DraftField[];
      readonly faults: readonly Fault[];
    };

const FIELDS: readonly DraftField[] = ['title', 'publisher', 'published', 'url', 'author', 'text'];

const SLUG_LIMIT = 60;

/** The file for a draft: its content, and a name that is made of nothing but letters, digits and `-`. */
export function articleFile(draft: ArticleDraft): ArticleFile {
  const { title, publisher, published, url, author } = onOneLine(draft);
  const head = { title, kind: 'article', author, publisher, published, url };
  // By the core schema a date stays the text it is, as when it is read.
  return runNow(fileInSteps(head, asMarkdown(draft.text)));
}

type Head = Readonly<Record<string, string | readonly string[] | undefined>> & {
  readonly title: string;
  readonly published: string;
};

/**
 * The file with this head, where it can be read again; with places to pause. What stands on a page must
 * have all that a citation can name; a note, which has no address, its title and its date.
 */
export function* fileInSteps(head: Head, body: string): Steps<ArticleFile> {
  const isNote = head.url === undefined;
  const lacking = isNote ? lackingIn(head) : [];
  if (lacking.length > 0) return { kind: 'faulty', fields: lacking, faults: [] };
  const yaml = dump(head, { schema: CORE_SCHEMA, lineWidth: -1, skipInvalid: true });
  const content = `---\n${yaml}---\n\n${body}\n`;
  const parsed = yield* parseInSteps('draft.md', content, { isStrict: !isNote });
  if (parsed.kind === 'article') {
    return { kind: 'made', name: nameOf(head.title, head.published), content };
  }
  const faults = parsed.kind === 'faulty' ? parsed.faults : [];
  return { kind: 'faulty', fields: faultyFields(faults), faults };
}

/** Of a note that is read as it is the archive would make up both. */
const lackingIn = ({ title, published }: Head): readonly DraftField[] => [
  ...(title === '' ? (['title'] as const) : []),
  ...(isPartialDate(published) ? [] : (['published'] as const)),
];

/** What of a draft is wrong, by the faults of its file: what is wrong with no field is wrong with the text. */
export function faultyFields(faults: readonly Fault[]): readonly DraftField[] {
  const faulty = new Set(faults.map(({ message }) => /^(\w+): /.exec(message)?.[1]));
  const fields = FIELDS.filter((field) => faulty.has(field));
  return fields.length > 0 ? fields : ['text'];
}

/** The fields above the text, as they stand in a file: each on one line, the date as the archive writes it. */
export function onOneLine(draft: Omit<ArticleDraft, 'text'>) {
  const line = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  const author = line(draft.author ?? '');
  return {
    title: line(draft.title),
    publisher: line(draft.publisher),
    published: dateIn(line(draft.published)),
    url: line(draft.url),
    author: author === '' ? undefined : author,
  };
}

/** What cannot be read stays as it is, and is a fault. */
function dateIn(typed: string): string {
  const published = readPublished(typed);
  return published.kind === 'read' ? published.date : typed;
}

/** The words as they stand: nothing in them is markup, for they must be found again on the page. */
export const asMarkdown = (text: string): string =>
  withoutUnseen(text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n'))
    .split('\n')
    .map((line) => escapeLine(line.trim()))
    .join('\n')
    .trim();

/** What could be markup, or could make a web address in which Markdown knows no escapes. */
const SIGN = /[\\`*_<>~|[\]@]|\{(?=[{%#:.])|=(?==)|%(?=%)|:(?=\/\/)|(?<=www)\./gi;

/** A line of text as Markdown. A row of signs at its beginning could make what stands above it a heading or a table. */
export const escapeLine = (line: string): string =>
  line
    .replace(SIGN, '\\$&')
    .replace(/^(?=[-#+=:])/, '\\')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');

/** `2017-03-20-new-friends-russia-and-japan`. */
function nameOf(title: string, published: string): string {
  const words = fold(title).match(/[a-z0-9]+/g) ?? [];
  const slug = words.join('-').slice(0, SLUG_LIMIT).replace(/-$/, '');
  const date = isPartialDate(published) ? [published] : [];
  return [...date, slug === '' ? 'article' : slug].join('-');
}
