import type { Language } from '../../text/language.ts';

/** The rows of one direction: what each word of one side is called on the other, the best first. */
export type Rows = {
  /** By word: where its rows begin, and behind the last where they end. */
  readonly start: Uint32Array;
  /** Numbers of words of the other side. */
  readonly word: Uint32Array;
  /** Shares, of 255. */
  readonly weight: Uint8Array;
};

/** Words of one language, numbered from 0, and how they are found. */
export type Side = {
  readonly language: Language;
  /** Where each word begins in `text`, and behind the last where it ends. */
  readonly start: Uint32Array;
  /** The words one after another, in UTF-8. */
  readonly text: Uint8Array;
  /** By bucket of the hash of a key: where its words begin in `bucketed`. As many buckets as a power of two, and one. */
  readonly bucket: Uint32Array;
  readonly bucketed: Uint32Array;
  /** By place in `bucketed`: `checkOf` the hash of its key, so that hardly a word of another key is read. */
  readonly check: Uint8Array;
};

/** A dictionary as it is asked, in both directions. */
export type Table = {
  readonly from: Side;
  readonly to: Side;
  readonly forward: Rows;
  readonly backward: Rows;
  /** By word of the side `from`: how common it is, of 255. */
  readonly commonness: Uint8Array;
  /** How words of the side `from` in kanji are read. */
  readonly readings: Texts;
};

/** Texts one after another in UTF-8, numbered from 0: where each begins, and behind the last where it ends. */
export type Texts = { readonly start: Uint32Array; readonly text: Uint8Array };

/** The bits of a hash that tell words of one bucket apart. */
export const checkOf = (hash: number): number => hash >>> 24;

/** How many words a side has. */
export const sizeOf = ({ start }: Side): number => start.length - 1;

const DECODER = new TextDecoder();

export const wordAt = ({ start, text }: Texts, word: number): string =>
  DECODER.decode(text.subarray(start[word], start[word + 1]));
