import type { Language } from '../../../text/language.ts';
import { english } from './en.ts';
import { japanese } from './ja.ts';
import { russian } from './ru.ts';
import type { FollowingWords } from './words.ts';

const WORDS: Readonly<Record<Language, FollowingWords>> = {
  en: english,
  ru: russian,
  ja: japanese,
};

export const followingWordsIn = (language: Language): FollowingWords => WORDS[language];
