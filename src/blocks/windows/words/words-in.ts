import type { Language } from '../../../text/language.ts';
import { english } from './en.ts';
import { japanese } from './ja.ts';
import { russian } from './ru.ts';
import type { AddArticleWords, ViewWords } from './words.ts';

const WORDS: Readonly<Record<Language, ViewWords>> = { en: english, ru: russian, ja: japanese };

export const viewWordsIn = (language: Language): ViewWords => WORDS[language];

export const addArticleWordsIn = (language: Language): AddArticleWords =>
  WORDS[language].addArticle;
