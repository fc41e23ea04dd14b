import { monthNames, weekdayNames } from './month-names.ts';

/** Figures, with what is written behind them: a day, an hour, an ordinal. */
const FIGURES =
  /(?:明治|大正|昭和|平成|令和)?(?:\p{N}|[元〇一二三四五六七八九十](?=[〇一二三四五六七八九十]*[年月日]))+(?:[:.]\p{N}{2})*(?:\s*[年月日時分秒년월일시분초]|(?:st|nd|rd|th|er|º)(?!\p{L}))?/gu;

/** What stands beside a date in Japanese, where nothing parts words. */
const JAPANESE =
  /(?:最終)?(?:公開|更新|掲載|配信|発行|投稿|作成)(?:日時|日)?|日時|日付|午前|午後|時点|現在|付け?|[月火水木金土日]曜日?/gu;

/** Zones of time, and what is said beside a date above a text, in lower case. */
const WORDS: ReadonlySet<string> = new Set(
  [
    'a p m am pm at by date dated first gmt utc bst cet cest eet eest est edt cst cdt pst pdt jst msk h hrs last modified of on posted published publication release released the time updated written z t',
    'в во г гг год года дата мск обновлено обновление опубликовано публикация публикации размещено создано от час часов время по московскому',
    'am aktualisiert um uhr veröffentlicht stand den le à publié mis jour el de del publicado actualizado il pubblicato op gepubliceerd',
  ]
    .join(' ')
    .split(' '),
);

/** `(月)`. */
const WEEKDAY = /^[月火水木金土日]$/u;

/**
 * What a line says beside its date, weekday and time, and beside words such as “published”: nothing where it
 * is but a date. In lower case, with spaces between what is left.
 */
export function beyondDate(line: string): string {
  const months = monthNames();
  const weekdays = weekdayNames();
  const words = line.normalize('NFKC').toLowerCase().replace(FIGURES, ' ').replace(JAPANESE, ' ');
  const left = words.match(/[\p{L}\p{M}]+/gu) ?? [];
  return left
    .filter(
      (word) => !WORDS.has(word) && !WEEKDAY.test(word) && !months.has(word) && !weekdays.has(word),
    )
    .join(' ');
}

/** A place before the date, as papers and agencies write it: `Tokyo, 20 March 2017`. */
const PLACE = /^\p{L}[\p{L}\p{M}.-]*(?:\s\p{Lu}[\p{L}\p{M}.-]*)?\s*[,、]/u;

/** Whether a line says no more than a date, and perhaps a place. Of one that says more the date may be of what it tells. */
export const isOnlyDate = (line: string): boolean =>
  beyondDate(line) === '' || beyondDate(line.trim().replace(PLACE, '')) === '';
