import { once } from 'node:events';
import { pino } from 'pino';
import type { DatabaseConfig } from '../../../src/config.ts';
import { createCorrections } from '../../../src/knowledge/correcting/corrections.ts';
import { createSlack } from '../../../src/slack/create-slack.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { anAnswer } from '../../builders.ts';
import { aView } from './a-view.ts';
import { botDigests } from './bot-digests.ts';
import { NO_FOLLOWING, NO_IMPORTING } from './no-importing.ts';

/** All that `crash.test.ts` tells this process, as JSON in its one argument. */
export type Fate = {
  readonly database: DatabaseConfig;
  readonly apiUrl: string;
  readonly signingSecret: string;
  /** The question while which this process ends itself with kill -9; none where absent. */
  readonly deadly?: string;
  /** How often it says that it runs. */
  readonly beatMs?: number;
  /** When: before its reply may be posted, when it may, or when it is and the store is to be told. */
  readonly moment: 'answering' | 'before posting' | 'after posting';
};

const fate = JSON.parse(process.argv[2] ?? '') as Fate;
const die = (): void => void process.kill(process.pid, 'SIGKILL');
let isDoomed = false;
const dieAt = (moment: Fate['moment']): void => {
  if (isDoomed && fate.moment === moment) die();
};

// Loading takes longest, and is done ahead while another process is at work.
await once(process.stdin, 'data');
const log = pino({ level: 'warn' }, pino.destination(2));
const store = await openStore({
  database: fate.database,
  retentionDays: 90,
  log,
  ...(fate.beatMs !== undefined && { beatMs: fate.beatMs }),
});
const { claims } = store;
const bot = createSlack({
  slack: { mode: 'http', botToken: 'xoxb-1', signingSecret: fate.signingSecret },
  apiUrl: fate.apiUrl,
  host: '127.0.0.1',
  port: 0,
  log,
  store: {
    ...store,
    claims: {
      ...claims,
      async begin(id) {
        const isBegun = await claims.begin(id);
        dieAt('before posting');
        return isBegun;
      },
      async finish(id, reply) {
        dieAt('after posting');
        await claims.finish(id, reply);
      },
    },
  },
  look: async () =>
    aView({
      ask: (question) => {
        isDoomed = question === fate.deadly;
        dieAt('answering');
        return anAnswer({ question });
      },
    }),
  ...botDigests({ store, apiUrl: fate.apiUrl, log }),
  addArticle: () => Promise.reject(new Error('nothing is added here')),
  corrections: createCorrections({ folder: 'no-such-folder', fileOf: () => undefined }),
  catchUp: async () => undefined,
  importing: NO_IMPORTING,
  following: NO_FOLLOWING,
});
const { port } = await bot.start();
process.stdout.write(`${port}\n`);
