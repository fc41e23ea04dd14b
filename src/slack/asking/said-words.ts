import type { Language } from '../../text/language.ts';

/** The words that ask for the list of articles, and the language they are in. */
const SOURCES: Readonly<Record<Language, readonly string[]>> = {
  en: ['sources'],
  ru: ['источники', 'статьи'],
  ja: ['出典', '記事一覧'],
};

const BY_WORD = new Map(
  Object.entries(SOURCES).flatMap(([language, words]) =>
    words.map((word) => [word, language as Language] as const),
  ),
);

/** The language in which the list of articles is asked for; `undefined` for a question. */
export const sourcesAsked = (text: string): Language | undefined =>
  BY_WORD.get(text.toLowerCase().replace(/[\s.!?。！？]{1,9}$/u, ''));
