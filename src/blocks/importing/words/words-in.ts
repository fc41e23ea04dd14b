import type { Language } from '../../../text/language.ts';
import { english } from './en.ts';
import { japanese } from './ja.ts';
import { russian } from './ru.ts';
import type { ImportWords } from './words.ts';

const WORDS: Readonly<Record<Language, ImportWords>> = { en: english, ru: russian, ja: japanese };

export const importWordsIn = (language: Language): ImportWords => WORDS[language];
