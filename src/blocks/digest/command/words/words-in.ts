import type { Language } from '../../../../text/language.ts';
import { english } from './en.ts';
import { japanese } from './ja.ts';
import { russian } from './ru.ts';
import type { ActionWords, CommandWords } from './words.ts';

const WORDS: Readonly<Record<Language, CommandWords>> = { en: english, ru: russian, ja: japanese };

export const commandWordsIn = (language: Language): CommandWords => WORDS[language];

export const digestActionWordsIn = (language: Language): ActionWords => WORDS[language].actions;
