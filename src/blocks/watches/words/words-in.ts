import type { Language } from '../../../text/language.ts';
import { english } from './en.ts';
import { japanese } from './ja.ts';
import { russian } from './ru.ts';
import type { WatchWords } from './words.ts';

const WORDS: Readonly<Record<Language, WatchWords>> = { en: english, ru: russian, ja: japanese };

export const watchWordsIn = (language: Language): WatchWords => WORDS[language];
