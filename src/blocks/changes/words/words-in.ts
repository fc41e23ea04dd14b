import type { Language } from '../../../text/language.ts';
import { english } from './en.ts';
import { japanese } from './ja.ts';
import { russian } from './ru.ts';
import type { ChangesWords } from './words.ts';

const WORDS: Readonly<Record<Language, ChangesWords>> = { en: english, ru: russian, ja: japanese };

export const changesWordsIn = (language: Language): ChangesWords => WORDS[language];
