/*
 * What a round of many feeds costs: processor time, memory, and how long a question waits beside it.
 *
 *   npm run -s bench:feeds -- [--feeds 200]
 *
 * Every feed is of a site of its own, in another process, and lists twenty articles, of which one in ten
 * is about the subjects of the archive that comes with the bot. In the first round all of them are old; before
 * the second, every second feed has got one more, and the others have not changed. Meanwhile a question
 * is put every 20 ms, and as long without any round, for what else the machine does is in the figures too. It prints a line of JSON for each round, and ends with status 1 where the second
 * one is over a limit:
 *   processorMs  of the whole process, threads included (30,000 are allowed)
 *   extraMb      by how much its memory was above what it was before, at most (100)
 *   waitedMs     the longest that a question waited from its time until it was looked at (50)
 *   longestMs    the same until its answer was there
 *   answerMs     what the slowest answer took by itself
 *   kept, leftOut, requests
 */
import { type ChildProcess, fork } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openLiveArchive } from '../src/archive/live-archive.ts';
import { createSharedReader } from '../src/following/feeds/reader.ts';
import { createFollowing } from '../src/following/following.ts';
import { importingInto } from '../src/importing-into.ts';
import { createLog } from '../src/log.ts';
import { openStore } from '../src/store/open-store.ts';
import { articlePage, rss } from '../tests/following/site/feed-forms.ts';
import { type Site, startSite } from '../tests/following/site/stand-in-site.ts';

const { values } = parseArgs({
  options: {
    feeds: { type: 'string', default: '200' },
    sites: { type: 'boolean', default: false },
  },
});
const count = Number(values.feeds);
const ITEMS = 20;
/** Between two questions. */
const EVERY_MS = 20;
const LIMITS = { processorMs: 30_000, extraMb: 100, waitedMs: 50 };
const DAY = '2027-02-01';
const OLD = '2026-11-01';
const QUESTIONS = [
  'When was the first 2+2 meeting?',
  'Что обещала декларация 1956 года?',
  '共同経済活動の五つの計画は何ですか',
  'Who signed the treaty of Shimoda?',
];

/** An article of a site; one in ten is of the subjects. */
function articleOf(site: number, nth: number) {
  const word = `w${site}x${nth}`;
  const isOurs = nth % 10 === 0;
  const sentences = isOurs
    ? `The deputy foreign ministers of Japan and Russia spoke of ${word} and of the peace treaty in Moscow. The Japanese side named the Southern Kurils, and the Russian side spoke of ${word} and fishing.`
    : `The town council met on Monday and spoke of ${word}, of the new tram and of the price of bread. The mayor of the town said that ${word} would be built before autumn, and that nobody would pay more.`;
  // Those at the start are too old to be taken.
  const published = nth < site + ITEMS ? OLD : DAY;
  const paragraphs = Array.from({ length: 12 }, (_, at) => `${sentences} It was said ${at} times.`);
  const title = isOurs ? `Japan and Russia: ${word}` : `The council and ${word}`;
  return { title, published, paragraphs };
}

function fill(site: Site, number: number, first: number): void {
  const items = Array.from({ length: ITEMS }, (_, at) => first + at).map((nth) => {
    const about = articleOf(number, nth);
    site.put(`/${nth}`, { body: articlePage(about) });
    const summary = about.paragraphs[0] ?? '';
    return {
      address: site.at(`/${nth}`),
      title: about.title,
      summary,
      published: `${about.published}T06:00:00Z`,
    };
  });
  const title = `Site ${number}`;
  site.put('/feed', {
    body: rss({ title, site: site.at('/'), items: items.toReversed() }),
    type: 'application/rss+xml',
  });
}

/** The other process: sites that get one more article when they are told so. */
async function serveSites(): Promise<void> {
  const sites: Site[] = [];
  for (let number = 0; number < count; number++) {
    const site = await startSite();
    fill(site, number, number);
    sites.push(site);
  }
  process.on('message', () => {
    for (const [number, site] of sites.entries())
      if (number % 2 === 0) fill(site, number, number + 1);
    process.send?.({ requests: sites.reduce((sum, { asked }) => sum + asked.length, 0) });
  });
  process.send?.({ hosts: sites.map(({ host }) => host) });
}

const heard = <Message>(child: ChildProcess): Promise<Message> =>
  new Promise((resolve) => {
    child.once('message', (message) => resolve(message as Message));
  });

