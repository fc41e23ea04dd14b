import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import type { DatabaseConfig } from '../../../src/config.ts';
import { createSharing } from '../../../src/desk/sharing/sharing.ts';
import { openStore } from '../../../src/store/open-store.ts';

/** Writes, takes out and does not get to writing, until `owed.test.ts` kills it before it shares any of it. */
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
  async (writing) => {
    for (const name of ['corrected', 'added', 'untouched', 'gone']) {
      await writing(`articles/${name}.md`);
    }
    for (const name of ['corrected', 'added']) {
      writeFileSync(join(folder, `articles/${name}.md`), 'by the bot');
    }
    rmSync(join(folder, 'articles/gone.md'));
    process.stdout.write('written\n');
    await new Promise((resolve) => setInterval(resolve, 2 ** 31 - 1));
  },
  () => undefined,
  () => undefined,
);
