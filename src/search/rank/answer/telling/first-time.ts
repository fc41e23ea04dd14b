import type { Language } from '../../../../text/language.ts';

/** That nobody had done it, or nothing had been so, before. */
const TELLS: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:no|not|never|nobody|none|neither)\b[^.;]{1,80}\b(?:before|until then|earlier|previously)\b|\bnever before\b/iu,
  ru: /(?<!\p{L})(?:ни (?:один|одна|одного|одной)|никто|никогда|не)(?!\p{L})[^.;]{1,80}(?:(?<!\p{L})(?:до (?:этого|того|него|нее|неё|них)|прежде|раньше|ранее)(?!\p{L}))|(?<!\p{L})(?:прежде|раньше|ранее|до (?:этого|того|него|нее|неё|них))(?!\p{L})[^.;]{1,80}(?<!\p{L})(?:ни (?:один|одна|одного|одной)|никто|никогда|не)(?!\p{L})/iu,
  ja: /(?:それまで|これまで|以前|それ以前|前に)[^。]{0,40}(?:ない|なかった|ありません)/u,
};

/** Whether a sentence says so of somebody or something, where it does not say "first". */
export const tellsOfFirst = (sentence: string, language: Language): boolean =>
  TELLS[language].test(sentence);
