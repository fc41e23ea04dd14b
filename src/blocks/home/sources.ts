import type { KnownBlock, RichTextSection } from '@slack/types';
import type { Article } from '../../knowledge/article/article.ts';
import { isLanguage, type Language } from '../../text/language.ts';
import { dateForPeople } from '../kit/date.ts';
import {
  bulletList,
  linked,
  plainSection,
  plainText,
  richLine,
  richText,
} from '../kit/elements.ts';
import { escapedLength, escapeMrkdwn, literal } from '../kit/escape.ts';
import { NAME_LIMIT, shorten, TITLE_LIMIT } from '../kit/limits.ts';
import { safeLink } from '../kit/link.ts';
import type { Message } from '../kit/message.ts';
import { noticeMessage } from '../kit/notice.ts';
import { wordsIn } from '../reply/words/words-in.ts';
import type { SourcesWords } from './words/words.ts';
import { homeWordsIn } from './words/words-in.ts';

export const SOURCES_ACTIONS = { newer: 'sources_newer', older: 'sources_older' } as const;

/** At their longest, ten titles with their links fit in a message. */
const PAGE_SIZE = 10;
const LINK_LIMIT = 500;

export type SourcesPage = { readonly page: number; readonly language: Language };

/** The articles, newest first; of a page that is not there any more, the last one. */
export function sourcesMessage(
  articles: readonly Article[],
  { page, language }: SourcesPage,
): Message {
  const words = homeWordsIn(language).sources;
  if (articles.length === 0) return noticeMessage(words.none);
  const last = Math.ceil(articles.length / PAGE_SIZE) - 1;
  const at = Math.min(page, last);
  const first = at * PAGE_SIZE;
  const shown = newestFirst(articles).slice(first, first + PAGE_SIZE);
  const lead = words.lead(first + 1, first + shown.length, articles.length);
  const lines = shown.map((article) => lineOf(article, language));
  return {
    text: escapeMrkdwn(
      [lead, ...lines.map(({ title, about }) => `• ${title} (${about})`)].join('\n'),
    ),
    blocks: [
      plainSection(lead),
      {
        type: 'rich_text',
        elements: [bulletList(lines.map(item))],
      },
      ...buttons(at, last, language, words),
    ],
  };
}

/** What is on a button; `undefined` for a value that is none of ours. */
export function readSourcesPage(value: unknown): SourcesPage | undefined {
  const [, page, language] = /^(\d{1,5}) (\w\w)$/.exec(String(value)) ?? [];
  return isLanguage(language) ? { page: Number(page), language } : undefined;
}

const newestFirst = (articles: readonly Article[]): readonly Article[] =>
  articles.toSorted((a, b) => {
    const [first, second] = [timeOf(a).last, timeOf(b).last];
    return first === second ? (a.id < b.id ? -1 : 1) : first < second ? 1 : -1;
  });

/** What an article tells of: for a summary not the day it was written, which is that of most others. */
const timeOf = (article: Article): { readonly first: string; readonly last: string } =>
  article.kind === 'brief' && article.covers !== undefined
    ? article.covers
    : { first: article.published, last: article.published };

type Line = { readonly title: string; readonly about: string; readonly link?: string };

function lineOf(article: Article, language: Language): Line {
  const title = shorten(literal(article.title).trim(), TITLE_LIMIT, escapedLength) || article.id;
  const by =
    article.kind === 'brief'
      ? homeWordsIn(language).sources.brief
      : (article.publisher ?? article.file ?? '');
  const { first, last } = timeOf(article);
  const date = [...new Set([first, last].map((day) => dateForPeople(day, language)))].join(' – ');
  const about = [shorten(literal(by).trim(), NAME_LIMIT, escapedLength), date].filter(
    (part) => part !== '',
  );
  const link = article.url === undefined ? undefined : safeLink(article.url);
  const line = { title, about: about.join(wordsIn(language).comma) };
  return link === undefined || link.length > LINK_LIMIT ? line : { ...line, link };
}

/** One article in a list, with its link. */
export const articleItem = (article: Article, language: Language): RichTextSection =>
  item(lineOf(article, language));

const item = ({ title, about, link }: Line): RichTextSection =>
  richLine(...linked(title, link), richText(` (${about})`));

function buttons(
  page: number,
  last: number,
  language: Language,
  words: SourcesWords,
): readonly KnownBlock[] {
  const button = (action: keyof typeof SOURCES_ACTIONS, to: number) => ({
    type: 'button' as const,
    action_id: SOURCES_ACTIONS[action],
    text: plainText(words[action]),
    value: `${to} ${language}`,
  });
  const elements = [
    ...(page > 0 ? [button('newer', page - 1)] : []),
    ...(page < last ? [button('older', page + 1)] : []),
  ];
  return elements.length === 0 ? [] : [{ type: 'actions', elements }];
}
