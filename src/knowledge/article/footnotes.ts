import { isPartialDate } from '../../period/calendar/partial-date.ts';
import type { LineFault } from '../faults.ts';
import { SIGN } from '../markdown/footnote-signs.ts';
import type { Grade, Source } from './article.ts';
import { namesUser } from './front-matter.ts';

/** `[^id]:` at the beginning of a line. */
export const DEFINITION = /^\[\^([^[\]\s]+)\]:[ \t]*(.*)$/;

const MARKER = new RegExp(`[ \\t]*\\[${SIGN}([^[\\]\\s]+)\\](?!:)`, 'g');

/** More than any title, author, publisher and address have together. */
const LONGEST = 5000;

const TITLE = /^\[(?<title>(?:[^[\]\\]|\\.|\[[^\]]*\])+)\]/u;
const ADDRESS = /^\((?:<(?<wrapped>[^<>\s]+)>|(?<bare>[^\s<>]+?))\)(?=, )/u;
const END = /, (?<date>\d{4}(?:-\d{2}){0,2}|n\.d\.)(?:, grade (?<grade>[ABC]))?\.?$/u;
const PUBLISHER = /^(?:, by (?<author>[^,]+(?=, .)))?, (?<publisher>.+)$/u;

const EXPECTED =
  'expected [title](address), by AUTHOR (where known), PUBLISHER, DATE (such as 2017-03-20, or n.d.), grade A, B or C';

/** Reads what stands behind `[^id]:`; a text is what is wrong with it. */
export function readSource(id: string, definition: string): Source | string {
  const line = definition.trim();
  if (line.length > LONGEST) return `[^${id}]: expected at most 5,000 characters`;
  const parts = partsOf(line);
  if (parts === undefined) return `[^${id}]: ${EXPECTED}`;
  const url = parts.wrapped ?? parts.bare ?? '';
  if (!/^https?:\/\//.test(url) || !URL.canParse(url)) {
    return `[^${id}]: expected an address that begins with http:// or https://, found ${url}`;
  }
  if (namesUser(url)) return `[^${id}]: expected an address without a user name or password`;
  const published = parts.date === 'n.d.' ? undefined : parts.date;
  if (published !== undefined && !isPartialDate(published)) {
    return `[^${id}]: expected a date of the calendar, found ${published}`;
  }
  return {
    id,
    title: (parts.title ?? '').replace(/\\(.)/g, '$1'),
    ...(parts.author === undefined ? {} : { author: parts.author }),
    publisher: parts.publisher ?? '',
    ...(published === undefined ? {} : { published }),
    url,
    ...(parts.grade === undefined ? {} : { grade: parts.grade as Grade }),
  };
}

/** What a definition consists of, each part looked for by itself: a long line costs no more than its length. */
function partsOf(line: string): Readonly<Partial<Record<string, string>>> | undefined {
  const title = TITLE.exec(line);
  const address = ADDRESS.exec(line.slice(title?.[0].length));
  if (title === null || address === null) return undefined;
  const rest = line.slice(title[0].length + address[0].length);
  const end = END.exec(rest);
  const publisher = PUBLISHER.exec(rest.slice(0, end?.index));
  if (end === null || publisher === null) return undefined;
  return { ...title.groups, ...address.groups, ...publisher.groups, ...end.groups };
}

/** Takes the markers out of a text that was marked; their ids come in order, each once. */
export function takeMarkers(marked: string): { text: string; ids: readonly string[] } {
  if (!marked.includes(SIGN)) return { text: marked, ids: [] };
  const ids = new Set<string>();
  const text = marked.replace(MARKER, (_marker, id: string) => {
    ids.add(id);
    return '';
  });
  return { text: text.replaceAll(SIGN, '^').trim(), ids: [...ids] };
}

/** No paragraph rests on more sources. */
export const MOST_IDS = 100;

/** What is wrong with the sources a paragraph of a brief names; `known` holds faulty definitions too. */
export function sourceFaults(
  ids: readonly string[],
  defined: ReadonlyMap<string, Source>,
  known: ReadonlySet<string>,
  line: number,
): LineFault[] {
  if (ids.length === 0) {
    return [{ line, message: 'expected a footnote such as [^source] at the end of the paragraph' }];
  }
  if (ids.length > MOST_IDS) {
    return [{ line, message: `expected at most ${MOST_IDS} footnotes in one paragraph` }];
  }
  const missing = ids.filter((id) => !known.has(id));
  if (missing.length > 0) {
    return missing.map((id) => ({
      line,
      message: `expected a definition [^${id}]: …, found none`,
    }));
  }
  return ids.every((id) => defined.get(id)?.grade === 'C')
    ? [{ line, message: 'expected a source of grade A or B beside those of grade C' }]
    : [];
}
