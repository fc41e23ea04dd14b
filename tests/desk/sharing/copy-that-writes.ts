import { pino } from 'pino';
import type { DatabaseConfig } from '../../../src/config.ts';
import { createSharing } from '../../../src/desk/sharing/sharing.ts';
import { openStore } from '../../../src/store/open-store.ts';

/** Has its turn to write into the archive, and writes until `turns.test.ts` kills it. */
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
await sharing.inTurn(
  undefined,
  async () => {
    process.stdout.write('writing\n');
    await new Promise((resolve) => setInterval(resolve, 2 ** 31 - 1));
  },
  () => undefined,
  () => undefined,
);
