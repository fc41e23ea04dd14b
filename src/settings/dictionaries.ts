import { besideStore } from './database.ts';

/** Where Debian's packages put dictionaries in the form of dictd. */
const USUAL_FOLDER = '/usr/share/dictd';

export type DictionariesConfig = { readonly folder: string; readonly cacheFolder: string };

/**
 * Where dictionaries are looked for, and where what was read of them is kept: beside the store, unless a
 * folder is named. `undefined` where they are turned off.
 */
export function dictionariesConfig(
  settings: Readonly<Record<string, string | undefined>>,
): DictionariesConfig | undefined {
  const set = (name: string): string | undefined => settings[name]?.trim() || undefined;
  if (set('DICTIONARIES') === 'off') return undefined;
  return {
    folder: set('DICTIONARIES_DIR') ?? USUAL_FOLDER,
    cacheFolder: set('DICTIONARIES_CACHE_DIR') ?? besideStore('dictionaries', set('DATABASE_URL')),
  };
}
