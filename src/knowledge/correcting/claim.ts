import { readdir, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { codeOf } from '../article/write-article.ts';
import { ageOf } from './age-of.ts';

/** The right to change one version of a file. */
export type Claim = {
  /** Whether nobody has taken it over, as they may after `longestMs`. */
  readonly isHeld: () => Promise<boolean>;
  readonly release: () => Promise<void>;
};

/** As long as this somebody else is waited for: a person waits as well. */
const PATIENCE_MS = 1000;

const PAUSE_MS = 20;

/**
 * The right to change the version `hash` of a file in `folder`, for one at a time in whatever process;
 * `undefined` where somebody else has it and goes on having it. What a crash has left behind is taken
 * over once it is older than `longestMs`.
 */
export async function claimOf(
  folder: string,
  hash: string,
  longestMs: number,
): Promise<Claim | undefined> {
  for (const end = performance.now() + PATIENCE_MS; ; await wait(PAUSE_MS)) {
    const claim = await tryClaim(folder, hash.slice(0, 32), longestMs);
    if (claim !== undefined || performance.now() > end) return claim;
  }
}

/**
 * Each claim is a hidden file that one process can make and nobody else removes. What was left behind
 * is not taken away, for by then it could be another's: a next claim is made beside it, which holds only
 * if the one before is there and old even then. Claims are removed from the first on, so that
 * whoever comes too late finds none before theirs.
 */
async function tryClaim(
  folder: string,
  name: string,
  longestMs: number,
): Promise<Claim | undefined> {
  const nth = (at: number): string => join(folder, `.${name}${at === 0 ? '' : `-${at}`}.changing`);
  const isLeft = async (at: number): Promise<boolean> =>
    ((await ageOf(nth(at), 'mtimeMs')) ?? -1) >= longestMs;
  for (let at = 0; ; at++) {
    if (await isMade(nth(at))) {
      if (at > 0 && !(await isLeft(at - 1))) {
        await removed(nth(at));
        return undefined;
      }
      // A next claim holds only once this one is old; until then it is being given back.
      const isHeld = async (): Promise<boolean> => {
        const age = await ageOf(nth(at), 'mtimeMs');
        if (age === undefined) return false;
        return age < longestMs || (await ageOf(nth(at + 1), 'mtimeMs')) === undefined;
      };
      return {
        isHeld,
        async release() {
          // Whoever took it over removes it.
          if (!(await isHeld())) return;
          for (let before = 0; before <= at; before++) await removed(nth(before));
        },
      };
    }
    if (!(await isLeft(at))) return undefined;
  }
}

async function isMade(path: string): Promise<boolean> {
  try {
    await writeFile(path, '', { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** No change takes an hour: whoever began one is gone. */
const LEFT_BEHIND_MS = 3_600_000;

const HIDDEN = /^\.[0-9a-f]{16,32}(?:-\d+)?\.(?:new|now|changing)$/;

/** Removes the hidden files that crashes have left in a folder. What cannot be removed stays. */
export async function sweep(folder: string): Promise<void> {
  const names = await readdir(folder).catch((): string[] => []);
  for (const name of names.filter((one) => HIDDEN.test(one))) {
    const path = join(folder, name);
    const age = await ageOf(path, 'mtimeMs').catch(() => undefined);
    if (age !== undefined && age >= LEFT_BEHIND_MS) await removed(path);
  }
}

const removed = (path: string): Promise<void> => unlink(path).catch(() => undefined);
