import type { Query, QueryTerm } from '../../search/query/query.ts';
import { isFrameWord, isPlainWord } from '../../text/frame-words.ts';
import type { Wanted } from './typed-names.ts';

/** Shorter words are particles, or abbreviations that passages write out. */
const SHORTEST = 4;

const ENGLISH_OTHERS = /ly$/;

/** Verbs, adjectives and adverbs, by their endings; what else ends so is not missed. */
const RUSSIAN_OTHERS =
  /(?:ть|ти|[бвгзкрсх]л[аои]?|ться|тись|сь|ся|[аеиоуыюя]л[аои]?|[еиуюая]т|[еий]те|[еи]шь|ено|[нкцчщш]о|(?:[внкжчшщх]|ст)(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ым|им|ом|ем|ую|юю|ых|их|ыми|ими))$/;

/** Two signs of kanji, or katakana: with fewer a word is as often a verb or the piece of a name. */
const JAPANESE_NOUN =
  /^\p{Script=Katakana}[\p{Script=Katakana}ー]+$|\p{Script=Han}.*\p{Script=Han}/u;
const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** A sign that stands alone between these is a word. */
const BEFORE_WORD = /(?:^|[^\p{Script=Han}\p{Script=Katakana}ー\p{N}])$/u;
const AFTER_WORD = /^(?:$|[はがをのもとへ、。？?!！\s])/u;

/** The nouns of a question; Japanese ones side by side that no passage holds are one word. */
export function nounsIn({ terms, text }: Query): Wanted[] {
  const nouns: Wanted[] = [];
  terms.forEach((term, word) => {
    if (!isNoun(term, text)) return;
    const last = nouns.at(-1);
    const before = terms[word - 1];
    if (last?.words.at(-1) === word - 1 && before !== undefined && areOne(before, term)) {
      nouns[nouns.length - 1] = {
        typed: last.typed + term.typed,
        words: [...last.words, word],
        isName: false,
      };
    } else {
      const typed = term.typed.replace(/['’]s$/iu, '');
      nouns.push({ typed, words: [word], isName: false });
    }
  });
  return nouns;
}

const areOne = (a: QueryTerm, b: QueryTerm): boolean =>
  a.start + a.typed.length === b.start && a.variants.length + b.variants.length === 0;

/** Whether a word of a question is likely a noun, so that a passage can be said not to mention it. */
function isNoun({ surface, start, typed }: QueryTerm, text: string): boolean {
  const bare = surface.replace(/(?<=\p{Script=Han})[にのでは]$/u, '');
  if (isFrameWord(bare) || isPlainWord(bare)) return false;
  if (JAPANESE.test(surface)) {
    if (surface.length > 1)
      return JAPANESE_NOUN.test(surface) && !/^[何一二三四五六七八九十]/u.test(surface);
    return (
      /\p{Script=Han}/u.test(surface) &&
      BEFORE_WORD.test(text.slice(0, start)) &&
      AFTER_WORD.test(text.slice(start + typed.length))
    );
  }
  if (!/^\p{L}{2,}$/u.test(surface.replace(/['’]s$/, '')) || surface.length < SHORTEST)
    return false;
  const isName = /^\p{Lu}/u.test(typed) && start > 0;
  return isName || !(/[а-я]/.test(surface) ? RUSSIAN_OTHERS : ENGLISH_OTHERS).test(surface);
}
