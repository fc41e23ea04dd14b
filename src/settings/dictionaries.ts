import { dirname, join } from 'node:path';

/** Where Debian's packages put dictionaries in the form of dictd. */
const USUAL_FOLDER = '/usr/share/dictd';

/** Where what was compiled is kept where the store is no file. */
const USUAL_DATA = 'data';

export type DictionariesConfig = { readonly folder: string; readonly cacheFolder: string };

/**
 * Where dictionaries are looked for, and where what was read of them is kept: beside the store. `undefined`
 * where they are turned off.
 */
export function dictionariesConfig(
  settings: Readonly<Record<string, string | undefined>>,
): DictionariesConfig | undefined {
  const set = (name: string): string | undefined => settings[name]?.trim() || undefined;
  if (set('DICTIONARIES') === 'off') return undefined;
  const store = /^file:(?:\/\/(?=\/))?(.+)$/.exec(set('DATABASE_URL') ?? '')?.[1];
  return {
    folder: set('DICTIONARIES_DIR') ?? USUAL_FOLDER,
    cacheFolder: join(store === undefined ? USUAL_DATA : dirname(store), 'dictionaries'),
  };
}
