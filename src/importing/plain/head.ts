import type { Doubt } from '../document/document.ts';
import { authorNames } from '../facts/authors.ts';
import { isOnlyDate } from '../facts/beyond-date.ts';
import { canonical } from '../facts/canonical.ts';
import { findDate } from '../facts/find-date.ts';
import { ownDate } from '../facts/own-date.ts';

/** What the first and last lines of a text say of it, and what is left. */
export type Head = {
  readonly title?: string;
  readonly authors: readonly string[];
  readonly date?: string;
  readonly url?: string;
  readonly body: readonly string[];
  readonly doubts: readonly Omit<Doubt, 'paragraph'>[];
};

/** Lines at the beginning that may be a title, a byline or a date. */
const HEAD_LINES = 8;
const LONGEST_TITLE = 200;

const BYLINE =
  /^(?:by|written by|von|par|por|автор(?:ы)?:?|文[:：]|著者[:：]|執筆[:：]|筆者[:：])\s*\S/iu;
const ADDRESS = /https?:\/\/[^\s<>"]+/;
const ADDRESS_ALONE =
  /^(?:(?:original|source|url|link|источник|ссылка|оригинал|出典|元記事|引用元)[^:：\n]{0,20}[:：]?\s*)?https?:\/\/[^\s<>"]+$/iu;
const ADDRESS_NAMED =
  /^(?:original(?: url)?|source|url|link|источник|ссылка|оригинал|出典|元記事|引用元)\s*[:：]$/iu;

/**
 * Takes the title, the byline, the date and the address off a text. An address that stands alone goes where
 * it is that of the text: the only one, and the page's own where that is known.
 */
export function headOf(paragraphs: readonly string[], address?: string): Head {
  const lone = paragraphs.flatMap((text, at) => (ADDRESS_ALONE.test(text) ? [at] : []));
  const [own = -1] = lone;
  const said = ADDRESS.exec(paragraphs[own] ?? '')?.[0];
  const isOwn =
    lone.length === 1 &&
    said !== undefined &&
    (address === undefined || canonical(address) === canonical(said));
  const isName = ADDRESS_NAMED.test(paragraphs[own - 1] ?? '');
  const taken = new Set(isOwn ? [own, ...(isName ? [own - 1] : [])] : []);
  const rest = paragraphs.filter((_, at) => !taken.has(at));
  const title = titleIn(rest);
  const { body, ...facts } = factsIn(title === undefined ? rest : rest.slice(1));
  return {
    ...(title === undefined ? {} : { title }),
    ...(isOwn ? { url: said } : {}),
    ...facts,
    body,
  };
}

/** Who wrote it and when, each in a line of its own above the text. */
function factsIn(lines: readonly string[]): Pick<Head, 'authors' | 'date' | 'body' | 'doubts'> {
  const names = lines.map((line, at) =>
    at < HEAD_LINES && BYLINE.test(line) && line.length < 160 ? authorNames([line]) : [],
  );
  const byline = names.findIndex((found) => found.length > 0);
  const own = ownDate(lines, HEAD_LINES, byline);
  const taken = new Set([byline, own?.at]);
  const maybe = lines.slice(0, HEAD_LINES).flatMap((line) => findDate(line) ?? []);
  const named = maybe.find(({ kind }) => kind === 'read');
  return {
    authors: names[byline] ?? [],
    ...(own === undefined ? {} : { date: own.date }),
    body: lines.filter((_, at) => !taken.has(at)),
    doubts:
      own !== undefined || named?.kind !== 'read'
        ? []
        : [{ kind: 'date', text: `It may be of ${named.date}, which its beginning names.` }],
  };
}

/** A first line that is no sentence, above others. */
function titleIn([first, second]: readonly string[]): string | undefined {
  if (first === undefined || second === undefined) return undefined;
  const isTitle =
    first.length <= LONGEST_TITLE &&
    !first.includes('\n') &&
    !/[.。…;,:]$/u.test(first) &&
    !(findDate(first)?.kind === 'read' && isOnlyDate(first)) &&
    !BYLINE.test(first);
  return isTitle ? first.replace(/^#+\s*/, '') : undefined;
}
