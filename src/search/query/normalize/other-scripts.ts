import { twinOf } from '../../../text/languages/homoglyphs.ts';
import { termOf } from '../../../text/terms.ts';
import { documentFrequency, type SearchIndex } from '../../index/search-index.ts';
import type { Token } from '../query-expansion.ts';

/** What a passage earns that holds a word in letters that look alike, or in the other kana. */
const TWIN_WEIGHT = 0.9;

const HIRAGANA = /\p{Script=Hiragana}[\p{Script=Hiragana}ー]*/gu;
const KATAKANA_WORD = /^[\p{Script=Katakana}ー]{3,}$/u;

/** Shorter rows of hiragana are particles, and the longest word that is looked for. */
const SHORTEST = 3;
const LONGEST = 10;

const KANA_APART = 0x60;
const shifted = (text: string, by: number): string =>
  text.replace(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, (sign) =>
    sign === 'ー' ? sign : String.fromCharCode(sign.charCodeAt(0) + by),
  );

const isHeld = (term: string, index: SearchIndex): boolean =>
  documentFrequency(index, index.termIds.get(term) ?? 0) > 0;

/**
 * The tokens of a question with the terms that are the same word otherwise: typed in the letters of
 * another alphabet (`CCCP`), or in hiragana what passages have in katakana (さんま), and the other way
 * round. A word in hiragana may have been cut: its pieces are one token then.
 */
export function otherScripts(text: string, tokens: readonly Token[], index: SearchIndex): Token[] {
  const words = wordsInHiragana(text, index);
  const found: Token[] = [];
  for (const token of tokens) {
    const word = words.find(({ start, end }) => token.start >= start && token.start < end);
    if (word === undefined) found.push(withTwin(token, index));
    else if (token.start === word.start || found.at(-1)?.start !== word.start)
      found.push({ start: word.start, raw: word.raw, surface: word.raw, term: word.term });
  }
  return found;
}

function withTwin(token: Token, index: SearchIndex): Token {
  const { raw, surface } = token;
  const twin = KATAKANA_WORD.test(surface) ? shifted(surface, -KANA_APART) : twinOf(raw);
  if (twin === undefined) return token;
  const term = termOf(twin);
  const id = index.termIds.get(term);
  if (term === '' || term === token.term || id === undefined || !isHeld(term, index)) return token;
  return { ...token, twins: [{ term: id, weight: TWIN_WEIGHT }] };
}

type Word = {
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  readonly term: string;
};

/** The longest parts of rows of hiragana that passages hold in katakana. */
function wordsInHiragana(text: string, index: SearchIndex): Word[] {
  const words: Word[] = [];
  for (const { 0: row, index: offset } of text.matchAll(HIRAGANA)) {
    for (let at = 0; at + SHORTEST <= row.length; at++) {
      const most = Math.min(LONGEST, row.length - at);
      for (let length = most; length >= SHORTEST; length--) {
        const raw = row.slice(at, at + length);
        const term = shifted(raw, KANA_APART);
        if (!isHeld(term, index) || index.termIds.has(raw)) continue;
        words.push({ start: offset + at, end: offset + at + length, raw, term });
        at += length - 1;
        break;
      }
    }
  }
  return words;
}
