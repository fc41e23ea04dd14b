import type { Language } from '../../../text/language.ts';
import { english } from './en.ts';
import { japanese } from './ja.ts';
import { russian } from './ru.ts';
import type { StepWords } from './words.ts';

const WORDS: Readonly<Record<Language, StepWords>> = { en: english, ru: russian, ja: japanese };

export const stepWordsIn = (language: Language): StepWords => WORDS[language];
