import { createInterface } from 'node:readline';
import { pino } from 'pino';
import { openStore } from '../../../src/store/open-store.ts';

/**
 * Opens, uses and closes each database file that a line of standard input names, and prints how that
 * went. Started by `opening-together.test.ts`, which lets several of these open one file at once.
 */
const [name = ''] = process.argv.slice(2);

async function use(path: string): Promise<string> {
  const store = await openStore({
    database: { kind: 'sqlite', path },
    retentionDays: 90,
    log: pino({ level: 'silent' }),
  });
  await store.claims.take({ delivery: `event of ${name}` });
  await store.close();
  return 'used';
}

process.stdout.write('ready\n');
for await (const path of createInterface({ input: process.stdin })) {
  const said = await use(path).catch((error: unknown) => String(error));
  process.stdout.write(`${said}\n`);
}
