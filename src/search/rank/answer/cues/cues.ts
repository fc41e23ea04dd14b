import type { Asked } from '../../../query/question-words/kinds.ts';

/** What says it outright, and what may: a sentence with neither does not say what is asked for. */
type AnswerCue = {
  readonly sure: RegExp;
  readonly loose?: RegExp;
  /** What looks like it and is none: a state is no person. */
  readonly except?: RegExp;
};

/**
 * What a sentence of a language must hold to say what is asked for. Global patterns for a person, a
 * time, a place and what is counted: one that the question does not hold itself is enough. None reads the
 * same signs from each of them on: a sentence may be one sign many times.
 */
export type AnswerCues = Readonly<Record<Asked, AnswerCue>> & {
  /** A number of what a word of the language stands for, the number in its first group. */
  readonly numberOf: (counted: string) => RegExp;
  /** How long something is in space. */
  readonly length: RegExp;
  /** Which part of something. */
  readonly part: RegExp;
};

/** Letters that a folded word has for others: it is looked for in a sentence that is not folded. */
const FOLDED = new Map(
  'её aàáâãäåā cçć eèéêëē iìíîïī nñń oòóôõöøō sšś uùúûüū yýÿ zžź'
    .split(' ')
    .map((letters) => [letters[0] as string, `[${letters}]`] as const),
);

/** What a folded word keeps in its other forms, as the source of a pattern. */
export const beginningOf = (word: string): string => {
  const letters = word.replace(/[^\p{L}]/gu, '.');
  const kept = letters.slice(0, Math.max(3, letters.length - 2));
  return kept.replace(/\p{L}/gu, (letter) => FOLDED.get(letter) ?? letter);
};
