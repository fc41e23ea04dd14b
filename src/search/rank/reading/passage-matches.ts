import { createUnitReader } from '../../../text/code-units.ts';
import type { Language } from '../../../text/language.ts';
import { kindIn, type SearchIndex, termAt, termIn } from '../../index/search-index.ts';
import type { Query, QueryTerm } from '../../query/query.ts';
import { ngramsIn, ngramsOfWord, type QueryNgrams } from './character-ngrams.ts';
import { createListedWords } from './listed-words.ts';
import { emptySentences, noteKind, type SentenceMatches } from './sentence-matches.ts';
import { openTermLookup } from './term-lookup.ts';

/** What was found in a passage. */
export type PassageMatches = {
  readonly sentences: readonly SentenceMatches[];
  /** What sentences share that hold no word of the question. */
  readonly none: readonly number[];
  /** As in a sentence, in all of them and above them. */
  readonly matched: number[];
  /** As in a sentence, in the headings above the passage. */
  readonly under: number[];
  /** A row of bits for the pieces of the question that each sentence holds, then one for all. */
  readonly pieces: Int32Array;
  /** For each word but the last, the fewest words from it to the next one of the question. */
  readonly apart: number[];
  /** As `matched`, where only the very form that was typed counts, and other names. */
  readonly typed: number[];
};

const readUnits = createUnitReader();

const NOT_READ = new Uint16Array(0);

/** What no piece of a question can be held by in each language: letters that it does not use. */
const WITHOUT_LETTERS: Readonly<Record<Language, RegExp>> = {
  en: /^[^\p{Script=Latin}\p{N}]*$/u,
  ru: /^[^\p{Script=Latin}\p{Script=Cyrillic}\p{N}]*$/u,
  ja: /^[^\p{Script=Latin}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{N}]*$/u,
};

/** Whether passages in a language may hold pieces of a question; of one that was translated most hold none. */
function piecesIn({ text, translations }: Query): (language: Language) => boolean {
  if (translations === undefined) return () => true;
  const known = new Map<Language, boolean>();
  return (language) => {
    const before = known.get(language);
    if (before !== undefined) return before;
    const may = !WITHOUT_LETTERS[language].test(text);
    known.set(language, may);
    return may;
  };
}

