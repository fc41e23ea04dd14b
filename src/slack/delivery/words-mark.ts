import { createHash } from 'node:crypto';

/** Twelve characters that tell what was typed from what it was before. */
export const wordsMark = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 12);
