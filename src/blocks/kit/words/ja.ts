import type { KitWords } from './words.ts';

export const japanese: KitWords = {
  bot: 'Common Ground',
  close: '閉じる',
  date: (year, month, day) =>
    `${year}年${month === undefined ? '' : `${month}月`}${day === undefined ? '' : `${day}日`}`,
};
