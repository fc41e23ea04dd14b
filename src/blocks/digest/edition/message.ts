import type { KnownBlock } from '@slack/types';
import type { Content } from '../../../digest/content/content.ts';
import { dateForPeople } from '../../kit/date.ts';
import { folder, plainContext, plainHeading, plainSection } from '../../kit/elements.ts';
import { BLOCKS_LIMIT, DIGEST_TEXT_LIMIT, FOLDER_LIMIT } from '../../kit/limits.ts';
import type { Message } from '../../kit/message.ts';
import { type Naming, nameOf } from '../../reply/plain-text.ts';
import { inIt } from './in-it.ts';
import { type Section, sectionsOf } from './sections.ts';
import { digestWordsIn } from './words/words-in.ts';

/** One edition as one message; what does not fit is left out and counted. */
export function digestMessage(given: Content, naming: Naming = nameOf): Message {
  const content = withinFolder(given);
  const sections = sectionsOf(content, naming);
  const message = {
    text: [titleOf(content), inIt(content), ...sections.map(sectionText)].join('\n\n'),
    blocks: [
      plainHeading(titleOf(content)),
      plainSection(inIt(content)),
      ...sections.map(sectionBlock),
    ],
  };
  const fits =
    message.text.length <= DIGEST_TEXT_LIMIT &&
    JSON.stringify(message.blocks).length <= BLOCKS_LIMIT &&
    sections.every((section) => blocksIn(section).length <= FOLDER_LIMIT);
  const less = fits ? undefined : withOneLess(content);
  return less === undefined ? message : digestMessage(less, naming);
}

/** What is posted on a day without anything, where the channel wants that. */
export function nothingNewMessage(content: Pick<Content, 'language' | 'date' | 'span'>): Message {
  const nothing = digestWordsIn(content.language).nothing[content.span];
  const title = titleOf(content);
  return {
    text: `${title}\n\n${nothing}`,
    blocks: [plainHeading(title), plainSection(nothing)],
  };
}

const titleOf = ({ language, date, span }: Pick<Content, 'language' | 'date' | 'span'>): string =>
  digestWordsIn(language).title[span](dateForPeople(date, language));

const sectionText = ({ title, items, more }: Section): string =>
  [title, ...items.map(({ text }) => text), ...(more === '' ? [] : [more])].join('\n\n');

const sectionBlock = (section: Section): KnownBlock => folder(section.title, blocksIn(section));

const blocksIn = ({ items, more }: Section) => [
  ...items.map(({ block }) => block),
  ...(more === '' ? [] : [plainContext(more)]),
];

/** The news, as many as a folder holds together with a line on the others. */
function withinFolder(content: Content): Content {
  const { news, moreNews } = content;
  if (news.length + (moreNews > 0 ? 1 : 0) <= FOLDER_LIMIT) return content;
  const shown = news.slice(0, FOLDER_LIMIT - 1);
  return { ...content, news: shown, moreNews: moreNews + news.length - shown.length };
}

/** The last item of the longest section goes; one item is left in any case, and always fits. */
function withOneLess(content: Content): Content | undefined {
  const { news, changed, watched, past, asked, missing } = content;
  const sizes = [news, changed, past, asked, watched, missing].map(({ length }) => length);
  if (sizes.reduce((sum, size) => sum + size) <= 1) return undefined;
  switch (sizes.indexOf(Math.max(...sizes))) {
    case 0:
      return { ...content, news: news.slice(0, -1), moreNews: content.moreNews + 1 };
    case 1:
      return { ...content, changed: changed.slice(0, -1), moreChanged: content.moreChanged + 1 };
    case 2:
      return { ...content, past: past.slice(0, -1) };
    case 3:
      return { ...content, asked: asked.slice(0, -1), moreAsked: content.moreAsked + 1 };
    case 4:
      return { ...content, watched: watched.slice(0, -1), moreWatched: content.moreWatched + 1 };
    default:
      return { ...content, missing: missing.slice(0, -1) };
  }
}
