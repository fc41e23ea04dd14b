import { createHash } from 'node:crypto';
import { CORE_SCHEMA, dump } from 'js-yaml';
import type { Fault } from '../article/article.ts';
import { type ArticleDraft, asMarkdown, onOneLine } from '../article/article-file.ts';
import { type Fields, loadFields } from '../article/head/load-fields.ts';
import { splitFile } from '../article/head/split.ts';
import { parseArticle } from '../article/parse-article.ts';

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
  const field = (name: string): string => String(head[name] ?? '');
  const words = unescaped(body);
  const isMarkdown = asMarkdown(words) !== body;
  return {
    draft: {
      title: field('title'),
      publisher: field('publisher'),
      published: field('published'),
      url: field('url'),
      author: field('author'),
      text: isMarkdown ? body : words,
    },
    isMarkdown,
    isBrief: head.kind === 'brief',
    hash: fileHash(content),
  };
}

/**
 * The content of the file at `path` with what was typed in place of what it said. What the form does
 * not ask for stays as it is.
 */
export function correctedContent(path: string, before: string, draft: ArticleDraft): Corrected {
  const parts = partsOf(before);
  // What named all that a citation can name does so afterwards; a note need not begin to.
  const isStrict = parseArticle(path, before, { isStrict: true }).kind === 'article';
  if (parts === undefined) return parsed(path, before, isStrict);
  const { author, url, ...line } = onOneLine(draft);
  const { author: _author, url: _url, ...others } = parts.head;
  const head: Fields = {
    ...others,
    ...line,
    ...(url === '' ? {} : { url }),
    ...(author === undefined ? {} : { author }),
  };
  const order = Object.keys(parts.head).map((key) => [key, head[key]] as const);
  const inOrder = { ...Object.fromEntries(order), ...head };
  const yaml = dump(inOrder, { schema: CORE_SCHEMA, lineWidth: -1, skipInvalid: true });
  const isMarkdown = articleText(before)?.isMarkdown === true;
  const text = isMarkdown ? draft.text.replace(/\r\n?/g, '\n').trim() : asMarkdown(draft.text);
  return parsed(path, `---\n${yaml}---\n\n${text}\n`, isStrict);
}

function parsed(path: string, content: string, isStrict: boolean): Corrected {
  const article = parseArticle(path, content, { isStrict });
  if (article.kind === 'article') return { kind: 'made', content };
  return { kind: 'faulty', faults: article.kind === 'faulty' ? article.faults : [] };
}

/** The metadata of a file in YAML and its body; `undefined` for one that has none. */
export function partsOf(
  content: string,
): { readonly head: Fields; readonly body: string } | undefined {
  const split = splitFile(content.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'));
  // What is written back is YAML.
  if (typeof split === 'string' || split.form !== 'yaml') return undefined;
  const loaded = loadFields(split);
  return loaded.kind === 'faulty' ? undefined : { head: loaded.fields, body: split.body.trim() };
}

/** What `asMarkdown` was made of. */
const unescaped = (markdown: string): string =>
  markdown.replace(/\\([\\`*_<>~|[\]@{%:.\-#+=)])/g, '$1');
