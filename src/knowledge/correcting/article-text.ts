import { createHash } from 'node:crypto';
import { CORE_SCHEMA, dump } from 'js-yaml';
import type { Fault } from '../article/article.ts';
import { type ArticleDraft, asMarkdown, onOneLine } from '../article/article-file.ts';
import { parseArticle } from '../article/parse-article.ts';
import { loadYaml } from '../load-yaml.ts';

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
  if (parts === undefined) return parsed(path, before);
  const { author, url, ...line } = onOneLine(draft);
  const { author: _author, url: _url, ...others } = parts.head;
  const head: Head = {
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
  return parsed(path, `---\n${yaml}---\n\n${text}\n`);
}

function parsed(path: string, content: string): Corrected {
  const article = parseArticle(path, content);
  return article.kind === 'article'
    ? { kind: 'made', content }
    : { kind: 'faulty', faults: article.faults };
}

type Head = Readonly<Record<string, unknown>>;

function partsOf(content: string): { readonly head: Head; readonly body: string } | undefined {
  const text = content.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const from = /^---[ \t]*\n/.exec(text)?.[0].length;
  if (from === undefined) return undefined;
  const end = /^---[ \t]*$/m.exec(text.slice(from));
  if (end === null) return undefined;
  const yaml = loadYaml(text.slice(from, from + end.index));
  if (yaml.kind === 'faulty' || typeof yaml.data !== 'object' || yaml.data === null) {
    return undefined;
  }
  const body = text.slice(from + end.index + end[0].length).trim();
  return { head: yaml.data as Head, body };
}

/** What `asMarkdown` was made of. */
const unescaped = (markdown: string): string =>
  markdown.replace(/\\([\\`*_<>~|[\]@:.\-#+=)])/g, '$1');
