import { listed } from './languages/all.ts';

/**
 * Words that are counted as places in a sentence but never looked up. One set for all languages, since
 * no word of one list is a content word of another.
 */
const STOP_WORDS = listed(({ stopWords }) => stopWords);

/** Whether a folded word says nothing about the subject. */
export const isStopWord = (word: string): boolean => STOP_WORDS.has(word);
