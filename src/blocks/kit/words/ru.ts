import type { KitWords } from './words.ts';

const MONTHS =
  'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' ');
const MONTHS_AFTER_A_DAY =
  'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ');

export const russian: KitWords = {
  bot: 'Common Ground',
  close: 'Закрыть',
  date: (year, month, day) => {
    if (month === undefined) return year;
    if (day === undefined) return `${MONTHS[month - 1]} ${year}`;
    return `${day} ${MONTHS_AFTER_A_DAY[month - 1]} ${year}`;
  },
};
