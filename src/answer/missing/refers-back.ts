import type { Language } from '../../text/language.ts';

const ENGLISH =
  /\b(?:he|she|it|they|him|them|his|hers?|its|theirs?|this|that|these|those|such|another|same|there|here|also|both|then)\b/iu;

const RUSSIAN =
  /(?<!\p{L})(?:он[аои]?|н?его|н?е[её]|н?их|н?ему|н?ей|н?им|н?ими|нём|нем|эт\p{L}{1,3}|т(?:от|а|е|ого|ой|ому|ех|ем|у)|там|тут|здесь|так(?:ой|ая|ое|ие|ого|их|же)|тоже|же|сво\p{L}{1,3}|при этом|оба|обе)(?!\p{L})/iu;

const JAPANESE = /[こそ](?:れ|の|こ|う)|彼|同(?!盟|意|時|士|席|様|行|志)|また|しかし|一方|両/u;

/** In Japanese what is known from before is left unsaid. */
const JAPANESE_TOPIC = /[\p{Script=Han}々ァ-ヴー」』）)](?:は|が)/u;

const REFERS: Readonly<Record<Language, (text: string) => boolean>> = {
  en: (text) => ENGLISH.test(text),
  ru: (text) => RUSSIAN.test(text),
  ja: (text) => JAPANESE.test(text) || !JAPANESE_TOPIC.test(text),
};

/** Whether a text says by a word of its own that it goes on from what stands before it: "he", "there", "both". */
export const refersBack = (text: string, language: Language): boolean => REFERS[language](text);
