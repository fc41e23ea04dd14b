import { numberOfSigns } from './japanese-numbers.ts';
import { english } from './languages/en.ts';
import { russian } from './languages/ru.ts';
import { ROMAN, romanValue } from './roman-numbers.ts';
import { ORDINAL_WORDS, ordinalIn } from './word-numbers.ts';

/** A decade by its first year, or a century by its number, where it stands. */
export type FoundLongTime = {
  readonly start: number;
  readonly end: number;
  readonly decade?: number;
  readonly century?: number;
};

const BEGIN = '(?<![\\p{L}\\p{N}])';
const END = '(?![\\p{L}\\p{N}])';
const WORDS_ENGLISH = Object.values(english.decades).join('|');
const WORDS_RUSSIAN = Object.values(russian.decades).join('|');
const KANJI = '〇零一二三四五六七八九十';

const DECADE = new RegExp(
  [
    `${BEGIN}(?<long>(?:1[0-9]|20)\\d0)(?:['’]?s${END}|-(?:е|ые|х|ых|м|ым)${END}|\\s?年代)`,
    `(?<![\\p{L}\\p{N}.,])['’]?(?<short>[2-9]0)(?:['’]?s${END}|-(?:е|ые|х|ых)\\s(?:гг|год)|-(?:е|х)${END}|年代)`,
    `${BEGIN}(?:the\\s|nineteen[-\\s])(?<english>${WORDS_ENGLISH})${END}`,
    `${BEGIN}(?<russian>${WORDS_RUSSIAN})(?:ые|ых|ым|ыми)${END}`,
    `(?<kanji>[一二][${KANJI}]{3})年代`,
  ].join('|'),
  'gu',
);

const CENTURY = new RegExp(
  [
    `${BEGIN}(?<figures>\\d{1,2})(?:st|nd|rd|th)?[-\\s](?:century|centuries|c\\.)`,
    `${BEGIN}(?<figures2>\\d{1,2})(?:-?(?:й|го|м|е))?\\s(?:век(?:а|у|ом|е|ов)?|вв?\\.)(?!\\p{L})`,
    `${BEGIN}(?<roman>${ROMAN.toLowerCase()})(?:-?(?:й|го|м|е))?[-\\s](?:century|centuries|c\\.|век(?:а|у|ом|е|ов)?|вв?\\.)(?!\\p{L})`,
    `${BEGIN}(?<words>${ORDINAL_WORDS})[-\\s](?:century|centuries|век(?:а|у|ом|е|ов)?)(?!\\p{L})`,
    `(?<japanese>\\d{1,2}|[${KANJI}]{1,3})\\s?世紀`,
    `${BEGIN}(?<hundreds>1[0-9])00['’]?s${END}`,
  ].join('|'),
  'gu',
);

/** Before our era no year of ours is meant. */
const BEFORE_ERA = /^[\s\u00a0,]{0,2}(?:b\.?c|до\s?н)/u;
const BEFORE_ERA_JAPANESE = /紀元前$/u;

const MAY_BE = new RegExp(
  `\\d0['’]?s|\\d0-[еыхм]|年代|世紀|centur|\\sc\\.|\\sвв?\\.|(?:^|[^\\p{L}])век|[-\\s]век|${WORDS_ENGLISH}|(?:${WORDS_RUSSIAN})ы`,
  'u',
);

/** The decades and centuries of a text in small letters and narrow figures. */
export function longTimesIn(text: string): FoundLongTime[] {
  if (!MAY_BE.test(text)) return [];
  const found: FoundLongTime[] = [];
  const isBeforeEra = (start: number, end: number): boolean =>
    BEFORE_ERA.test(text.slice(end, end + 8)) || BEFORE_ERA_JAPANESE.test(text.slice(0, start));
  for (const match of text.matchAll(CENTURY)) {
    const { figures, figures2, roman, words, japanese, hundreds } = match.groups ?? {};
    const place = { start: match.index, end: match.index + match[0].length };
    const number = figures ?? figures2;
    const century =
      number !== undefined
        ? Number(number)
        : roman !== undefined
          ? romanValue(roman.toUpperCase())
          : words !== undefined
            ? ordinalIn(words)
            : japanese !== undefined
              ? numberOfSigns(japanese)
              : Number(hundreds) + 1;
    if (century === undefined || century < 1 || century > 21) continue;
    if (!isBeforeEra(place.start, place.end)) found.push({ ...place, century });
  }
  for (const match of text.matchAll(DECADE)) {
    const place = { start: match.index, end: match.index + match[0].length };
    if (found.some(({ start, end }) => start < place.end && place.start < end)) continue;
    const decade = decadeOf(match.groups ?? {});
    if (decade !== undefined) found.push({ ...place, decade });
  }
  return found;
}

/** How a decade was said. */
type Groups = Readonly<Partial<Record<'long' | 'short' | 'kanji' | 'english' | 'russian', string>>>;

function decadeOf(groups: Groups): number | undefined {
  const { long, short, kanji } = groups;
  if (long !== undefined) return Number(long);
  if (short !== undefined) return 1900 + Number(short);
  if (kanji !== undefined) {
    const year = numberOfSigns(kanji);
    return year !== undefined && year % 10 === 0 ? year : undefined;
  }
  const word = groups.english ?? groups.russian;
  const tens = [english, russian].flatMap(({ decades }) =>
    Object.entries(decades).flatMap(([number, name]) => (name === word ? Number(number) : [])),
  )[0];
  return tens === undefined ? undefined : 1900 + 10 * tens;
}
