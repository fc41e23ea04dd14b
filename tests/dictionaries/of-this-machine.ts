import { existsSync } from 'node:fs';

/** Where Debian's packages put them. */
export const FOLDER = '/usr/share/dictd';

const missing = ['mueller7', 'freedict-eng-jpn', 'freedict-jpn-eng', 'freedict-jpn-rus'].filter(
  (name) => !existsSync(`${FOLDER}/${name}.index`),
);

export const IF_INSTALLED = { tags: ['dictionaries'], skip: missing.length > 0 };

/** Compiling takes half a minute of an idle machine. */
export const TO_COMPILE = 600_000;
