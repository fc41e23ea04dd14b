import { createInterface } from 'node:readline';
import { pino } from 'pino';
import { digestFaultMessage } from '../../../src/blocks/digest/edition/fault.ts';
import { digestMessage, nothingNewMessage } from '../../../src/blocks/digest/edition/message.ts';
import type { DatabaseConfig } from '../../../src/config.ts';
import { createPostPace } from '../../../src/digest/delivery/post-pace.ts';
import { createDigests } from '../../../src/digest/digests.ts';
import { createDigestCourier } from '../../../src/slack/digest/courier.ts';
import { oneTeam } from '../../../src/slack/teams/teams.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { anArchive } from '../../archive-builders.ts';

/** All that `exactly-once.test.ts` tells this process, as JSON in its one argument. */
export type Fate = {
  readonly database: DatabaseConfig;
  readonly apiUrl: string;
  readonly botToken: string;
};

/** One look at the clock, as JSON in a line of standard input. */
export type Look = {
  /** What the clock shows, in ms since 1970. */
  readonly time: number;
  /** The moment at which this process ends itself with kill -9; it lives on where absent. */
  readonly deadly?: 'before it is frozen' | 'before the post' | 'after the post';
};

const fate = JSON.parse(process.argv[2] ?? '') as Fate;

// Loading takes longest, and is done ahead while another process is at work.
for await (const line of createInterface({ input: process.stdin })) {
  const { time, deadly } = JSON.parse(line) as Look;
  const dieAt = (moment: Look['deadly']): void => {
    if (deadly === moment) process.kill(process.pid, 'SIGKILL');
  };
  const ahead = time - Date.now();
  const now = (): number => Date.now() + ahead;
  const log = pino({ level: 'warn' }, pino.destination(2));
  const store = await openStore({ database: fate.database, retentionDays: 90, log, now });
  const { archive } = anArchive();
  const courier = createDigestCourier({ teams: oneTeam(fate.botToken), apiUrl: fate.apiUrl, log });
  const { editions } = store;
  const digests = createDigests({
    store: {
      ...store,
      editions: {
        ...editions,
        async send(...args) {
          dieAt('before it is frozen');
          return editions.send(...args);
        },
        async sent(...args) {
          dieAt('after the post');
          return editions.sent(...args);
        },
      },
    },
    archive: () => archive,
    render: { edition: digestMessage, nothingNew: nothingNewMessage, fault: digestFaultMessage },
    courier: {
      ...courier,
      async post(...args) {
        dieAt('before the post');
        return courier.post(...args);
      },
    },
    log,
    now,
    pace: createPostPace(
      async () => undefined,
      () => Number.MAX_VALUE,
    ),
  });
  await digests.tick();
  await store.close();
  process.stdout.write('done\n');
}
