import { LANGUAGES, type Language } from '../../text/language.ts';

/** The words that ask for the list of articles, and the language they are in. */
const SOURCES: Readonly<Record<Language, readonly string[]>> = {
  en: ['sources'],
  ru: ['источники', 'статьи'],
  ja: ['出典', '記事一覧'],
};

const byWord = (said: typeof SOURCES): ReadonlyMap<string, Language> =>
  new Map(LANGUAGES.flatMap((language) => said[language].map((word) => [word, language] as const)));

/** The words that ask what has changed in the articles. */
const CHANGES: Readonly<Record<Language, readonly string[]>> = {
  en: ['changes', 'what changed', 'what has changed'],
  ru: ['изменения', 'что изменилось'],
  ja: ['変更', '変更点', '変更一覧'],
};

const SOURCES_BY_WORD = byWord(SOURCES);
const CHANGES_BY_WORD = byWord(CHANGES);

const said = (text: string): string => text.toLowerCase().replace(/[\s.!?。！？]{1,9}$/u, '');

/** The language in which the list of articles is asked for; `undefined` for a question. */
export const sourcesAsked = (text: string): Language | undefined => SOURCES_BY_WORD.get(said(text));

/** The language in which it is asked what has changed; `undefined` for a question. */
export const changesAsked = (text: string): Language | undefined => CHANGES_BY_WORD.get(said(text));
