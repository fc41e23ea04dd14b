import { isPartialDate } from '../../period/calendar/partial-date.ts';
import type { Grade, Source } from './article.ts';
import type { LineFault } from './front-matter.ts';

/** `[^id]:` at the beginning of a line. */
export const DEFINITION = /^\[\^([^\]\s]+)\]:[ \t]*(.*)$/;

/** `[^id]` within a paragraph. */
const MARKER = /[ \t]*\[\^([^\]\s]+)\](?!:)/g;

const FORM =
  /^\[(?<title>(?:[^[\]\\]|\\.|\[[^\]]*\])+)\]\((?:<(?<wrapped>[^<>\s]+)>|(?<bare>[^\s<>]+?))\)(?:, by (?<author>[^,]+(?:, [^,]+)*?))?, (?<publisher>.+?), (?<date>\d{4}(?:-\d{2}){0,2}|n\.d\.)(?:, grade (?<grade>[ABC]))?\.?$/u;

const EXPECTED =
  'expected [title](address), by AUTHOR (where known), PUBLISHER, DATE (such as 2017-03-20, or n.d.), grade A, B or C';

/** Reads what stands behind `[^id]:`; a text is what is wrong with it. */
export function readSource(id: string, definition: string): Source | string {
  const parts = FORM.exec(definition.trim())?.groups;
  if (parts === undefined) return `[^${id}]: ${EXPECTED}`;
  const url = parts.wrapped ?? parts.bare ?? '';
  if (!/^https?:\/\//.test(url) || !URL.canParse(url)) {
    return `[^${id}]: expected an address that begins with http:// or https://, found ${url}`;
  }
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

/** Takes the markers out of a paragraph; their ids come in order, each once. */
export function takeMarkers(paragraph: string): { text: string; ids: string[] } {
  const ids: string[] = [];
  const text = paragraph.replace(MARKER, (_marker, id: string) => {
    if (!ids.includes(id)) ids.push(id);
    return '';
  });
  return { text, ids };
}

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
