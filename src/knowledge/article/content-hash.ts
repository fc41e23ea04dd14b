import { createHash } from 'node:crypto';
import type { Article } from './article.ts';

/** SHA-256 of what an article says: its title and its passages, not how the file is laid out. */
export function contentHash({ title, passages }: Article): string {
  const hash = createHash('sha256').update(title);
  for (const { text } of passages) hash.update('\0').update(text);
  return hash.digest('hex');
}

/** SHA-256 of a passage, by which it is known as long as its text is what it was. */
export const textHash = (text: string): string => createHash('sha256').update(text).digest('hex');
