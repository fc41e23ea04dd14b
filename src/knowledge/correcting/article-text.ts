import { createHash } from 'node:crypto';
import type { Fault } from '../article/article.ts';
import { type ArticleDraft, asMarkdown, onOneLine } from '../article/article-file.ts';
import { type Fields, loadFields } from '../article/head/load-fields.ts';
import { splitFile } from '../article/head/split.ts';
import { formOf, wordsOf } from '../article/head/values.ts';
import { parseArticle } from '../article/parse-article.ts';
import { withoutBlankEnds } from '../markdown/paragraphs.ts';
import { withFields } from './fields-in-place.ts';
import { keptBeside } from './mended-fields.ts';

/** An article's file as a person may correct it. */
export type ArticleText = {
  readonly draft: ArticleDraft;
  /** Whether its text is Markdown, which is shown and kept as it is typed; else plain words. */
  readonly isMarkdown: boolean;
  readonly isBrief: boolean;
  /** Of the whole file: it differs once anything in it does. */
  readonly hash: string;
};

export type Corrected =
  | { readonly kind: 'made'; readonly content: string }
  | { readonly kind: 'faulty'; readonly faults: readonly Fault[] };

/** SHA-256 of a file's content. */
export const fileHash = (content: string): string =>
  createHash('sha256').update(content).digest('hex');

/** The parts of a file that is an article; `undefined` for one that is none. */
export function articleText(content: string): ArticleText | undefined {
  const parts = partsOf(content);
  if (parts === undefined) return undefined;
  const { head, body } = parts;
  const words = unescaped(body);
  const isMarkdown = asMarkdown(words) !== body;
  return {
    draft: { ...shownOf(head), text: isMarkdown ? body : words },
    isMarkdown,
    isBrief: head.kind === 'brief',
    hash: fileHash(content),
  };
}

const ASKED_FOR = ['title', 'publisher', 'published', 'url', 'author'] as const;

type Shown = Readonly<Record<(typeof ASKED_FOR)[number], string>>;

/** What the form shows of the metadata: of a list of authors their names, of what is no text nothing. */
function shownOf(head: Fields): Shown {
  const shown = ASKED_FOR.map((name) => [name, wordsOf(head[keyIn(head, name)]) ?? ''] as const);
  return Object.fromEntries(shown) as Shown;
}

/** The key under which a file has a field, `Author` or `author`. */
const keyIn = (head: Fields, name: string): string =>
  Object.keys(head).findLast((key) => formOf(key) === name) ?? name;

/**
 * The content of the file at `path` with what was typed in place of what it said. What the form does
 * not ask for, and what was not changed in it, stays as it is.
 */
export function correctedContent(path: string, before: string, draft: ArticleDraft): Corrected {
  const parts = partsOf(before);
  // What named all that a citation can name does so afterwards; a note need not begin to.
  const isStrict = parseArticle(path, before, { isStrict: true }).kind === 'article';
  if (parts === undefined) return parsed(path, before, isStrict);
  const { head } = parts;
  const typed = onOneLine(draft);
  const was = onOneLine(shownOf(head));
  const changes = ASKED_FOR.filter((name) => typed[name] !== was[name]).map(
    (name) => [keyIn(head, name), typed[name] || undefined] as const,
  );
  const kept = keptBeside(
    head,
    changes.map(([key]) => formOf(key)),
  );
  const yaml = withFields(parts.source, head, new Map([...changes, ...kept]));
  const isMarkdown = articleText(before)?.isMarkdown === true;
  const text = isMarkdown
    ? withoutBlankEnds(draft.text.replace(/\r\n?/g, '\n'))
    : asMarkdown(draft.text);
  return parsed(path, `---\n${yaml}---\n\n${text}\n`, isStrict);
}

function parsed(path: string, content: string, isStrict: boolean): Corrected {
  const article = parseArticle(path, content, { isStrict });
  if (article.kind === 'article') return { kind: 'made', content };
  return { kind: 'faulty', faults: article.kind === 'faulty' ? article.faults : [] };
}

type Parts = { readonly source: string; readonly head: Fields; readonly body: string };

/** The metadata of a file in YAML, as written and as read, and its body; `undefined` for one that has none. */
export function partsOf(content: string): Parts | undefined {
  const split = splitFile(content.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'));
  // What is written back is YAML.
  if (typeof split === 'string' || split.form !== 'yaml') return undefined;
  const loaded = loadFields(split);
  if (loaded.kind === 'faulty') return undefined;
  return { source: split.source, head: loaded.fields, body: withoutBlankEnds(split.body) };
}

/** What `asMarkdown` was made of. */
const unescaped = (markdown: string): string =>
  markdown.replace(/\\([\\`*_<>~|[\]@{%:.\-#+=)])/g, '$1');
