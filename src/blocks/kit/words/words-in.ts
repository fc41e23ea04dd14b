import type { Language } from '../../../text/language.ts';
import { english } from './en.ts';
import { japanese } from './ja.ts';
import { russian } from './ru.ts';
import type { KitWords } from './words.ts';

const WORDS: Readonly<Record<Language, KitWords>> = { en: english, ru: russian, ja: japanese };

export const kitWordsIn = (language: Language): KitWords => WORDS[language];
