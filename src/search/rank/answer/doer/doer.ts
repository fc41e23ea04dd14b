import type { Language } from '../../../../text/language.ts';
import { englishDoer } from './en.ts';
import { japaneseDoer } from './ja.ts';
import { russianDoer } from './ru.ts';

/** Whether a sentence says who did what the verb of a question says, and it is nobody that the question names. */
export type DoerIn = (sentence: string) => boolean;

/** Of one language; nothing where the question asks by no verb for who did something. */
export type DoerRules = (question: string, isNew: (name: string) => boolean) => DoerIn | undefined;

const DOERS: Readonly<Record<Language, DoerRules>> = {
  en: englishDoer,
  ru: russianDoer,
  ja: japaneseDoer,
};

/**
 * Finds who did it without knowing what a person is: what stands as the subject of the question's own verb, or
 * behind its passive and "by".
 */
export const createDoer = (
  question: string,
  language: Language,
  isNew: (name: string) => boolean,
): DoerIn | undefined => DOERS[language](question, isNew);
