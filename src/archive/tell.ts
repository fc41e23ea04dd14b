import type { Fault } from '../knowledge/article/article.ts';
import type { Log } from '../log.ts';

/** Says what is wrong with a folder that is read again and again: each thing once, until it is gone. */
export function createTeller(log: Log) {
  let told = new Set<string>();
  const failures = new Map<string, string>();
  return {
    faults(faults: readonly Fault[]): void {
      const keys = faults.map((fault) => JSON.stringify(fault));
      for (const [at, fault] of faults.entries()) {
        if (!told.has(keys[at] as string)) {
          log.warn(fault, 'a file of the knowledge folder was left out');
        }
      }
      told = new Set(keys);
    },
    /** Runs `work`; a failure is told of in the words of `sentence`, and is not thrown. */
    async failing(sentence: string, work: () => Promise<void>): Promise<void> {
      try {
        await work();
        failures.delete(sentence);
      } catch (error) {
        if (failures.get(sentence) !== String(error)) log.error({ err: error }, sentence);
        failures.set(sentence, String(error));
      }
    },
  };
}
