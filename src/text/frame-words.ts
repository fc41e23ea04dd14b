import { listed } from './languages/all.ts';

const FRAME_WORDS = listed(({ frameWords }) => frameWords);

const PLAIN_WORDS = listed(({ plainWords }) => plainWords);

const LIGHT_VERBS = listed(({ lightVerbs }) => lightVerbs);

/** Whether a folded word is a verb that says little of what is done. */
export const isLightVerb = (word: string): boolean => LIGHT_VERBS.has(word);

/** Whether a folded word is one of every talk, so that a passage without it lacks nothing. */
export const isPlainWord = (word: string): boolean => PLAIN_WORDS.has(word);

/** Whether a folded word frames a question more than it says what it is about. */
export const isFrameWord = (word: string): boolean => FRAME_WORDS.has(word);
