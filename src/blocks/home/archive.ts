import type { KnownBlock, RichTextSection } from '@slack/types';
import type { Article, Fault } from '../../knowledge/article/article.ts';
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
import { homeWordsIn } from './words/words-in.ts';

/** The archive at a glance. */
export type HomeArchive = {
  readonly articles: number;
  readonly passages: number;
  /** Latest first. */
  readonly added: readonly Article[];
  /** What keeps files out; for admins alone. */
  readonly faults: readonly Fault[];
};

const ADDED_LIMIT = 5;
const FAULTS_LIMIT = 10;

/** A path, or what was expected in the file. */
const FAULT_LIMIT = 200;

type About = {
  readonly language: Language;
  readonly isAdmin: boolean;
  readonly archive: HomeArchive;
};

export function homeArchive(
  { archive, isAdmin, language }: About,
  addArticle: string,
): readonly KnownBlock[] {
  const words = homeWordsIn(language).archive;
  const added = archive.added.slice(0, ADDED_LIMIT);
  return [
    plainHeading(words.heading),
    plainSection(words.size(archive.articles, archive.passages)),
    ...(added.length === 0
      ? []
      : [plainSection(words.added), ...added.map((article) => articleItem(article, language))]),
    ...(isAdmin ? faultBlocks(archive.faults, language) : []),
    ...(isAdmin ? [addButton(addArticle, words.add)] : []),
  ];
}

function faultBlocks(faults: readonly Fault[], language: Language): readonly KnownBlock[] {
  if (faults.length === 0) return [];
  const words = homeWordsIn(language).archive;
  const shown = faults.slice(0, FAULTS_LIMIT).map(({ file, line, message }) => {
    const [where, what] = [file, message].map((text) => shorten(literal(text), FAULT_LIMIT));
    return richLine(richText(`${words.fault(where ?? '', line)}${what}`));
  });
  const more = faults.length - shown.length;
  const files = new Set(faults.map(({ file }) => file)).size;
  return [
    list(words.faulty(files), shown),
    ...(more > 0 ? [plainSection(words.moreFaults(more))] : []),
  ];
}

const list = (lead: string, items: RichTextSection[]): KnownBlock => ({
  type: 'rich_text',
  elements: [richLine(richText(lead)), bulletList(items)],
});

const addButton = (action: string, text: string): KnownBlock => ({
  type: 'actions',
  elements: [{ type: 'button', action_id: action, text: plainText(text) }],
});