/** Reads passages for one question; `close` it when all are read. */
export function createPassageReader(query: Query, index: SearchIndex, ngrams: QueryNgrams) {
  const roles = openTermLookup(query, index);
  const placeInList = query.list === undefined ? undefined : createListedWords(query.list);
  const { terms } = query;
  const { tokenTerm, tokenOffset } = index;
  const none = new Array<number>(terms.length).fill(0);
  const mayHoldPieces = piecesIn(query);
  const match = (role: number, sentence: SentenceMatches): number => {
    if (sentence.matched === none) sentence.matched = none.slice();
    return roles.match(role, sentence.matched);
  };

  return {
    read(passage: number): PassageMatches {
      const { text } = index.passages[passage] as { text: string };
      const language = index.articles[index.articleOf[passage] as number]?.language;
      const isJapanese = language === 'ja';
      const mayHold = language === undefined || mayHoldPieces(language);
      const units = mayHold || placeInList !== undefined ? readUnits(text) : NOT_READ;
      const sentences = emptySentences(passage, index, none);
      const facts: PassageMatches = {
        sentences,
        none,
        matched: none.slice(),
        under: none.slice(),
        pieces: new Int32Array((sentences.length + 1) * ngrams.width),
        apart: new Array<number>(Math.max(0, terms.length - 1)).fill(Number.POSITIVE_INFINITY),
        typed: none.slice(),
      };
      const seen = new Array<number>(terms.length).fill(Number.NEGATIVE_INFINITY);
      const first = index.tokenStart[passage] as number;
      const last = index.tokenStart[passage + 1] as number;
      let token = first;
      let previous = -1;
      let previousToken = -9;
      for (let number = 0; number < sentences.length; number++) {
        const sentence = sentences[number] as SentenceMatches;
        const next = sentences[number + 1]?.start ?? text.length;
        const row = number * ngrams.width;
        const begun = token;
        for (; token < last; token++) {
          const offset = tokenOffset[token] as number;
          if (offset >= next) break;
          const term = tokenTerm[token] as number;
          const end = token + 1 < last ? (tokenOffset[token + 1] as number) : text.length;
          if (mayHold && !isJapanese) ngramsOfWord(units, offset, end, ngrams, facts.pieces, row);
          const role = roles.of(termIn(term));
          if (role === 0) {
            noteKind(sentence, kindIn(term), offset);
            continue;
          }
          const at = match(role, sentence);
          sentence.lastMatch = token - begun + 1;
          if (sentence.matches === 0) sentence.firstMatch = sentence.lastMatch;
          sentence.matches += 1;
          seen[at] = token;
          noteNearest(facts.apart, seen, at);
          const listed = placeInList?.(role, text, units, offset, end);
          if (listed !== undefined) facts.typed[listed] = 1;
          if (previous >= 0 && Math.abs(at - previous) === 1 && token - previousToken <= 3) {
            const both = (terms[at] as QueryTerm).weight + (terms[previous] as QueryTerm).weight;
            sentence.adjacency += (at > previous ? 0.5 : 0.25) * both;
          }
          previous = at;
          previousToken = token;
        }
        sentence.length = token - begun;
      }
      for (; token < last; token++) {
        const role = roles.of(termAt(index, token));
        if (role > 0) roles.match(role, facts.under);
      }
      addTags(passage, first, facts);
      if (mayHold && isJapanese) {
        for (let at = 0; at < sentences.length; at++) {
          const { start, end } = sentences[at] as SentenceMatches;
          ngramsIn(units, start, end, ngrams, facts.pieces, at * ngrams.width);
        }
      }
      sum(facts, ngrams.width);
      return facts;
    },
    /** Forgets the question. */
    close: roles.close,
  };

  function addTags(
    passage: number,
    first: number,
    { sentences, typed, under }: PassageMatches,
  ): void {
    const { text } = index.passages[passage] as { text: string };
    const to = index.tagStart[passage + 1] as number;
    for (let row = index.tagStart[passage] as number; row < to; row++) {
      const role = roles.of(index.tag[3 * row] as number);
      if (role === 0) continue;
      roles.match(role, typed);
      const offset = index.tokenOffset[first + (index.tag[3 * row + 1] as number)] as number;
      const sentence = sentences.findLast((candidate) => candidate.start <= offset);
      if (offset >= text.length) roles.match(role, under);
      else if (sentence !== undefined) match(role, sentence);
    }
  }
}

/** Brings the word `at`, just seen, nearer to its two neighbours in the question. */
function noteNearest(apart: number[], seen: number[], at: number): void {
  const here = seen[at] as number;
  const before = here - (seen[at - 1] ?? Number.NEGATIVE_INFINITY);
  if (at > 0 && before < (apart[at - 1] as number)) apart[at - 1] = before;
  const after = here - (seen[at + 1] ?? Number.NEGATIVE_INFINITY);
  if (at < apart.length && after < (apart[at] as number)) apart[at] = after;
}

/** Adds up what the sentences and the headings hold to what the passage holds. */
function sum({ sentences, matched, under, pieces }: PassageMatches, width: number): void {
  for (let at = 0; at < matched.length; at++) matched[at] = under[at] as number;
  const all = sentences.length * width;
  for (let number = 0; number < sentences.length; number++) {
    const from = (sentences[number] as SentenceMatches).matched;
    for (let at = 0; at < matched.length; at++) {
      if ((from[at] as number) > (matched[at] as number)) matched[at] = from[at] as number;
    }
    for (let at = 0; at < width; at++) {
      pieces[all + at] = (pieces[all + at] as number) | (pieces[number * width + at] as number);
    }
  }
}
