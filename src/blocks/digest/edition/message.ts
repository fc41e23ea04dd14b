import type { KnownBlock, RichTextBlock } from '@slack/types';
import type { Content, NewItem, PastItem, WatchedItem } from '../../../digest/content/content.ts';
import type { Language } from '../../../text/language.ts';
import { dateForPeople } from '../../kit/date.ts';
import {
  bulletList,
  plainContext,
  plainHeading,
  plainSection,
  richLine,
  richSection,
  richText,
} from '../../kit/elements.ts';
import { literal } from '../../kit/escape.ts';
import { BLOCKS_LIMIT, DIGEST_TEXT_LIMIT, shorten, TITLE_LIMIT } from '../../kit/limits.ts';
import type { Message } from '../../kit/message.ts';
import { excerptElements, linkedList } from '../../reply/excerpt.ts';
import type { Naming } from '../../reply/plain-text.ts';
import { otherPlace } from '../../reply/source-line.ts';
import { askedLine, digestText, missingLine, watchedLine } from './plain-text.ts';
import { digestWordsIn } from './words/words-in.ts';

/** One edition as one message; what does not fit is left out and counted. */
export function digestMessage(content: Content, naming?: Naming): Message {
  const message = { text: digestText(content, naming), blocks: digestBlocks(content) };
  const fits =
    message.text.length <= DIGEST_TEXT_LIMIT &&
    JSON.stringify(message.blocks).length <= BLOCKS_LIMIT;
  const less = fits ? undefined : withOneLess(content);
  return less === undefined ? message : digestMessage(less, naming);
}

/** What is posted on a day without anything, where the channel wants that. */
export function nothingNewMessage({ language, date }: Pick<Content, 'language' | 'date'>): Message {
  const words = digestWordsIn(language);
  const title = words.title(dateForPeople(date, language));
  return {
    text: `${title}\n\n${words.nothing}`,
    blocks: [plainHeading(title), plainSection(words.nothing)],
  };
}

/** The last item of the longest section goes; one item is left in any case, and always fits. */
function withOneLess(content: Content): Content | undefined {
  const { news, watched, past, asked, missing } = content;
  const sizes = [news, watched, past, asked, missing].map(({ length }) => length);
  if (sizes.reduce((sum, size) => sum + size, 0) <= 1) return undefined;
  const longest = Math.max(...sizes);
  if (news.length === longest) {
    return { ...content, news: news.slice(0, -1), moreNews: content.moreNews + 1 };
  }
  if (watched.length === longest) {
    return { ...content, watched: watched.slice(0, -1), moreWatched: content.moreWatched + 1 };
  }
  if (past.length === longest) return { ...content, past: past.slice(0, -1) };
  if (asked.length === longest) {
    return { ...content, asked: asked.slice(0, -1), moreAsked: content.moreAsked + 1 };
  }
  return { ...content, missing: missing.slice(0, -1) };
}

function digestBlocks(content: Content): readonly KnownBlock[] {
  const { language, news, watched, past, asked, missing } = content;
  const { moreNews, moreWatched, moreAsked } = content;
  const words = digestWordsIn(language);
  return [
    plainHeading(words.title(dateForPeople(content.date, language))),
    ...(news.length === 0
      ? []
      : [heading(words.news), ...news.map((item) => newBlock(item, language))]),
    ...(moreNews > 0 && news.length > 0 ? [plainContext(words.moreNews(moreNews))] : []),
    ...(watched.length === 0
      ? []
      : [heading(words.watched), ...watched.map((item) => watchedBlock(item, language))]),
    ...(moreWatched > 0 && watched.length > 0
      ? [plainContext(words.moreWatched(moreWatched))]
      : []),
    ...(past.length === 0
      ? []
      : [heading(words.past), ...past.map((item) => pastBlock(item, language))]),
    ...list(
      words.asked,
      asked.map((item) => askedLine(item, language)),
    ),
    ...(moreAsked > 0 && asked.length > 0 ? [plainContext(words.moreAsked(moreAsked))] : []),
    ...list(
      words.missing,
      missing.map((item) => missingLine(item, language)),
    ),
  ];
}

function newBlock({ excerpt, alsoIn }: NewItem, language: Language): RichTextBlock {
  const { article } = excerpt;
  const title = shorten(literal(article.title).trim(), TITLE_LIMIT);
  const places = alsoIn.map((place) => otherPlace(place, language));
  const also = linkedList(digestWordsIn(language).alsoIn, places, language);
  return {
    type: 'rich_text',
    elements: [
      ...(article.kind === 'brief' && title !== '' ? [richLine(richText(title, true))] : []),
      ...plain(excerpt, language),
      ...(also.length === 0 ? [] : [richLine(...also)]),
    ],
  };
}

const pastBlock = ({ date, excerpt }: PastItem, language: Language): RichTextBlock => ({
  type: 'rich_text',
  elements: [richLine(richText(dateForPeople(date, language), true)), ...plain(excerpt, language)],
});

const watchedBlock = ({ question, excerpt }: WatchedItem, language: Language): RichTextBlock => ({
  type: 'rich_text',
  elements: [
    richLine(richText(watchedLine(question, language), true)),
    ...plain(excerpt, language),
  ],
});

/** Without bold words: in a digest nobody looks for the words of a question. */
const plain = (excerpt: NewItem['excerpt'], language: Language): RichTextBlock['elements'] =>
  excerptElements({ ...excerpt, highlights: [] }, language);

const list = (lead: string, items: readonly string[]): RichTextBlock[] =>
  items.length === 0
    ? []
    : [
        {
          type: 'rich_text',
          elements: [
            richLine(richText(lead, true)),
            bulletList(items.map((text) => richLine(richText(text)))),
          ],
        },
      ];

const heading = (text: string): RichTextBlock => richSection(richText(text, true));
