import type { Language } from '../../text/language.ts';

/** The words that ask for something other than the archive, and the language they are in. */
const SAID: Readonly<Record<'help' | 'sources', Readonly<Record<Language, readonly string[]>>>> = {
  help: { en: ['', 'help'], ru: ['помощь', 'справка'], ja: ['ヘルプ', '使い方'] },
  sources: { en: ['sources'], ru: ['источники', 'статьи'], ja: ['出典', '記事一覧'] },
};

const BY_WORD = new Map(
  Object.entries(SAID).flatMap(([kind, words]) =>
    Object.entries(words).flatMap(([language, list]) =>
      list.map(
        (word) =>
          [word, { kind: kind as keyof typeof SAID, language: language as Language }] as const,
      ),
    ),
  ),
);

/** `help` or `sources` in any of the languages; `undefined` for a question. */
export const saidWord = (text: string) => BY_WORD.get(text.toLowerCase());
