/*
 * A thousand digests due in the same minute: how long it takes to compose them, by the code that
 * composes them for a post, over a store of its own.
 *
 *   npm run -s bench:digest -- [--subscriptions 1000] [--passages N] [--knowledge FOLDER]
 *
 * Each channel has topics of its own, a question or two, and twelve new articles. Without a folder
 * and without a number the articles of this repository are used. It prints, and ends with status 1
 * where `composeMs` is above 5,000:
 *   calendarMs   finding every date of the archive, once an index
 *   planMs       finding what is due, and planning it
 *   composeMs    all editions, from the store to the message
 *   processorMs  what the processor spent on that, where others are at work beside it
 *   perEditionMs of one
 */
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openArchive } from '../src/archive/open-archive.ts';
import { digestMessage, nothingNewMessage } from '../src/blocks/digest/edition/message.ts';
import { createDraft } from '../src/digest/delivery/draft.ts';
import { createPlanning } from '../src/digest/schedule/plan-due.ts';
import type { Settings } from '../src/digest/settings/settings.ts';
import { createLog } from '../src/log.ts';
import { openStore } from '../src/store/open-store.ts';
import { makeFolder } from './archive-folder.ts';

const { values } = parseArgs({
  options: {
    subscriptions: { type: 'string', default: '1000' },
    passages: { type: 'string' },
    knowledge: { type: 'string' },
  },
});
const subscriptions = Number(values.subscriptions);
const LIMIT_MS = 5000;
const HOUR_MS = 3_600_000;

const made = values.passages === undefined ? undefined : await makeFolder(Number(values.passages));
const { archive } = await openArchive(values.knowledge ?? made?.folder ?? 'knowledge');
const { articles, concepts, passages } = archive.index;

let time = Date.UTC(2027, 1, 6, 23, 0);
const now = (): number => time;
const database = process.env.TEST_DATABASE_URL
  ? ({ kind: 'postgres', url: process.env.TEST_DATABASE_URL } as const)
  : ({ kind: 'sqlite', path: join(tmpdir(), `bench-digests-${process.pid}.db`) } as const);
const store = await openStore({ database, retentionDays: 90, log: createLog('warn'), now });

const wordOf = (nth: number): string =>
  passages[(nth * 7) % passages.length]?.text.split(/\s+/)[nth % 5] ?? '';

await store.articles.see(articles.slice(0, 12).map(({ id }) => ({ id, hash: 'a' })));
for (let nth = 0; nth < subscriptions; nth++) {
  const channel = `C${nth}`;
  const settings: Settings = {
    time: '08:30',
    zone: 'Asia/Tokyo',
    weekdays: [1, 2, 3, 4, 5, 6, 7],
    topics: {
      concepts: concepts.concepts.slice(nth % 50, (nth % 50) + 2).map(({ id }) => id),
      words: [`${wordOf(nth)} ${nth}`.trim()],
    },
    language: (['en', 'ru', 'ja'] as const)[nth % 3] ?? 'en',
    sections: ['new', 'on-this-day', 'asked-here'],
    every: 'day',
    onEmpty: 'skip',
  };
  await store.subscriptions.putOver({ team: 'T1', channel, settings, createdBy: 'U1' }, undefined);
  await store.questions.record(
    {
      id: `q${nth}`,
      team: 'T1',
      entry: 'mention',
      channel,
      asker: `U${nth % 9}`,
      isPrivate: false,
      language: 'en',
      text: `What of the ${wordOf(nth + 1)}?`,
      kind: 'closest',
      passages: [],
    },
    { isGap: true },
  );
}
time += HOUR_MS;

const took = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return Math.round(performance.now() - began);
};

const draft = createDraft({
  store,
  archive: () => archive,
  render: { edition: digestMessage, nothingNew: nothingNewMessage },
  now,
});
const all = await store.subscriptions.all();
const [first] = all;
if (first === undefined) throw new Error('there is no subscription');
const compose = (of: typeof first) => draft(of, of.settings as Settings, '2027-02-07');
const planMs = await took(createPlanning({ store, now }));
const calendarMs = await took(() => compose(first));
let posts = 0;
const before = process.cpuUsage();
const composeMs = await took(async () => {
  for (const one of all) if ((await compose(one)).kind === 'post') posts++;
});

const { user, system } = process.cpuUsage(before);
process.stdout.write(
  `${JSON.stringify({
    passages: passages.length,
    subscriptions,
    posts,
    calendarMs,
    planMs,
    composeMs,
    processorMs: Math.round((user + system) / 1000),
    perEditionMs: Math.round((composeMs / subscriptions) * 100) / 100,
  })}\n`,
);
for (const { id } of all) await store.subscriptions.remove(id);
await store.close();
if (made !== undefined) await rm(made.folder, { recursive: true });
if (database.kind === 'sqlite') {
  for (const end of ['', '-wal', '-shm']) await rm(database.path + end, { force: true });
}
process.exitCode = composeMs > LIMIT_MS || posts < subscriptions ? 1 : 0;
