import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { forEver, sharingOfProcess } from './sharing-of-process.ts';

/** Writes, takes out and does not get to writing, until `owed.test.ts` kills it before it shares any of it. */
const { sharing, folder } = await sharingOfProcess();
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
    return forEver();
  },
  () => undefined,
  () => undefined,
);
