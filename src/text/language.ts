/** The languages that are analysed properly: their words, stems, sentences and stop words. */
export type Language = 'en' | 'ru' | 'ja';

export const LANGUAGES: readonly Language[] = ['en', 'ru', 'ja'];

export const isLanguage = (value: unknown): value is Language =>
  LANGUAGES.some((language) => language === value);

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}ー]/gu;
const HAN = /\p{Script=Han}/gu;
const CYRILLIC = /\p{Script=Cyrillic}/gu;
const LATIN = /\p{Script=Latin}/gu;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/**
 * The language most of the letters belong to, or `undefined` where no letter is of a script we
 * analyse. A kanji weighs three letters and a kana two, for that is what a Latin letter carries:
 * "THAADの配備" is a Japanese question.
 */
export function guessLanguage(text: string): Language | undefined {
  const sample = text.slice(0, 2000);
  const ja = 2 * count(sample, KANA) + 3 * count(sample, HAN);
  const ru = count(sample, CYRILLIC);
  const en = count(sample, LATIN);
  if (ja === 0 && ru === 0 && en === 0) return undefined;
  if (ja >= ru && 2 * ja >= en) return 'ja';
  return 2 * ru >= en && ru > 0 ? 'ru' : 'en';
}
