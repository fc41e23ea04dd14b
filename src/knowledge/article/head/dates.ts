import { isPartialDate, type PartialDate } from '../../../period/calendar/partial-date.ts';
import { type PublishedDate, readPublished } from '../published-date.ts';
import { firstOf, type Named, unlinked } from './values.ts';

/** When a text was published, by the names that Hugo, Jekyll, Obsidian and their kin give it, the surest first. */
const PUBLISHED = [
  ...['published', 'date', 'publishDate', 'publishedAt', 'datePublished', 'pubDate', 'publishedOn'],
  ...['publishedDate', 'created', 'dateCreated', 'createdAt', 'creationDate', 'createdOn'],
  ...['createdTime', 'lastmod', 'modified', 'updated', 'dateModified', 'lastUpdated', 'updatedAt'],
];

/** The date of a note, of which `isUnclear` says that it may be another. */
export type NoteDate = { readonly date?: PartialDate; readonly isUnclear: boolean };

/**
 * The date of a note by its metadata or, where they name none, by its path. What can be read two ways is
 * the one that another field or the path says as well; else there is no date, for a field which
 * says less, such as that of the last change, is no answer to it.
 */
export function dateIn(fields: Named, path: string): NoteDate {
  const read = PUBLISHED.map((name) => dateOf(firstOf(fields, [name])));
  const first = read.find((one) => one.kind !== 'unread');
  if (first?.kind === 'read') return { date: first.date, isUnclear: false };
  const inPath = dateInPath(path);
  if (first === undefined) return { ...(inPath && { date: inPath }), isUnclear: false };
  const others = [...read.flatMap((one) => (one.kind === 'read' ? one.date : [])), inPath];
  const date = others.find((one) => one !== undefined && first.dates.includes(one));
  return { ...(date && { date }), isUnclear: date === undefined };
}

/** Moments since 1970, in seconds and milliseconds, are taken for such from 1990 to 2100 alone. */
const [FIRST, LAST] = [Date.UTC(1990, 0), Date.UTC(2100, 0)];

/** 20240503123000 and 202405031230, as in the names of files. */
const WITH_TIME = /^(\d{8})(?:[01]\d|2[0-3])(?:[0-5]\d){1,2}$/;

const UNREAD: PublishedDate = { kind: 'unread' };

function dateOf(value: unknown): PublishedDate {
  if (typeof value !== 'string' && typeof value !== 'number') return UNREAD;
  const text = unlinked(String(value)).trim();
  const read = readPublished(WITH_TIME.exec(text)?.[1] ?? text);
  // The first day of all is what programs write for no day.
  if (read.kind === 'read') return read.date >= '1000' ? read : UNREAD;
  return read.kind === 'unread' ? momentOf(text) : read;
}

function momentOf(text: string): PublishedDate {
  if (!/^\d{9,13}(?:\.\d{1,9})?$/.test(text)) return UNREAD;
  const number = Number(text);
  const moment = [number * 1000, number].find((one) => one >= FIRST && one < LAST);
  if (moment === undefined) return UNREAD;
  return { kind: 'read', date: new Date(moment).toISOString().slice(0, 10) };
}

/** How dates stand in the names of files and folders, the fullest first. */
const IN_NAMES: readonly RegExp[] = [
  /(?<!\d)(\d{4})[-_.](\d{2})[-_.](\d{2})(?!\d)/,
  /(?<!\d)(\d{4})年(\d{1,2})月(\d{1,2})日/,
  /(?:^|\/)(\d{4})(\d{2})(\d{2})(?:\d{4}(?:\d{2})?)?(?!\d)/,
  /(?:^|\/)(\d{4})\/(\d{2})\/(\d{2})(?=\/)/,
  /(?:^|\/)(\d{4})[-_/](\d{2})(?![-_.]?\d)/,
];

/** The date that a file's name says, `2024-05-03-title`, or the names of its folders do. */
function dateInPath(path: string): PartialDate | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  for (const text of name === path ? [name] : [name, path]) {
    for (const form of IN_NAMES) {
      const [found, ...parts] = form.exec(text) ?? [];
      if (found === undefined) continue;
      const date = parts.map((part) => part.padStart(2, '0')).join('-');
      if (isPartialDate(date) && date >= '1000') return date;
    }
  }
  return undefined;
}
