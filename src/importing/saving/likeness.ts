import { createHash } from 'node:crypto';
import type { Steps } from '../../pace.ts';

/** What tells whether two texts are one, without the texts. */
export type Likeness = {
  /** Of all letters and figures, however they are laid out. */
  readonly whole: string;
  /** Of each paragraph that is long enough to be nobody else’s, with its letters. */
  readonly pieces: ReadonlyMap<string, number>;
  readonly letters: number;
};

/** Shorter, a paragraph stands in many texts. */
const LEAST = 40;

/** A text that was corrected, or got a paragraph more, has so much of it still. */
const NEARLY = 0.8;

/** Of the letters and figures alone: signs and spaces make no other text. */
export function* likenessOf(paragraphs: readonly string[]): Steps<Likeness> {
  const whole = createHash('sha256');
  const pieces = new Map<string, number>();
  let letters = 0;
  for (const paragraph of paragraphs) {
    const text = paragraph
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '');
    whole.update(text);
    letters += text.length;
    if (text.length >= LEAST) pieces.set(hashOf(text), text.length);
    yield;
  }
  return { whole: whole.digest('base64'), pieces, letters };
}

/** Whether two texts are nearly one that have paragraphs of so many letters in common. */
export const isNearly = (shared: number, one: Likeness, other: Likeness): boolean =>
  shared >= NEARLY * Math.max(one.letters, other.letters);

const hashOf = (text: string): string =>
  createHash('sha256').update(text).digest('base64').slice(0, 22);
