import { pino } from 'pino';
import type { DatabaseConfig } from '../../../src/config.ts';
import { createSharing } from '../../../src/desk/sharing/sharing.ts';
import { openStore } from '../../../src/store/open-store.ts';

/** The sharing of a process that a test kills: its arguments are the database as JSON, and the folder. */
export async function sharingOfProcess() {
  const [database = '', folder = ''] = process.argv.slice(2);
  const log = pino({ level: 'silent' });
  const store = await openStore({
    database: JSON.parse(database) as DatabaseConfig,
    retentionDays: 90,
    log,
  });
  const sharing = await createSharing({
    files: store.sharedFiles,
    folders: [{ folder }],
    imported: () => [],
    log,
  });
  return { sharing, folder };
}

/** Until it is killed. */
export const forEver = (): Promise<never> =>
  new Promise(() => {
    setInterval(() => undefined, 2 ** 31 - 1);
  });
