import type { Language } from '../../../../text/language.ts';
import { eachToken, termOf } from '../../../../text/terms.ts';
import { MONTH as ENGLISH_MONTH } from '../cues/en.ts';
import { MONTH as RUSSIAN_MONTH } from '../cues/ru.ts';

/** Where a sentence gives a reason, what that is in the first group. */
const REASON: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:because(?: of)?|owing to|due to|as a result of|since(?= \p{L})|over(?= \p{Lu}[^,.;]{1,40}['’]s? (?:visit|trip|arrival|stay)))\s([^,.;:!?()]{1,120})/giu,
  ru: /(?<!\p{L})(?:потому,? что|так как|поскольку|из-за(?: того,? что)?|вследствие)\s([^,.;:!?()]{1,120})/giu,
  ja: /(?<![^、。！？])([^、。！？]{1,60}?)(?:ため(?!に)|ので|(?<=[だたるい])から(?=[、。]))/gu,
};

/** To refuse what is asked is no reason for not doing it; to refuse, or something else, may be one. */
const REFUSING =
  /\b(?:refus|declin|fail)\p{L}* to (?=\p{L})|(?<!\p{L})отказ\p{L}* (?=\p{L}+т[ьи](?:с[яь])?(?!\p{L}))|の?を?拒[否んみむ]/giu;

/** That somebody was there, and when: why he went is not told by it. */
const VISIT = new RegExp(
  `^(?:visit\\p{L}*|trips?|arrival|stay|визит\\p{L}*|поездк\\p{L}*|приезд\\p{L}*|訪問|\\d+|${ENGLISH_MONTH}|${RUSSIAN_MONTH}|года?|[年月日])$`,
  'iu',
);

/** A sentence without the reasons that hold nothing but words that are asked: "put off because Russia asked for it". */
export function withoutAskedReasons(
  sentence: string,
  language: Language,
  isAsked: (word: string) => boolean,
): string {
  return sentence.replace(REASON[language], (whole, reason: string) => {
    let isNew = false;
    const given = reason.replace(REFUSING, ' ');
    eachToken(given, (start, end) => {
      const word = given.slice(start, end);
      isNew ||= termOf(word) !== '' && !isAsked(word) && !VISIT.test(word);
    });
    return isNew ? whole : ' ';
  });
}
