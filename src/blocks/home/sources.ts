import type { KnownBlock } from '@slack/types';
import type { Article } from '../../knowledge/article/article.ts';
import { isAhead } from '../../period/calendar/ahead.ts';
import { isLanguage, type Language } from '../../text/language.ts';
import { articleLine, timeOf } from '../articles/line.ts';
import { readButton } from '../articles/read.ts';
import { plainSection, plainText } from '../kit/elements.ts';
import { escapeMrkdwn } from '../kit/escape.ts';
import type { Message } from '../kit/message.ts';
import { noticeMessage } from '../kit/notice.ts';
import type { SourcesWords } from './words/words.ts';
import { homeWordsIn } from './words/words-in.ts';

export const SOURCES_ACTIONS = { newer: 'sources_newer', older: 'sources_older' } as const;

/** Each has a line and a button. */
const PAGE_SIZE = 10;

export type SourcesPage = { readonly page: number; readonly language: Language };

/**
 * The articles, newest first, those dated later than `today`, `YYYY-MM-DD`, last and marked; of a page that
 * is not there any more, the last one.
 */
export function sourcesMessage(
  articles: readonly Article[],
  { page, language }: SourcesPage,
  today: string,
): Message {
  const words = homeWordsIn(language).sources;
  if (articles.length === 0) return noticeMessage(words.none);
  const last = Math.ceil(articles.length / PAGE_SIZE) - 1;
  const at = Math.min(page, last);
  const first = at * PAGE_SIZE;
  const shown = newestFirst(articles, today).slice(first, first + PAGE_SIZE);
  const lead = words.lead(first + 1, first + shown.length, articles.length);
  const lines = shown.map((article) => articleLine(article, language, today));
  return {
    text: escapeMrkdwn(
      [lead, ...lines.map(({ title, about }) => `• ${title} (${about})`)].join('\n'),
    ),
    blocks: [
      plainSection(lead),
      ...shown.map((article) => articleItem(article, language, today)),
      ...buttons(at, last, language, words),
    ],
  };
}

/** What is on a button; `undefined` for a value that is none of ours. */
export function readSourcesPage(value: unknown): SourcesPage | undefined {
  const [, page, language] = /^(\d{1,5}) (\w\w)$/.exec(String(value)) ?? [];
  return isLanguage(language) ? { page: Number(page), language } : undefined;
}

const newestFirst = (articles: readonly Article[], today: string): readonly Article[] =>
  articles.toSorted((a, b) => {
    const [first = '', second = ''] = [a, b].map((one) =>
      isAhead(timeOf(one).first, today) ? '' : timeOf(one).last,
    );
    return first === second ? (a.id < b.id ? -1 : 1) : first < second ? 1 : -1;
  });

/** One article in a list, with a button that opens it. */
export function articleItem(article: Article, language: Language, today: string): KnownBlock {
  const { title, about } = articleLine(article, language, today);
  const accessory = readButton(article, language);
  return {
    type: 'section',
    text: plainText(`${title} (${about})`),
    ...(accessory === undefined ? {} : { accessory }),
  };
}

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
