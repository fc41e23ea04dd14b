import type { Language } from '../../../text/language.ts';
import { english } from './en.ts';
import { japanese } from './ja.ts';
import { russian } from './ru.ts';
import type { ArticlesWords } from './words.ts';

const WORDS: Readonly<Record<Language, ArticlesWords>> = { en: english, ru: russian, ja: japanese };

export const articlesWordsIn = (language: Language): ArticlesWords => WORDS[language];
