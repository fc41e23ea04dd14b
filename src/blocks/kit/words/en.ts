import type { KitWords } from './words.ts';

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

export const english: KitWords = {
  bot: 'Common Ground',
  close: 'Close',
  date: (year, month, day) =>
    [day, month === undefined ? undefined : MONTHS[month - 1], year]
      .filter((part) => part !== undefined)
      .join(' '),
};
