import { pino } from 'pino';
import type { DatabaseConfig } from '../../src/config.ts';
import { openStore } from '../../src/store/open-store.ts';

/**
 * Writes without end and prints each id once the store has confirmed it. Started by
 * `crash.test.ts`, which kills it: argument 1 is the database as JSON, argument 2 begins the ids.
 */
const [database = '', prefix = ''] = process.argv.slice(2);

const store = await openStore({
  database: JSON.parse(database) as DatabaseConfig,
  retentionDays: 90,
  log: pino({ level: 'silent' }),
});
for (let nth = 0; ; nth++) {
  const id = `${prefix}-${nth}`;
  await store.questions.record(
    {
      id,
      team: 'T1',
      entry: 'mention',
      channel: 'C1',
      asker: 'U1',
      isPrivate: false,
      language: 'en',
      text: `Question ${id}?`,
      kind: 'nothing',
      passages: [],
    },
    { isGap: true },
  );
  await store.claims.take({ delivery: `event ${id}` });
  process.stdout.write(`${id}\n`);
}