async function measured(
  work: () => Promise<void>,
  ask: (question: string) => unknown,
): Promise<Record<keyof typeof LIMITS | 'longestMs' | 'answerMs', number>> {
  const before = process.memoryUsage.rss();
  const processor = process.cpuUsage();
  let [most, waitedMs, longestMs, answerMs, nth] = [before, 0, 0, 0, 0];
  let due = performance.now() + EVERY_MS;
  const put = (): void => {
    const began = performance.now();
    ask(QUESTIONS[nth++ % QUESTIONS.length] ?? '');
    const now = performance.now();
    waitedMs = Math.max(waitedMs, began - due);
    longestMs = Math.max(longestMs, now - due);
    answerMs = Math.max(answerMs, now - began);
    most = Math.max(most, process.memoryUsage.rss());
    // From now on: what one question waited is not the next one's.
    due = performance.now() + EVERY_MS;
    timer = setTimeout(put, EVERY_MS);
  };
  let timer = setTimeout(put, EVERY_MS);
  await work();
  clearTimeout(timer);
  const { user, system } = process.cpuUsage(processor);
  return {
    processorMs: Math.round((user + system) / 1000),
    extraMb: Math.round((most - before) / 2 ** 20),
    waitedMs: Math.round(waitedMs),
    longestMs: Math.round(longestMs),
    answerMs: Math.round(answerMs),
  };
}

async function run(): Promise<void> {
  const child = fork(new URL(import.meta.url), ['--sites', '--feeds', String(count)], {
    execArgv: ['--import', 'tsx'],
  });
  const { hosts } = await heard<{ hosts: string[] }>(child);
  const folder = await mkdtemp(join(tmpdir(), 'common-ground-bench-'));
  const knowledge = join(folder, 'knowledge');
  await cp('knowledge', knowledge, { recursive: true });
  let time = Date.parse(`${DAY}T12:00:00Z`);
  const now = (): number => time;
  const log = createLog('warn');
  const database = { kind: 'sqlite', path: join(folder, 'store.db') } as const;
  const store = await openStore({ database, retentionDays: 90, log, now });
  const archive = await openLiveArchive({ folder: knowledge, log, remember: async () => {}, now });
  const reader = createSharedReader();
  const config = { importAllowHosts: hosts };
  const archives = {
    articles: archive.articles,
    keyed: () => ({ name: '', key: undefined, folder: knowledge, live: archive }),
  };
  const { importing } = importingInto({ config, archives, log, now, reader }).parts;
  const following = createFollowing({
    ...{ store, log, now, fetch: importing.fetch, read: importing.read, save: importing.save },
    archive: archive.current,
    followed: archive.followed,
    articles: archive.articles,
    agent: { contact: async () => 'https://desk.example/' },
    readFeed: reader.readFeed,
    tell: async () => true,
    pauseMs: 0,
  });
  for (const host of hosts) {
    const address = `http://${host}/feed`;
    await store.feeds.add({ address, kind: 'feed', team: 'T', addedBy: 'U', language: 'en' });
  }
  for (let nth = 0; nth < 400; nth++) archive.ask(QUESTIONS[nth % QUESTIONS.length] ?? '');
  const round = async (name: string, work = following.tick) => {
    const figures = await measured(work, archive.ask);
    const all = [...(await store.items.counts()).values()];
    const kept = all.reduce((sum, one) => sum + one.kept, 0);
    const leftOut = all.reduce((sum, one) => sum + one.leftOut, 0);
    process.stdout.write(`${JSON.stringify({ round: name, ...figures, kept, leftOut })}\n`);
    return figures;
  };
  await round('first');
  child.send('more');
  const { requests } = await heard<{ requests: number }>(child);
  // The threads give their memory back, and what the first round left behind is collected.
  await new Promise((resolve) => setTimeout(resolve, 25_000));
  time += 2 * 60 * 60 * 1000;
  await round('none', () => new Promise((resolve) => setTimeout(resolve, 20_000)));
  const figures = await round('second');
  child.send('more');
  const after = await heard<{ requests: number }>(child);
  process.stdout.write(`${JSON.stringify({ requests: after.requests - requests })}\n`);
  child.kill();
  await following.stop();
  await archive.close();
  await reader.close();
  await store.close();
  await rm(folder, { recursive: true });
  const over = (['processorMs', 'extraMb', 'waitedMs'] as const).filter(
    (name) => figures[name] > LIMITS[name],
  );
  if (over.length > 0) process.stdout.write(`over the limit: ${over.join(', ')}\n`);
  process.exitCode = over.length > 0 ? 1 : 0;
}

await (values.sites ? serveSites() : run());
