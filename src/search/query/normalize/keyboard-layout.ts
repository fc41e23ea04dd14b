import { fold } from '../../../text/fold.ts';
import { isRealWord } from '../../../text/real-words/real-words.ts';
import { isStopWord } from '../../../text/stop-words.ts';
import { termOf } from '../../../text/terms.ts';
import type { SearchIndex } from '../../index/search-index.ts';
import type { Speller } from '../spelling.ts';

/** What was typed with the keyboard set to the other alphabet, and what the keys say in the right one. */
type LayoutReading = {
  readonly text: string;
  readonly corrections: readonly { readonly from: string; readonly to: string }[];
};

const LATIN = '`qwertyuiop[]asdfghjkl;\'zxcvbnm,.~QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>';
const CYRILLIC = 'ёйцукенгшщзхъфывапролджэячсмитьбюЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ';

const TO_CYRILLIC = new Map([...LATIN].map((key, at) => [key, CYRILLIC[at] as string]));
const TO_LATIN = new Map([...CYRILLIC].map((key, at) => [key, LATIN[at] as string]));

/** Shorter words are by chance a word in the other layout. */
const SHORTEST = 4;

/** A word in which a slip is looked for besides, and how many of a question. */
const SHORTEST_SLIP = 6;
const MOST_SLIPS = 3;

/** What may follow a word that is no part of it. */
const TAIL = /[?!.,;:]+$/;

/**
 * Reads words that were typed in the wrong layout (`rjulf` is «когда», «Лгтфыршк» is Kunashir): where a
 * word is none as it stands, and is one of the archive's by its keys. Shorter or commoner words are read
 * so too once another is. A longer one may have a slip in it besides: «Лгтфырук» is "Kunasher".
 */
export function readLayout(question: string, index: SearchIndex, speller: Speller): LayoutReading {
  const words = question.split(/(\s+)/);
  // In nearly every question every word is one as it stands, and there is nothing to read.
  const unknown = words.map((word) => (isKnown(word, index) ? undefined : word));
  if (!unknown.some((word) => word !== undefined)) return { text: question, corrections: [] };
  let readings = unknown.map((word) => (word === undefined ? undefined : readingOf(word, index)));
  if (!readings.some((reading) => reading?.isOfArchive)) {
    const slips = unknown.map((word) => (word === undefined ? undefined : slipOf(word, index)));
    if (slips.filter(Boolean).length > MOST_SLIPS) return { text: question, corrections: [] };
    const found = slips.map((slip) => (slip && isSlip(slip, speller) ? slip : undefined));
    if (!found.some(Boolean)) return { text: question, corrections: [] };
    readings = readings.map((reading, at) => reading ?? found[at]);
  }
  const corrections: { from: string; to: string }[] = [];
  const text = words.map((word, at) => {
    const reading = readings[at];
    if (reading === undefined) return word;
    corrections.push({ from: reading.from, to: reading.to });
    return reading.to + reading.tail;
  });
  return { text: text.join(''), corrections };
}

type WordReading = {
  readonly from: string;
  readonly to: string;
  readonly tail: string;
  readonly isOfArchive: boolean;
};

/** Whether what stands between spaces is a word, or none at all. */
function isKnown(chunk: string, index: SearchIndex): boolean {
  const bare = chunk.replace(TAIL, '');
  return bare.trim() === '' || isWord(fold(bare), index);
}

/** What an unknown word is by its keys in the other layout. */
function readingOf(chunk: string, index: SearchIndex): WordReading | undefined {
  const bare = chunk.replace(TAIL, '');
  // A comma or a full stop may be a letter of the other layout.
  for (const from of new Set([chunk, bare])) {
    const to = swapped(from);
    if (to === undefined) continue;
    const word = fold(to);
    const isOfArchive = from.length >= SHORTEST && isHeld(word, index);
    if (isOfArchive || isStopWord(word) || (from.length >= SHORTEST && isRealWord(word)))
      return { from, to, tail: chunk.slice(from.length), isOfArchive };
  }
  return;
}

/** A word that is none in either layout. */
function slipOf(chunk: string, index: SearchIndex): WordReading | undefined {
  const from = chunk.replace(TAIL, '');
  const to = swapped(from);
  if (from.length < SHORTEST_SLIP || to === undefined) return;
  if (isWord(fold(to), index)) return;
  return { from, to, tail: chunk.slice(from.length), isOfArchive: true };
}

/** Whether the speller makes a word of its keys in the other layout, and of the word itself none. */
const isSlip = ({ from, to }: WordReading, { correct }: Speller): boolean =>
  correct(fold(to), true).word !== undefined && correct(fold(from), true).word === undefined;

/** The same keys in the other layout; nothing where they give no word of its letters alone. */
function swapped(word: string): string | undefined {
  const keys = /^\p{Script=Cyrillic}/u.test(word) ? TO_LATIN : TO_CYRILLIC;
  const letters = [...word].map((letter) => keys.get(letter));
  if (letters.includes(undefined)) return;
  const text = letters.join('');
  return /^\p{L}+$/u.test(text) ? text : undefined;
}

const isHeld = (word: string, index: SearchIndex): boolean =>
  index.vocabulary.has(word) || index.termIds.has(termOf(word));

const isWord = (word: string, index: SearchIndex): boolean =>
  isStopWord(word) || isHeld(word, index) || isRealWord(word);
