import type { Language } from '../../../text/language.ts';
import { english } from './en.ts';
import { japanese } from './ja.ts';
import { russian } from './ru.ts';
import type { InstallingWords } from './words.ts';

const WORDS: Readonly<Record<Language, InstallingWords>> = {
  en: english,
  ja: japanese,
  ru: russian,
};

export const installingWordsIn = (language: Language): InstallingWords => WORDS[language];
