import { pino } from 'pino';
import type { DatabaseConfig } from '../../../src/config.ts';
import { openStore } from '../../../src/store/open-store.ts';

/** Takes a question and every edition that is free, and does nothing with them until `copies.test.ts` kills it. */
const store = await openStore({
  database: JSON.parse(process.argv[2] ?? '') as DatabaseConfig,
  retentionDays: 90,
  log: pino({ level: 'silent' }),
  beatMs: 500,
});
await store.claims.take({
  delivery: 'event Ev1',
  message: 'T1 C1 1.2',
  asked: { entry: 'mention', team: 'T1', channel: 'C1', asker: 'U1', text: 'When?', ts: '1.2' },
});
for (const { id } of await store.editions.free(10)) await store.editions.take(id, 120_000);
process.stdout.write('at work\n');
setInterval(() => undefined, 1000);
