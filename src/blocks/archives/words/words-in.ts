import type { Language } from '../../../text/language.ts';
import { english } from './en.ts';
import { japanese } from './ja.ts';
import { russian } from './ru.ts';
import type { ArchivesWords } from './words.ts';

const WORDS: Readonly<Record<Language, ArchivesWords>> = {
  en: english,
  ru: russian,
  ja: japanese,
};

export const archivesWordsIn = (language: Language): ArchivesWords => WORDS[language];
