import type { RichTextBlock } from '@slack/types';
import type {
  AskedItem,
  Content,
  MissingItem,
  NewItem,
  PastItem,
  WatchedItem,
} from '../../../digest/content/content.ts';
import type { Language } from '../../../text/language.ts';
import { changeItem } from '../../changes/item.ts';
import { dateForPeople } from '../../kit/date.ts';
import { bulletList, richLine, richText } from '../../kit/elements.ts';
import { escapeMrkdwn, literal } from '../../kit/escape.ts';
import {
  ASKED_LIMIT,
  DIGEST_TEXT_LIMIT,
  NAME_LIMIT,
  shorten,
  TITLE_LIMIT,
} from '../../kit/limits.ts';
import { excerptElements, linkedList } from '../../reply/excerpt.ts';
import { excerptText, type Naming } from '../../reply/plain-text.ts';
import { otherPlace } from '../../reply/source-line.ts';
import { wordsIn } from '../../reply/words/words-in.ts';
import { digestWordsIn } from './words/words-in.ts';

/** What is shown of one thing: the same in blocks and, escaped, in plain words. */
type Item = { readonly block: RichTextBlock; readonly text: string };

/** A part of an edition under its own title. */
export type Section = {
  readonly title: string;
  readonly items: readonly Item[];
  /** What there was no room for, counted; `''` where there was room for all. */
  readonly more: string;
};

/** Sentences shown of an article that has changed; the others are counted. */
const DIFFERENCES = 2;

/** The sections that have something in them, in their order. */
export function sectionsOf(content: Content, naming: Naming): readonly Section[] {
  const { language, news, changed, watched, past, asked, missing } = content;
  const { moreNews, moreChanged, moreWatched, moreAsked } = content;
  const words = digestWordsIn(language);
  const sections: readonly Section[] = [
    {
      title: words.news,
      items: news.map((item) => newItem(item, language, naming)),
      more: moreNews > 0 ? words.moreNews(moreNews) : '',
    },
    {
      title: words.changed,
      items: changed.map((change) => changeItem(change, { language, most: DIFFERENCES, naming })),
      more: moreChanged > 0 ? words.moreChanged(moreChanged) : '',
    },
    {
      title: words.watched,
      items: watched.map((item) => watchedItem(item, language, naming)),
      more: moreWatched > 0 ? words.moreWatched(moreWatched) : '',
    },
    {
      title: words.past[content.span],
      items: past.map((item) => pastItem(item, language, naming)),
      more: '',
    },
    {
      title: words.asked,
      items: list(asked.map((item) => askedLine(item, language))),
      more: moreAsked > 0 ? words.moreAsked(moreAsked) : '',
    },
    {
      title: words.missing,
      items: list(missing.map((item) => missingLine(item, language))),
      more: '',
    },
  ];
  return sections.filter(({ items }) => items.length > 0);
}

function newItem({ excerpt, alsoIn, moreIn }: NewItem, language: Language, naming: Naming): Item {
  const words = digestWordsIn(language);
  const { semicolon } = wordsIn(language);
  const { article } = excerpt;
  // A summary has a title of its own, beside that of its source.
  const title = article.kind === 'brief' ? shorten(literal(article.title).trim(), TITLE_LIMIT) : '';
  const places = alsoIn.map((place) => otherPlace(place, language));
  const others = moreIn > 0 ? semicolon + words.moreIn(moreIn) : '';
  const also = linkedList(words.alsoIn, places, language);
  const named = places.map((place) => naming(place.by || place.title, place)).join(semicolon);
  return {
    block: {
      type: 'rich_text',
      elements: [
        ...(title === '' ? [] : [richLine(richText(title, true))]),
        ...plain(excerpt, language),
        ...(also.length === 0
          ? []
          : [richLine(...also, ...(others === '' ? [] : [richText(others)]))]),
      ],
    },
    text: [
      ...(title === '' ? [] : [escapeMrkdwn(title)]),
      excerptWords(excerpt, language, naming),
      ...(also.length === 0 ? [] : [escapeMrkdwn(words.alsoIn + named + others)]),
    ].join('\n'),
  };
}

function pastItem({ date, excerpt }: PastItem, language: Language, naming: Naming): Item {
  const day = dateForPeople(date, language);
  return {
    block: {
      type: 'rich_text',
      elements: [richLine(richText(day, true)), ...plain(excerpt, language)],
    },
    text: `${day}\n${excerptWords(excerpt, language, naming)}`,
  };
}

function watchedItem({ question, excerpt }: WatchedItem, language: Language, naming: Naming): Item {
  const asked = wordsIn(language).quoted(shorten(literal(question).trim(), ASKED_LIMIT));
  return {
    block: {
      type: 'rich_text',
      elements: [richLine(richText(asked, true)), ...plain(excerpt, language)],
    },
    text: `${escapeMrkdwn(asked)}\n${excerptWords(excerpt, language, naming)}`,
  };
}

/** Without bold words: in a digest nobody looks for the words of a question. */
const plain = (excerpt: NewItem['excerpt'], language: Language): RichTextBlock['elements'] =>
  excerptElements({ ...excerpt, highlights: [] }, language);

const excerptWords = (excerpt: NewItem['excerpt'], language: Language, naming: Naming): string =>
  excerptText(excerpt, language, DIGEST_TEXT_LIMIT, naming) ?? '';

/** Lines as one item; none where there are none. */
const list = (lines: readonly string[]): Item[] =>
  lines.length === 0
    ? []
    : [
        {
          block: {
            type: 'rich_text',
            elements: [bulletList(lines.map((line) => richLine(richText(line))))],
          },
          text: lines.map((line) => `• ${escapeMrkdwn(line)}`).join('\n'),
        },
      ];

/** A question and what came of it. */
function askedLine({ text, isAnswered, times }: AskedItem, language: Language): string {
  const words = digestWordsIn(language);
  const { quoted, comma } = wordsIn(language);
  const said = [
    isAnswered ? words.answered : words.unanswered,
    ...(times > 1 ? [words.times(times)] : []),
  ];
  return `${quoted(shorten(literal(text).trim(), ASKED_LIMIT))}${words.dash}${said.join(comma)}`;
}

const missingLine = ({ name, askers }: MissingItem, language: Language): string =>
  digestWordsIn(language).askers(shorten(literal(name).trim(), NAME_LIMIT), askers);
