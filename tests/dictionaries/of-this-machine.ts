import { existsSync } from 'node:fs';
import { type OpenArchive, openArchive } from '../../src/archive/open-archive.ts';
import { type Dictionaries, openDictionaries } from '../../src/dictionaries/dictionaries.ts';

/** Where Debian's packages put them. */
export const FOLDER = '/usr/share/dictd';

const missing = ['mueller7', 'freedict-eng-jpn', 'freedict-jpn-eng', 'freedict-jpn-rus'].filter(
  (name) => !existsSync(`${FOLDER}/${name}.index`),
);

export const IF_INSTALLED = { tags: ['dictionaries'], skip: missing.length > 0 };

/** Compiling takes half a minute of an idle machine. */
export const TO_COMPILE = 600_000;

let opened: Promise<Dictionaries> | undefined;

/** The dictionaries that are installed, compiled once for all test files of a worker. */
function installedDictionaries(): Promise<Dictionaries> {
  opened ??= openDictionaries({ folder: FOLDER }).then((dictionaries) => {
    if (dictionaries === undefined) throw new Error('no dictionary is installed');
    return dictionaries;
  });
  return opened;
}

/** An archive that is asked with them; the repository's own where no folder is named. */
export const archiveWithDictionaries = async (folder = 'knowledge'): Promise<OpenArchive> =>
  openArchive(folder, await installedDictionaries());
