import { fold } from './fold.ts';
import { stem } from './stem.ts';
import { isStopWord } from './stop-words.ts';
import { eachWord } from './words.ts';

/** Called once a token with the half-open range of UTF-16 code units it stands in. */
export type EmitToken = (start: number, end: number) => void;

const SEGMENTER = new Intl.Segmenter('ja', { granularity: 'word' });

/**
 * Finds the tokens of `text` from left to right: words of alphabets and katakana as they stand,
 * and runs of kanji and hiragana, which Japanese writes without spaces, cut into words.
 */
export function eachToken(text: string, emit: EmitToken): void {
  let from = -1;
  let to = -1;
  const cut = (): void => {
    if (from < 0) return;
    for (const { segment, index } of SEGMENTER.segment(text.slice(from, to))) {
      emit(from + index, from + index + segment.length);
    }
    from = -1;
  };
  eachWord(text, (start, end, script) => {
    if (script === 'alphabet' || script === 'katakana') {
      cut();
      emit(start, end);
    } else if (from >= 0 && to === start) {
      to = end;
    } else {
      cut();
      from = start;
      to = end;
    }
  });
  cut();
}

const THOUSANDS = /^\d{1,3}(?:,\d{3})+$/;
const DOTTED = /^(?:\p{L}\.)+\p{L}?\.?$/u;
const KANA = /^\p{Script=Hiragana}$/u;

/** `US` and `USA` in capitals are the country; `us` is a pronoun, as «ПРО» is a shield and «про» is "about". */
const CAPITALS: ReadonlyMap<string, string> = new Map([
  ['US', 'us.'],
  ['USA', 'us.'],
  ['ПРО', 'про.'],
]);

/**
 * The term a token is looked up by, or `''` for one that says nothing about the subject. `U.S.`
 * becomes `us.`, so that it is not taken for the pronoun.
 */
export function termOf(token: string): string {
  const capitals = CAPITALS.get(token);
  if (capitals !== undefined) return capitals;
  let word = fold(token);
  if (word.endsWith("'s")) word = word.slice(0, -2);
  if (isStopWord(word) || KANA.test(word)) return '';
  if (word.includes("'")) word = word.replaceAll("'", '');
  if (THOUSANDS.test(word)) word = word.replaceAll(',', '');
  if (DOTTED.test(word)) word = dotted(word);
  return isStopWord(word) ? '' : stem(word);
}

function dotted(word: string): string {
  const letters = word.replaceAll('.', '');
  return letters === 'usa' ? 'us.' : `${letters}.`;
}
