import type { Language } from '../../../../text/language.ts';
import { english } from './en.ts';
import { japanese } from './ja.ts';
import { russian } from './ru.ts';
import type { DigestSetWords } from './words.ts';

const WORDS: Readonly<Record<Language, DigestSetWords>> = {
  en: english,
  ru: russian,
  ja: japanese,
};

export const digestSetWordsIn = (language: Language): DigestSetWords => WORDS[language];
