import { join } from 'node:path';
import { inject } from 'vitest';

/** The one file into which `programs.ts` has put a program and all that it imports. */
export const program = (path: string): string =>
  join(inject('programs'), path.replace(/\.ts$/, '.mjs'));
