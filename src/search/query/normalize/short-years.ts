import { isStopWord } from '../../../text/stop-words.ts';
import type { SearchIndex } from '../../index/search-index.ts';

/** Where two figures can only be a year: those in the group `year`. The word in `next` must say that it is no number of something. */
type Place = {
  readonly pattern: RegExp;
  readonly written: (year: number, typed: string) => string;
};

const asFigures = (year: number): string => `${year}`;

const PLACES: readonly Place[] = [
  {
    // "in 98", "summer of '93", "back in 73"; "in 12 days" is none.
    pattern:
      /(?<=\b(?:in|of|since|by|from|before|after|until|till|during|around|spring|summer|autumn|fall|winter|early|late|mid)\s+)['’]?(?<year>\d\d)(?=\s*(?:[?!;,)…]|\.(?:\s|$)|$)|\s+(?<next>\p{L}+))(?![.,:]\d)/giu,
    written: asFigures,
  },
  { pattern: /(?<=^|\s)['’](?<year>\d\d)(?![\p{L}\d'’])/gu, written: asFigures },
  {
    // "the 56 declaration", one of its kind.
    pattern:
      /(?<=\bthe\s+)(?<year>\d\d)(?=\s+(?:\p{L}+\s+)?(?:agreement|accord|treaty|pact|declaration|statement|communiqué|summit|visit|trip|talks|meeting|war|deal|plan|proposal|election|conference|crisis)\b)/giu,
    written: asFigures,
  },
  {
    // «в 16-м», «декларации 56-го», «56-й год»; «16-го декабря», «в 18-м полку» are none.
    pattern:
      /(?<![\p{L}\d])(?<year>\d\d)-?(?:го|м|му|й|ый|ом)(?:\s+(?:год\p{L}{0,3}|г(?:\.|(?!\p{L}))))?(?![\p{L}\d])(?!\s+(?:январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр|\p{L}+(?:[аяуюе]|ого|ому|ем|ом)(?!\p{L})))/giu,
    written: (year, typed) => `${year} ${/^\d\d-?о?м(?!у)/u.test(typed) ? 'году' : 'года'}`,
  },
  {
    pattern:
      /(?<=(?<!\p{L})(?:в|к|с|до|после|из|от|за)\s+)(?<year>\d\d)(?:\s+(?:год(?:у|а|ом)?|г(?:\.|(?!\p{L})))(?!\p{L})|(?=\s*[?!;,)]|\s*$))/giu,
    written: (year) => `${year} году`,
  },
  {
    // 「56年の宣言」; 「20年間」「20年くらい」「昭和56年」 are none.
    pattern:
      /(?<![\d０-９年月成和正治]|(?:およそ|ほぼ|まで|約|過去|この))(?<year>[\d０-９]{2})(?=年(?!間|前|後|以上|以下|以内|ぶり|目|くらい|ぐらい|ほど|近く|余|も|分|たっ|経))/gu,
    written: asFigures,
  },
];

const CENTURIES = [1900, 2000];

/** As long as a question is that anybody types; what is longer is read as it stands. */
const READ_AT_MOST = 500;

/**
 * A question with its years of two figures in full, where the archive holds that year in one century alone:
 * «декларация 56-го», "in 98", 「56年の宣言」. `today` is `YYYY-MM-DD`.
 */
export function withFullYears(text: string, index: SearchIndex, today: string): string {
  if (text.length > READ_AT_MOST || !/[\d０-９]{2}/.test(text)) return text;
  const thisYear = Number(today.slice(0, 4));
  return PLACES.reduce(
    (read, { pattern, written }) =>
      read.replace(pattern, (whole, ...rest) => {
        const { year = '', next } = rest.at(-1) as { year?: string; next?: string };
        if (next !== undefined && !isStopWord(next.toLowerCase())) return whole;
        const two = Number(year.normalize('NFKC'));
        const held = CENTURIES.map((first) => first + two).filter(
          (full) => full <= thisYear && index.termIds.has(`${full}`),
        );
        return held.length === 1 ? written(held[0] as number, whole) : whole;
      }),
    text,
  );
}
