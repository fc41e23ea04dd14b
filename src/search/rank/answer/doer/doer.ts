import type { Language } from '../../../../text/language.ts';
import type { DoerIn, DoerRules } from './doer-rules.ts';
import { englishDoer } from './en.ts';
import { japaneseDoer } from './ja.ts';
import { russianDoer } from './ru.ts';

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
