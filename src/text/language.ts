/** The languages that are analysed properly: their words, stems, sentences and stop words. */
export type Language = 'en' | 'ru' | 'ja';

export const LANGUAGES: readonly Language[] = ['en', 'ru', 'ja'];

export const isLanguage = (value: unknown): value is Language =>
  LANGUAGES.some((language) => language === value);

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}ー]/gu;
const HAN = /\p{Script=Han}/gu;
const CYRILLIC = /\p{Script=Cyrillic}/gu;
const LATIN = /\p{Script=Latin}/gu;

/** Most texts in English hold nothing else, which is sooner seen than counted. */
const PLAIN = /^[\t\n\r -~]*$/;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/**
 * The language most of the letters belong to, or `undefined` where no letter is of a script we
 * analyse. A kanji weighs three letters and a kana two, for that is what a Latin letter carries:
 * "THAADの配備" is a Japanese question.
 */
export function guessLanguage(text: string): Language | undefined {
  if (PLAIN.test(text)) return /[a-z]/i.test(text) ? 'en' : undefined;
  const sample = text.slice(0, 2000);
  const ja = 2 * count(sample, KANA) + 3 * count(sample, HAN);
  const ru = count(sample, CYRILLIC);
  const en = count(sample, LATIN);
  if (ja === 0 && ru === 0 && en === 0) return undefined;
  if (ja >= ru && 2 * ja >= en) return 'ja';
  return 2 * ru >= en && ru > 0 ? 'ru' : 'en';
}

/** Codes for many languages, for none and for one that nobody knows. https://www.loc.gov/standards/iso639-2 */
const NO_LANGUAGE = /^(?:mis|mul|und|zxx)(?![a-z])/i;

/** The code of a language in its usual form, such as `de` or `pt-BR`; `undefined` for what is none. */
export function languageCode(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^[a-z]{2,3}(?:[-_][a-z\d]{2,8})*$/i.test(value))
    return undefined;
  if (NO_LANGUAGE.test(value)) return undefined;
  try {
    return Intl.getCanonicalLocales(value.replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}

/** Scripts that one language alone is written in. */
const OWN_SCRIPTS: readonly (readonly [code: string, script: RegExp])[] = [
  ['ko', /\p{Script=Hangul}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['th', /\p{Script=Thai}/gu],
];

/** A Japanese text has kana among so many kanji. */
const HAN_ALONE = 30;

/** The language that most letters of a text tell by their script, where it is none we analyse. */
export function otherLanguage(text: string): string | undefined {
  const sample = text.slice(0, 2000);
  const letters = count(sample, /\p{L}/gu);
  const own = OWN_SCRIPTS.find(([, script]) => 2 * count(sample, script) > letters);
  if (own !== undefined) return own[0];
  const han = count(sample, HAN);
  return han >= HAN_ALONE && 2 * han > letters && count(sample, KANA) === 0 ? 'zh' : undefined;
}
