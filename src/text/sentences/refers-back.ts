import type { Language } from '../language.ts';
import { ALL } from '../languages/all.ts';
import { english } from '../languages/en/words.ts';
import { japanese } from '../languages/ja/words.ts';
import { russian } from '../languages/ru/words.ts';

/** A pattern's alternatives as words; Japanese parts its words by nothing. */
const asWords = (alternatives: string): string => `(?<!\\p{L})(?:${alternatives})(?!\\p{L})`;

const ENGLISH = new RegExp(asWords(english.anaphora), 'iu');
const RUSSIAN = new RegExp(asWords(russian.anaphora), 'iu');
const JAPANESE = new RegExp(japanese.anaphora, 'u');

/** In Japanese what is known from before is left unsaid. */
const JAPANESE_TOPIC = /[\p{Script=Han}々ァ-ヴー」』）)](?:は|が)/u;

const REFERS: Readonly<Record<Language, (text: string) => boolean>> = {
  en: (text) => ENGLISH.test(text),
  ru: (text) => RUSSIAN.test(text),
  ja: (text) => JAPANESE.test(text) || !JAPANESE_TOPIC.test(text),
};

/** Whether a text says by a word of its own that it goes on from what stands before it: "he", "there", "both". */
export const refersBack = (text: string, language: Language): boolean => REFERS[language](text);

const AT_THE_BEGINNING = new RegExp(
  `^["'“‘«(]*(?:${ALL.map(({ anaphora, connectives }) => `${anaphora}|${connectives}`)
    .map((alternatives, at) => (ALL[at] === japanese ? alternatives : asWords(alternatives)))
    .join('|')})`,
  'iu',
);

/** Whether a sentence begins with a word that needs the sentence before it to be understood. */
export const leansBack = (sentence: string): boolean => AT_THE_BEGINNING.test(sentence);
