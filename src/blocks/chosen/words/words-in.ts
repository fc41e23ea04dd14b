import type { Language } from '../../../text/language.ts';
import { english } from './en.ts';
import { japanese } from './ja.ts';
import { russian } from './ru.ts';
import type { ChosenWords } from './words.ts';

const WORDS: Readonly<Record<Language, ChosenWords>> = { en: english, ru: russian, ja: japanese };

export const chosenWordsIn = (language: Language): ChosenWords => WORDS[language];
