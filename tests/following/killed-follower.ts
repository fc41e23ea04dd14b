import { createInterface } from 'node:readline';
import { pino } from 'pino';
import { openLiveArchive } from '../../src/archive/live-archive.ts';
import type { DatabaseConfig } from '../../src/config.ts';
import { createSharedReader } from '../../src/following/feeds/reader.ts';
import { createFollowing } from '../../src/following/following.ts';
import { importingInto } from '../../src/importing-into.ts';
import { openStore } from '../../src/store/open-store.ts';
import { alone } from '../archive/alone.ts';

/** All that `killed.test.ts` tells this process, as JSON in its one argument. */
export type Fate = {
  readonly database: DatabaseConfig;
  readonly knowledge: string;
  /** Of the sites that may be fetched. */
  readonly hosts: readonly string[];
};

/** One round, as JSON in a line of standard input. */
export type Round = {
  /** What the clock shows, in ms since 1970. */
  readonly time: number;
  /** The moment, at its so manieth time, at which this process ends itself with kill -9. */
  readonly deadly?: {
    readonly moment:
      | 'before the record'
      | 'after the record'
      | 'before a save'
      | 'after a save'
      | 'before the rest';
    readonly nth: number;
  };
};

const fate = JSON.parse(process.argv[2] ?? '') as Fate;

// Loading takes longest, and is done ahead while another process is at work.
for await (const line of createInterface({ input: process.stdin })) {
  const { time, deadly } = JSON.parse(line) as Round;
  let times = 0;
  const dieAt = (moment: NonNullable<Round['deadly']>['moment']): void => {
    if (deadly?.moment !== moment) return;
    times++;
    if (times === deadly.nth) process.kill(process.pid, 'SIGKILL');
  };
  const now = (): number => time;
  const log = pino({ level: 'warn' }, pino.destination(2));
  const store = await openStore({ database: fate.database, retentionDays: 90, log, now });
  const archive = await openLiveArchive({
    folder: fate.knowledge,
    log,
    remember: async () => {},
    now,
  });
  const reader = createSharedReader();
  const { importing } = importingInto({
    config: { importAllowHosts: fate.hosts },
    archives: alone(fate.knowledge, archive),
    log,
    now,
    reader,
  }).parts;
  const following = createFollowing({
    store: {
      ...store,
      looks: {
        ...store.looks,
        async record(...args) {
          dieAt('before the record');
          const isKept = await store.looks.record(...args);
          dieAt('after the record');
          return isKept;
        },
        async rest(...args) {
          dieAt('before the rest');
          return store.looks.rest(...args);
        },
      },
    },
    archive: archive.current,
    followed: archive.followed,
    articles: archive.articles,
    fetch: importing.fetch,
    read: importing.read,
    async save(...args) {
      dieAt('before a save');
      const saved = await importing.save(...args);
      dieAt('after a save');
      return saved;
    },
    agent: { contact: async () => undefined },
    readFeed: reader.readFeed,
    tell: async () => true,
    log,
    now,
    chance: () => 0,
    pauseMs: 0,
  });
  await following.tick();
  await following.stop();
  await archive.close();
  await reader.close();
  await store.close();
  process.stdout.write('done\n');
}
