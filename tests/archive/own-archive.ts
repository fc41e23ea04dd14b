import { type OpenArchive, openArchive } from '../../src/archive/open-archive.ts';

let opened: Promise<OpenArchive> | undefined;

/** The archive of the repository's own `knowledge`, read once for all test files of a worker. */
export function ownArchive(): Promise<OpenArchive> {
  opened ??= openArchive('knowledge');
  return opened;
}
