import type { Log } from '../log.ts';
import { runInSlices } from '../pace.ts';
import type { DictionariesConfig } from '../settings/dictionaries.ts';
import { type Dictionaries, openDictionaries } from './dictionaries.ts';
import { readWorldNames } from './world-names.ts';

/** The dictionaries of this machine, for a bot. */
type Installed = {
  readonly dictionaries?: Dictionaries;
  /** Those that are compiled for the first time, which holds up no start. Never rejects. */
  readonly later?: Promise<Dictionaries | undefined>;
};

const NO_DICTIONARY =
  'No dictionary is installed: between languages only the words of the glossary are found. README.md says how to install dictionaries.';

const COMPILING =
  'Dictionaries are compiled for the first time, for half a minute: until then only the words of the glossary are found between languages.';

/** Opens the dictionaries that are installed, and says which; or once what they would be good for. */
export async function openInstalled(
  places: DictionariesConfig | undefined,
  log: Log,
): Promise<Installed> {
  if (places === undefined) return {};
  return new Promise<Installed>((resolve) => {
    const opened = openAll(places, log, () => resolve({ later: opened }));
    void opened.then((dictionaries) => resolve(dictionaries === undefined ? {} : { dictionaries }));
  });
}

async function openAll(places: DictionariesConfig, log: Log, compiling: () => void) {
  try {
    const dictionaries = await openDictionaries({
      ...places,
      refused: (sentence) => log.warn(sentence),
      compiling: () => {
        log.info(COMPILING);
        compiling();
      },
    });
    if (dictionaries === undefined) log.info({ folder: places.folder }, NO_DICTIONARY);
    else {
      log.info({ loaded: dictionaries.loaded }, 'dictionaries loaded');
      void runInSlices(readWorldNames());
    }
    return dictionaries;
  } catch (err) {
    log.error({ err }, 'The dictionaries could not be opened.');
    return undefined;
  }
}
