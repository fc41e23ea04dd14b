/** What a dictionary says of one word, in any form it is read from. */
export type Entry = {
  readonly heads: readonly Head[];
  /** The commonest first. */
  readonly senses: readonly Sense[];
  /** Words that it is a form of, or that mean the same: what they say, it says too. */
  readonly sameAs?: readonly string[];
  /** How Japanese heads in kanji are read, in kana. */
  readonly readings?: readonly string[];
};

export type Sense = {
  /** Words that mean it, the best first. */
  readonly translations: readonly string[];
  /** How likely it is meant, beside the other senses of the word; above 0. */
  readonly weight: number;
};

/** One way to write the word. */
export type Head = {
  readonly text: string;
  /** How common it is, from above 0 to 1; it decides between words that are written or translated alike. */
  readonly commonness: number;
};

/** What a translation is at most: longer ones explain a word and do not say it. */
const MOST_WORDS = 5;
const LONGEST = 48;

const SPACES = /\s+/g;

/** A translation without blanks around it; `undefined` where it only explains the word, or is empty. */
export function asTranslation(text: string): string | undefined {
  const trimmed = text.replace(SPACES, ' ').replace(/^[\s.,;:!?–-]+|[\s.,;:!?–-]+$/g, '');
  if (trimmed === '' || trimmed.length > LONGEST || !/\p{L}/u.test(trimmed)) return undefined;
  return trimmed.split(' ').length > MOST_WORDS ? undefined : trimmed;
}

const BRACKET = /[()[\]{}]/;
const OPENING = '([{';
const CLOSING = ')]}';

/** Parts of a text between separators that stand in no bracket. */
export function splitOutside(text: string, separators: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] as string;
    if (OPENING.includes(sign)) depth++;
    else if (CLOSING.includes(sign)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && separators.includes(sign)) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}

/** A text without what stands in brackets, and without the brackets; one left open ends the text. */
export function withoutBrackets(text: string): string {
  if (!BRACKET.test(text)) return text;
  let out = '';
  let depth = 0;
  for (const sign of text) {
    if (OPENING.includes(sign)) depth++;
    else if (CLOSING.includes(sign)) depth = Math.max(0, depth - 1);
    else if (depth === 0) out += sign;
  }
  return out;
}
