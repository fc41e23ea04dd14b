import type { Language } from '../../../text/language.ts';

/** How a digest does. */
type StatusWords = {
  readonly heading: string;
  readonly none: string;
  readonly faultySettings: string;
  readonly next: (moment: string) => string;
  readonly noNext: string;
  readonly pausedUntil: (day: string) => string;
  readonly paused: string;
  readonly stopped: (reason: string) => string;
  readonly inHand: (day: string) => string;
  readonly last: (moment: string) => string;
  readonly noLast: string;
  readonly skipped: (day: string, reason: string) => string;
  readonly more: (count: number) => string;
  readonly fault: (day: string, reason: string) => string;
};

const WORDS: Readonly<Record<Language, StatusWords>> = {
  en: {
    heading: 'The digest here',
    none: 'There is no digest here. /digest sets one up.',
    faultySettings: 'The settings cannot be read. Set them again with /digest.',
    next: (moment) => `Next edition: ${moment}`,
    noNext: 'Next edition: none as things are',
    pausedUntil: (day) => `Paused until ${day}. /digest resume ends the pause.`,
    paused: 'Paused. /digest resume ends the pause.',
    stopped: (reason) => `Stopped: ${reason}.`,
    inHand: (day) => `The edition of ${day} is being posted.`,
    last: (moment) => `Last edition: ${moment}`,
    noLast: 'Last edition: none yet',
    skipped: (day, reason) => `No edition on ${day}: ${reason}.`,
    more: (count) => `And ${count} earlier ${count === 1 ? 'day' : 'days'} without an edition.`,
    fault: (day, reason) => `Last error, ${day}: ${reason}.`,
  },
  ru: {
    heading: 'Дайджест здесь',
    none: 'Здесь дайджеста нет. Его можно настроить командой /digest.',
    faultySettings: 'Настройки не удалось прочитать. Задайте их снова командой /digest.',
    next: (moment) => `Следующий выпуск: ${moment}`,
    noNext: 'Следующий выпуск: пока не ожидается',
    pausedUntil: (day) => `Пауза до: ${day}. Её завершит /digest возобновить.`,
    paused: 'Пауза. Её завершит /digest возобновить.',
    stopped: (reason) => `Остановлен: ${reason}.`,
    inHand: (day) => `Сейчас публикуется выпуск: ${day}.`,
    last: (moment) => `Последний выпуск: ${moment}`,
    noLast: 'Последний выпуск: ещё не было',
    skipped: (day, reason) => `Без выпуска, ${day}: ${reason}.`,
    more: (count) => `Более ранних дней без выпуска: ${count}.`,
    fault: (day, reason) => `Последняя ошибка, ${day}: ${reason}.`,
  },
  ja: {
    heading: 'ここのダイジェスト',
    none: 'ここにはダイジェストがありません。/digest で設定できます。',
    faultySettings: '設定を読み取れません。/digest で設定し直してください。',
    next: (moment) => `次回：${moment}`,
    noNext: '次回：現在予定はありません',
    pausedUntil: (day) =>
      `${day}に再開するまで一時停止中です。「/digest 再開」ですぐに再開します。`,
    paused: '一時停止中です。「/digest 再開」で再開します。',
    stopped: (reason) => `停止しました：${reason}。`,
    inHand: (day) => `${day}の分を投稿しています。`,
    last: (moment) => `前回：${moment}`,
    noLast: '前回：まだありません',
    skipped: (day, reason) => `${day}は投稿なし：${reason}。`,
    more: (count) => `ほかに投稿のない日が${count}日あります。`,
    fault: (day, reason) => `直近のエラー、${day}：${reason}。`,
  },
};

export const digestStatusWordsIn = (language: Language): StatusWords => WORDS[language];
