import type { Language } from '../../text/language.ts';
import { escapedLength, literal } from './escape.ts';
import { shorten } from './limits.ts';

const ENGLISH_MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const RUSSIAN_MONTHS =
  'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' ');
const RUSSIAN_MONTHS_AFTER_A_DAY =
  'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ');

/**
 * `YYYY-MM-DD`, `YYYY-MM` or `YYYY` as people write it: "20 March 2017", "20 марта 2017",
 * "2017年3月20日". Anything else is shown as it stands.
 */
export function dateForPeople(published: string, language: Language): string {
  const found = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/.exec(published);
  if (found === null) return shorten(literal(published), 30, escapedLength);
  const [, year = '', month, day] = found;
  if (language === 'ja') {
    return `${year}年${month ? `${Number(month)}月` : ''}${day ? `${Number(day)}日` : ''}`;
  }
  if (month === undefined) return year;
  const index = Number(month) - 1;
  if (day === undefined) {
    return `${(language === 'ru' ? RUSSIAN_MONTHS : ENGLISH_MONTHS)[index]} ${year}`;
  }
  const names = language === 'ru' ? RUSSIAN_MONTHS_AFTER_A_DAY : ENGLISH_MONTHS;
  return `${Number(day)} ${names[index]} ${year}`;
}

/** The day of a moment, in ms since 1970, where the reader is. */
export function dayForPeople(at: number, timeZone: string, language: Language): string {
  // Swedes write YYYY-MM-DD.
  return dateForPeople(new Intl.DateTimeFormat('sv-SE', { timeZone }).format(at), language);
}
