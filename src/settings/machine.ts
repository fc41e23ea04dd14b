import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

const BOOT = '/proc/sys/kernel/random/boot_id';
const PROCESSES = '/proc/self/ns/pid';

/**
 * Where a number means the same process: a machine since it was started, and of its containers one. By the
 * name alone containers of one network, and machines that nobody has named, would be taken for each other.
 */
export const machine = (): string =>
  [hostname(), known(() => readFileSync(BOOT, 'utf8').trim()), known(() => readlinkSync(PROCESSES))]
    .filter((one) => one !== undefined)
    .join(' ');

/** Linux says so; elsewhere there is but one number for a process. */
function known(read: () => string): string | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
