import type { Language } from '../../../text/language.ts';
import { english } from './en.ts';
import { japanese } from './ja.ts';
import { russian } from './ru.ts';
import type { ButtonWords, Words } from './words.ts';

const WORDS: Readonly<Record<Language, Words>> = { en: english, ru: russian, ja: japanese };

/** What the bot says in `language`. */
export const wordsIn = (language: Language): Words => WORDS[language];

export const buttonWordsIn = (language: Language): ButtonWords => WORDS[language].buttons;
