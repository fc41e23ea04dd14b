import { guessLanguage, isLanguage, languageCode, otherLanguage } from '../../text/language.ts';

/** The code at the beginning of what pages say: `en-GB`, `de_DE.UTF-8`, `fr, en`. */
const CODE = /^[a-z]{2,3}(?![a-z])/i;

/**
 * The language of a document. Whether it is one of those that are analysed is for its letters to say, as
 * many pages are `en` to the program that made them; of any other, what is said or its script tells.
 * `undefined` where nothing does.
 */
export function languageOf(said: string | undefined, text: string): string | undefined {
  const named = languageCode(CODE.exec(said?.trim() ?? '')?.[0]);
  const code = named !== undefined && isOtherwise(named, text) ? undefined : named;
  if (code !== undefined && !isLanguage(code)) return code;
  return otherLanguage(text) ?? guessLanguage(text) ?? code;
}

/** Written in Latin or in Cyrillic letters, by whom and when. */
const IN_BOTH: ReadonlySet<string> = new Set('az bs crh hr kk ku ky ro sr tg tk tt uz'.split(' '));

const LETTERS = /\p{L}/gu;
const LATIN = /\p{sc=Latin}/gu;
const CYRILLIC = /\p{sc=Cyrillic}/gu;

/** Of all letters of a text, so many are in its language: names and quotes may be in another. */
const MOST = 0.5;

/** Whether a language of Latin letters is said of a text in others, as by a site of which all pages are German. */
function isOtherwise(code: string, text: string): boolean {
  if (scriptOf(code) !== 'Latn') return false;
  const count = (form: RegExp): number => text.match(form)?.length ?? 0;
  const own = count(LATIN) + (IN_BOTH.has(code) ? count(CYRILLIC) : 0);
  return own < MOST * count(LETTERS);
}

/** ISO 15924, as the platform knows it. */
function scriptOf(code: string): string | undefined {
  try {
    return new Intl.Locale(code).maximize().script;
  } catch {
    return undefined;
  }
}
