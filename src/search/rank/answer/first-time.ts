import type { Language } from '../../../text/language.ts';

/** How a question asks whether, or who, was the first. */
const ASKS: Readonly<Record<Language, RegExp>> = {
  en: /\bfirst(?! (?:of all|thing))\b|\b(?:ever|never) (?:been|gone|come|visited|met|had) /iu,
  ru: /(?<!\p{L})(?:перв(?:ый|ая|ое|ые|ым|ой|ого|ому|ом|ую|ых|ыми)|впервые)(?!\p{L})/iu,
  ja: /初めて|はじめて|最初|初の/u,
};

/** How it is said by other words that something was the first of its kind. */
const TELLS: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:no|not|never|nobody|none|neither)\b[^.;]{1,80}\b(?:before|until then|earlier|previously)\b|\bnever before\b/iu,
  ru: /(?<!\p{L})(?:ни (?:один|одна|одного|одной)|никто|никогда|не)(?!\p{L})[^.;]{1,80}(?:(?<!\p{L})(?:до (?:этого|того|него|нее|неё|них)|прежде|раньше|ранее)(?!\p{L}))|(?<!\p{L})(?:прежде|раньше|ранее|до (?:этого|того|него|нее|неё|них))(?!\p{L})[^.;]{1,80}(?<!\p{L})(?:ни (?:один|одна|одного|одной)|никто|никогда|не)(?!\p{L})/iu,
  ja: /(?:それまで|これまで|以前|それ以前|前に)[^。]{0,40}(?:ない|なかった|ありません)/u,
};

/** What tells whether a sentence says that something was the first; nothing where that is not asked. */
export const createFirstTime = (
  question: string,
  language: Language,
): ((sentence: string, language: Language) => boolean) | undefined =>
  ASKS[language].test(question) ? (sentence, of) => TELLS[of].test(sentence) : undefined;
