import { readSource } from '../../../src/importing/reading/read-source.ts';
import type { Source } from '../../../src/importing/source.ts';

/** Reads a file of this name here and now, without a thread. */
export const read = (name: string, content: string | Uint8Array, about: Partial<Source> = {}) =>
  readSource({
    name,
    bytes: typeof content === 'string' ? Buffer.from(content) : content,
    ...about,
  });
