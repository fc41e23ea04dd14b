import { guessLanguage, isLanguage, languageCode, otherLanguage } from '../../text/language.ts';

/** The code at the beginning of what pages say: `en-GB`, `de_DE.UTF-8`, `fr, en`. */
const CODE = /^[a-z]{2,3}(?![a-z])/i;

/**
 * The language of a document. Whether it is one of those that are analysed is for its letters to say, as
 * many pages are `en` to the program that made them; of any other, what is said or its script tells.
 * `undefined` where nothing does.
 */
export function languageOf(said: string | undefined, text: string): string | undefined {
  const code = languageCode(CODE.exec(said?.trim() ?? '')?.[0]);
  if (code !== undefined && !isLanguage(code)) return code;
  return otherLanguage(text) ?? guessLanguage(text) ?? code;
}
