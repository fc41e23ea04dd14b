import { join } from 'node:path';
import type { OpenArchive } from '../archive/open-archive.ts';
import type { Fault } from '../knowledge/article/article.ts';
import {
  type Group,
  groupedFaults,
  groupedNotices,
  type Notice,
  type NoticeKind,
  sameInAll,
} from '../knowledge/folder/notices.ts';
import { counted } from './counted.ts';

type About = Pick<OpenArchive, 'faults' | 'notices' | 'stats'>;

/** Files named where many are meant. */
const NAMED = 3;

/** Kinds of faults told before an answer. */
const KINDS = 5;

/** A line a fault, `file:line: what was expected`, as editors and terminals link it. */
export const everyFault = ({ faults, stats, notices }: About, folder: string): string =>
  [
    ...faults.map((fault) => faultLine(fault, folder)),
    ...(stats.articles + faults.length + notices.length > 0 ? [] : [nothingIn(folder)]),
  ].join('');

/** What was left out in a few lines: one a kind of fault, and where all of them are listed. */
export function faultLines({ faults, stats, notices }: About, folder: string): string {
  const groups = groupedFaults(faults);
  const shown = groups.slice(0, KINDS).map((group) => groupLine(group, folder));
  const isWhole = groups.length <= KINDS && groups.every(({ files }) => files.length === 1);
  const command = `npm run -s check:knowledge -- --knowledge ${quoted(folder)}`;
  return [
    ...shown,
    ...(isWhole ? [] : [`${command} lists ${counted(faults.length, 'error')}.\n`]),
    ...(stats.articles + faults.length > 0 ? [] : [nothingIn(folder)]),
    ...(stats.articles > 0 ? [] : [noticeLines({ notices }, folder)]),
  ].join('');
}

const faultLine = ({ file, line, message }: Fault, folder: string): string =>
  `${join(folder, file)}:${line}: ${message}\n`;

const nothingIn = (folder: string): string =>
  `${folder} holds no article: expected files (*.md) in it.\n`;

const groupLine = ({ first, files }: Group<Fault>, folder: string): string =>
  files.length === 1
    ? faultLine(first, folder)
    : `${files.length} files were left out: ${sameInAll(first)}: ${named(files)}\n`;

/** What else there is to say of a folder: a line a kind of notice. */
export const noticeLines = ({ notices }: Pick<About, 'notices'>, folder: string): string =>
  groupedNotices(notices)
    .map((group) => `${SENTENCES[group.first.kind](group, folder)}\n`)
    .join('');

type Sentence = (group: Group<Notice>, folder: string) => string;

const SENTENCES: Readonly<Record<NoticeKind, Sentence>> = {
  unread: ({ first, files }, folder) =>
    `${counted(files.length, 'file')} ${files.length === 1 ? 'is' : 'are'} not read: ${named(files)}. To bring one in: npm run -s import -- --knowledge ${quoted(folder)} ${quoted(join(folder, first.file))}`,
  draft: ({ files }) => `${counted(files.length, 'draft')} ${wasLeftOut(files)}: ${named(files)}`,
  empty: ({ files }) =>
    `${counted(files.length, 'file')} without text ${wasLeftOut(files)}: ${named(files)}`,
  salvaged: ({ files }) =>
    `${counted(files.length, 'file')} with metadata that are not well formed, of which only single lines were read: ${named(files)}`,
  unclear: ({ files }) =>
    `${counted(files.length, 'file')} with a date that can be read in two ways, such as 04/11/2025, for which the day of the last change is taken: ${named(files)}`,
  undated: ({ files }) =>
    `${counted(files.length, 'file')} without a date, for which the day of the last change is taken: ${named(files)}`,
};

const wasLeftOut = (files: readonly string[]): string =>
  files.length === 1 ? 'was left out' : 'were left out';

function named(files: readonly string[]): string {
  const more = files.length - NAMED;
  return `${files.slice(0, NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** As a shell takes it for one word. */
const quoted = (word: string): string =>
  /^[\w./~@%+:-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
