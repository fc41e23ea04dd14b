import { isPartialDate, type PartialDate } from '../../../period/calendar/partial-date.ts';
import { readPublished } from '../published-date.ts';
import { firstOf, type Named, unlinked } from './values.ts';

/** When a text was published, by the names that Hugo, Jekyll, Obsidian and their kin give it, the surest first. */
const PUBLISHED = [
  ...['published', 'date', 'publishDate', 'publishedAt', 'datePublished', 'pubDate', 'publishedOn'],
  ...['publishedDate', 'created', 'dateCreated', 'createdAt', 'creationDate', 'createdOn'],
  ...['createdTime', 'lastmod', 'modified', 'updated', 'dateModified', 'lastUpdated', 'updatedAt'],
];

/** The date of a note by its metadata; what can be read two ways or not at all is none. */
export function dateInFields(fields: Named): PartialDate | undefined {
  for (const name of PUBLISHED) {
    const date = dateOf(firstOf(fields, [name]));
    if (date !== undefined) return date;
  }
  return undefined;
}

/** Seconds and milliseconds since 1970, in this century. */
const SECONDS = 1e9;
const MILLISECONDS = 1e12;

function dateOf(value: unknown): PartialDate | undefined {
  if (value instanceof Date) return dateOf(isReal(value) ? value.toISOString() : undefined);
  if (typeof value === 'number' && value >= SECONDS) {
    const moment = new Date(value >= MILLISECONDS ? value : value * 1000);
    return isReal(moment) ? dateOf(moment.toISOString()) : undefined;
  }
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const read = readPublished(unlinked(String(value)));
  return read.kind === 'read' ? read.date : undefined;
}

const isReal = (moment: Date): boolean => !Number.isNaN(moment.getTime());

/** How dates stand in the names of files and folders, the fullest first. */
const IN_NAMES: readonly RegExp[] = [
  /(?<!\d)(\d{4})[-_.](\d{2})[-_.](\d{2})(?!\d)/,
  /(?<!\d)(\d{4})年(\d{1,2})月(\d{1,2})日/,
  /(?:^|\/)(\d{4})(\d{2})(\d{2})(?:\d{4}(?:\d{2})?)?(?!\d)/,
  /(?:^|\/)(\d{4})\/(\d{2})\/(\d{2})(?=\/)/,
  /(?:^|\/)(\d{4})[-_/](\d{2})(?![-_.]?\d)/,
];

/** The date that a file's name says, `2024-05-03-title`, or the names of its folders do. */
export function dateInPath(path: string): PartialDate | undefined {
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
