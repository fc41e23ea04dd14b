import type { Language } from '../../../../text/language.ts';
import { english } from './en.ts';
import { japanese } from './ja.ts';
import { russian } from './ru.ts';
import type { DigestWords } from './words.ts';

const WORDS: Readonly<Record<Language, DigestWords>> = { en: english, ru: russian, ja: japanese };

export const digestWordsIn = (language: Language): DigestWords => WORDS[language];
