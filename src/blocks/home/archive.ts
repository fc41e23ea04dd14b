import type { KnownBlock, RichTextSection } from '@slack/types';
import type { Article, Fault } from '../../knowledge/article/article.ts';
import {
  type Group,
  groupedFaults,
  groupedNotices,
  type Notice,
  sameInAll,
} from '../../knowledge/folder/notices.ts';
import type { Language } from '../../text/language.ts';
import {
  bulletList,
  plainHeading,
  plainSection,
  plainText,
  richLine,
  richText,
} from '../kit/elements.ts';
import { literal } from '../kit/escape.ts';
import { shorten } from '../kit/limits.ts';
import { articleItem } from './sources.ts';
import type { HomeWords } from './words/words.ts';
import { homeWordsIn } from './words/words-in.ts';

/** The archive at a glance. */
export type HomeArchive = {
  readonly articles: number;
  readonly passages: number;
  /** Latest first. */
  readonly added: readonly Article[];
  /** What keeps files out; for admins alone. */
  readonly faults: readonly Fault[];
  /** What else there is to say of files; for admins alone. */
  readonly notices: readonly Notice[];
};

const ADDED_LIMIT = 5;
const FAULTS_LIMIT = 10;

/** A path, or what was expected in the file. */
const FAULT_LIMIT = 200;

type About = {
  readonly language: Language;
  readonly isAdmin: boolean;
  readonly today: string;
  readonly archive: HomeArchive;
};

export function homeArchive(
  { archive, isAdmin, language, today }: About,
  addArticle: string,
): readonly KnownBlock[] {
  const words = homeWordsIn(language).archive;
  const added = archive.added.slice(0, ADDED_LIMIT);
  return [
    plainHeading(words.heading),
    plainSection(words.size(archive.articles, archive.passages)),
    ...(added.length === 0
      ? []
      : [
          plainSection(words.added),
          ...added.map((article) => articleItem(article, language, today)),
        ]),
    ...(isAdmin ? faultBlocks(archive.faults, language) : []),
    ...(isAdmin ? noticeBlocks(archive.notices, language) : []),
    ...(isAdmin ? [addButton(addArticle, words.add)] : []),
  ];
}

/** What is said of several files alike is said once. */
function faultBlocks(faults: readonly Fault[], language: Language): readonly KnownBlock[] {
  if (faults.length === 0) return [];
  const words = homeWordsIn(language).archive;
  const groups = groupedFaults(faults);
  const shown = groups.slice(0, FAULTS_LIMIT);
  const told = shown.reduce((count, { size }) => count + size, 0);
  const files = new Set(faults.map(({ file }) => file)).size;
  const more = faults.length - told;
  return [
    list(
      words.faulty(files),
      shown.map((group) => richLine(richText(faultLine(group, words)))),
    ),
    ...(more > 0 ? [plainSection(words.moreFaults(more))] : []),
  ];
}

function faultLine({ first, files }: Group<Fault>, words: HomeWords['archive']): string {
  if (files.length > 1)
    return `${sane(sameInAll(first))} ${words.files(named(files), files.length)}`;
  return `${words.fault(sane(first.file), first.line)}${sane(first.message)}`;
}

const sane = (text: string): string => shorten(literal(text), FAULT_LIMIT);

const FILES_NAMED = 3;

const named = (files: readonly string[]): readonly string[] =>
  files.slice(0, FILES_NAMED).map(sane);

function noticeBlocks(notices: readonly Notice[], language: Language): readonly KnownBlock[] {
  const words = homeWordsIn(language).archive;
  const lines = groupedNotices(notices).map(({ first, files }) =>
    richLine(
      richText(
        `${words.notices[first.kind](files.length)} ${words.files(named(files), files.length)}`,
      ),
    ),
  );
  return lines.length === 0 ? [] : [{ type: 'rich_text', elements: [bulletList(lines)] }];
}

const list = (lead: string, items: RichTextSection[]): KnownBlock => ({
  type: 'rich_text',
  elements: [richLine(richText(lead)), bulletList(items)],
});

const addButton = (action: string, text: string): KnownBlock => ({
  type: 'actions',
  elements: [{ type: 'button', action_id: action, text: plainText(text) }],
});
