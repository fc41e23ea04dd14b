/** The sign a sentence ends with, perhaps in quotation marks or brackets; dots that trail off end none. */
const ENDED = /(?<![.…])[.!?。！？｡]["'”’»」』)）\]]*$|["”’»」』][.。]$/u;

/** Whether a text ends as a sentence does, as headings, leads and names do not. */
export const isSentence = (text: string): boolean => ENDED.test(text.trim());
