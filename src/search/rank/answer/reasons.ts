import type { Language } from '../../../text/language.ts';
import { eachToken, termOf } from '../../../text/terms.ts';

/** Where a sentence gives a reason, what that is in the first group. */
const REASON: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:because(?: of)?|owing to|due to|as a result of|since(?= \p{L}))\s([^,.;:!?()]{1,120})/giu,
  ru: /(?<!\p{L})(?:потому,? что|так как|поскольку|из-за(?: того,? что)?|вследствие)\s([^,.;:!?()]{1,120})/giu,
  ja: /(?<![^、。！？])([^、。！？]{1,60}?)(?:ため(?!に)|ので|(?<=[だたるい])から(?=[、。]))/gu,
};

/** To refuse what is asked is no reason for not doing it. */
const REFUSING = /^(?:refus|declin|fail|отказ|не(?:$|желан))|^(?:拒否|拒|断)/u;

/** A sentence without the reasons that hold nothing but words that are asked: "put off because Russia asked for it". */
export function withoutAskedReasons(
  sentence: string,
  language: Language,
  isAsked: (word: string) => boolean,
): string {
  return sentence.replace(REASON[language], (whole, reason: string) => {
    let isNew = false;
    eachToken(reason, (start, end) => {
      const word = reason.slice(start, end);
      isNew ||= termOf(word) !== '' && !isAsked(word) && !REFUSING.test(word.toLowerCase());
    });
    return isNew ? whole : ' ';
  });
}
