import type { Language } from '../../../text/language.ts';
import { english } from './en.ts';
import { japanese } from './ja.ts';
import { russian } from './ru.ts';
import type { HomeWords } from './words.ts';

const WORDS: Readonly<Record<Language, HomeWords>> = { en: english, ru: russian, ja: japanese };

export const homeWordsIn = (language: Language): HomeWords => WORDS[language];
