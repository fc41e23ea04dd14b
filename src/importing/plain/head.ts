import { authorNames } from '../facts/authors.ts';
import { findDate } from '../facts/find-date.ts';

/** What the first and last lines of a text say of it, and what is left. */
export type Head = {
  readonly title?: string;
  readonly authors: readonly string[];
  readonly date?: string;
  readonly url?: string;
  readonly body: readonly string[];
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

/** Takes the title, the byline, the date and the address off a text. */
export function headOf(paragraphs: readonly string[]): Head {
  const lone = paragraphs.filter((text) => ADDRESS_ALONE.test(text));
  const rest = paragraphs.filter((text) => !ADDRESS_ALONE.test(text) && !ADDRESS_NAMED.test(text));
  const url = lone.length === 1 ? ADDRESS.exec(lone[0] ?? '')?.[0] : undefined;
  const title = titleIn(rest);
  const body = title === undefined ? rest : rest.slice(1);
  let date: string | undefined;
  let authors: readonly string[] = [];
  const taken = new Set<string>();
  for (const line of body.slice(0, HEAD_LINES)) {
    const said = line.length > 120 ? undefined : findDate(line);
    const names = BYLINE.test(line) && line.length < 160 ? authorNames([line]) : [];
    if (date === undefined && said?.kind === 'read' && isOnlyDate(line)) {
      date = said.date;
      taken.add(line);
    } else if (authors.length === 0 && names.length > 0) {
      authors = names;
      taken.add(line);
    }
  }
  return {
    ...(title === undefined ? {} : { title }),
    ...(date === undefined ? {} : { date }),
    ...(url === undefined ? {} : { url }),
    authors,
    body: body.filter((line) => !taken.has(line)),
  };
}

/** A first line that is no sentence, above others. */
function titleIn([first, second]: readonly string[]): string | undefined {
  if (first === undefined || second === undefined) return undefined;
  const isTitle =
    first.length <= LONGEST_TITLE &&
    !first.includes('\n') &&
    !/[.。…;,:]$/u.test(first) &&
    !BYLINE.test(first);
  return isTitle ? first.replace(/^#+\s*/, '') : undefined;
}

/** Beside a date, such a line has its weekday and its time at most. */
const isOnlyDate = (line: string): boolean => line.length <= 60 && line.split(/\s+/).length <= 9;
