import { accessSync, constants, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Linux keeps what is in it in memory. */
const MEMORY = '/dev/shm';

/** Of a container's 64 MB a test may want more. */
const ENOUGH_BYTES = 2 ** 30;

/**
 * Puts all temporary folders of a run into one, in memory where there is enough: a store waits for a disk
 * some twenty times before it is open, and no test cuts the power. What a test leaves behind goes with it.
 */
export function setup(): () => void {
  const folder = mkdtempSync(join(hasMemory() ? MEMORY : tmpdir(), 'common-ground-tests-'));
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}

function hasMemory(): boolean {
  try {
    accessSync(MEMORY, constants.W_OK);
    const { bavail, bsize } = statfsSync(MEMORY);
    return bavail * bsize >= ENOUGH_BYTES;
  } catch {
    return false;
  }
}
