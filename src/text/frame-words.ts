import { listed } from './languages/all.ts';

const FRAME_WORDS = listed(({ frameWords }) => frameWords);

/** Whether a folded word frames a question more than it says what it is about. */
export const isFrameWord = (word: string): boolean => FRAME_WORDS.has(word);
