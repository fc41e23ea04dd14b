import type { Language } from '../../../text/language.ts';
import { literal } from '../../kit/escape.ts';
import { shorten } from '../../kit/limits.ts';
import { linesMessage } from '../../kit/lines.ts';
import type { Message } from '../../kit/message.ts';

type HelpWords = {
  readonly heading: string;
  readonly unknown: (typed: string) => string;
  readonly lines: readonly string[];
};

const WORDS: Readonly<Record<Language, HelpWords>> = {
  en: {
    heading: 'The digest: what is new in the archive, once a day',
    unknown: (typed) => `“${typed}” is nothing that /digest knows. It knows these:`,
    lines: [
      '/digest: set it up or change it',
      '/digest status: how it is set, when it comes, what was skipped and why',
      '/digest preview: what would be posted now; only you see it',
      '/digest now: post today’s edition now',
      '/digest pause, /digest pause until 1 December, /digest resume',
      '/digest off: turn it off',
    ],
  },
  ru: {
    heading: 'Дайджест: новое в архиве, раз в день',
    unknown: (typed) => `«${typed}»: такого /digest не знает. Вот что он знает:`,
    lines: [
      '/digest: настроить или изменить',
      '/digest статус: как он настроен, когда выйдет, что пропущено и почему',
      '/digest просмотр: что было бы опубликовано сейчас; видите только вы',
      '/digest сейчас: опубликовать сегодняшний выпуск сейчас',
      '/digest пауза, /digest пауза до 1 декабря, /digest возобновить',
      '/digest выключить: выключить',
    ],
  },
  ja: {
    heading: 'ダイジェスト：アーカイブの新着を1日1回',
    unknown: (typed) => `「${typed}」は /digest では使えません。使えるのは次のとおりです。`,
    lines: [
      '/digest：設定、変更',
      '/digest 状況：設定、次回の予定、投稿しなかった日とその理由',
      '/digest プレビュー：今投稿される内容（あなただけに表示）',
      '/digest 今すぐ：今日の分を今すぐ投稿',
      '/digest 一時停止、/digest 一時停止 12月1日まで、/digest 再開',
      '/digest 停止：停止',
    ],
  },
};

const TYPED_LIMIT = 80;

/** What can be typed after `/digest`; `typed` is something that cannot. */
export function digestHelpMessage(language: Language, typed?: string): Message {
  const { heading, unknown, lines } = WORDS[language];
  const first = typed === undefined ? heading : unknown(shorten(literal(typed), TYPED_LIMIT));
  return linesMessage(first, lines);
}
