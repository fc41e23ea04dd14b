import type { Log } from '../log.ts';
import { outageOf } from './outage.ts';

/** Whoever asks again so soon is told the same, so that a flood of questions writes no flood. */
const SHARED_MS = 1000;

/** From the removal of its file on, all that is kept is lost at the next start. */
const LOOK_EVERY_MS = 5000;

type SelfCheckParts = {
  /** Does what a question needs. */
  readonly tryWriting: () => Promise<void>;
  /** What is wrong with the file, where there is one. */
  readonly fileFault: () => string | undefined;
  readonly log: Log;
};

export type SelfCheck = {
  /** What keeps the store from its work, in a few words; `undefined` when all is well. */
  readonly fault: () => Promise<string | undefined>;
  readonly stop: () => void;
};

/** Finds out by trying; looks at the file by itself too. The log hears of every change. */
export function createSelfCheck({ tryWriting, fileFault, log }: SelfCheckParts): SelfCheck {
  let known: string | undefined;
  const tell = (fault: string | undefined): string | undefined => {
    if (fault !== undefined && fault !== known) log.error({ fault }, 'The store is at fault.');
    if (fault === undefined && known !== undefined) log.info('The store is well again.');
    known = fault;
    return fault;
  };
  const look = (): void => {
    const fault = fileFault();
    if (fault !== undefined) tell(fault);
  };
  look();
  const timer = setInterval(look, LOOK_EVERY_MS);
  timer.unref();
  const find = async (): Promise<string | undefined> => {
    try {
      await tryWriting();
      return tell(fileFault());
    } catch (error) {
      return tell(fileFault() ?? outageOf(error) ?? 'a fault that is none of the known ones');
    }
  };
  let last: Promise<string | undefined> | undefined;
  let until = 0;
  return {
    fault() {
      if (last === undefined || performance.now() > until) {
        until = Number.POSITIVE_INFINITY;
        last = find().finally(() => {
          until = performance.now() + SHARED_MS;
        });
      }
      return last;
    },
    stop: () => clearInterval(timer),
  };
}
