import type { Asked } from '../../../query/question-words/kinds.ts';

/** What says it outright, and what may: a sentence with neither does not say what is asked for. */
type AnswerCue = { readonly sure: RegExp; readonly loose?: RegExp };

/**
 * What a sentence of a language must hold to say what is asked for. Global patterns for a person, a
 * time, a place and what is counted: one that the question does not hold itself is enough.
 */
export type AnswerCues = Readonly<Record<Asked, AnswerCue>>;
