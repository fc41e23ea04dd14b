import { join } from 'node:path';

/** The variable that names the folder into which `programs.ts` has put them. */
export const PROGRAMS_FOLDER = 'TEST_PROGRAMS';

/** The one file that holds a program and all that it imports. */
export const program = (path: string): string =>
  join(process.env[PROGRAMS_FOLDER] ?? '', path.replace(/\.ts$/, '.js'));
