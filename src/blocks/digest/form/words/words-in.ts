import type { Language } from '../../../../text/language.ts';
import { english } from './en.ts';
import { japanese } from './ja.ts';
import { russian } from './ru.ts';
import type { DigestFormWords } from './words.ts';

const WORDS: Readonly<Record<Language, DigestFormWords>> = {
  en: english,
  ru: russian,
  ja: japanese,
};

export const digestFormWordsIn = (language: Language): DigestFormWords => WORDS[language];
