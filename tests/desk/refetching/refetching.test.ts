import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { openLiveArchive } from '../../../src/archive/live-archive.ts';
import type { DatabaseConfig } from '../../../src/config.ts';
import { createArticleChanges } from '../../../src/desk/changes/article-changes.ts';
import { createRefetching } from '../../../src/desk/refetching/refetching.ts';
import { createAskSite } from '../../../src/following/asking/ask-site.ts';
import { createSharedReader } from '../../../src/following/feeds/reader.ts';
import { createSaver } from '../../../src/importing/create-saver.ts';
import { allowedHosts } from '../../../src/importing/fetch/allowed-hosts.ts';
import { fetchAddress } from '../../../src/importing/fetch/fetch-address.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { aClock, aDatabase, aFolder } from '../../store/databases.ts';
import { until } from '../../until.ts';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

const reader = createSharedReader();
afterAll(() => reader.close());

const log = pino({ level: 'silent' });

const QUOTA = 'The two countries agreed on a quota of 2,050 tonnes of salmon for the next season.';
const LOWERED = QUOTA.replace('2,050', '1,800');
const TEXT = [
  'The foreign ministers of Russia and Japan met in Tokyo on Monday to speak of fish and of visas.',
  QUOTA,
  'Visits of former residents to the graves of their families will be spoken of in the spring.',
  'A date for the next meeting was not set, and neither side would say where it is to be held.',
  'Both ministers told reporters afterwards that the talks had been held in a friendly atmosphere.',
];

/** Of the first page TEXT; of the others something else, or they would be one article. */
const textOf = (path: string): readonly string[] =>
  path === '/talks'
    ? TEXT
    : TEXT.map(
        (one, nth) =>
          Array.from({ length: 12 }, (_, at) => `${path.slice(1)}${nth}${at}`).join(' ') +
          one.slice(0, 9),
      );

const page = (paragraphs: readonly string[]): string => `<!doctype html><html lang="en"><head>
<title>Ministers meet in Tokyo</title><meta property="og:site_name" content="The Desk">
<meta property="article:published_time" content="2026-11-20T08:00:00Z"></head><body><nav>Menu</nav>
<article><h1>Ministers meet in Tokyo</h1>${paragraphs.map((one) => `<p>${one}</p>`).join('\n')}</article>
</body></html>`;

type Page = { readonly status?: number; readonly html?: string; readonly etag?: string };

/** A site with one page, which can be changed, and what it was asked for. */
async function aSite() {
  const asked: { readonly condition: string | undefined; readonly at: number }[] = [];
  let atOnce = 0;
  let most = 0;
  let present: Page | undefined;
  let robots: string | undefined;
  const server = createServer((request, response) => {
    if (request.url === '/robots.txt') {
      response.writeHead(robots === undefined ? 404 : 200, { 'content-type': 'text/plain' });
      return void response.end(robots);
    }
    most = Math.max(most, ++atOnce);
    const condition = request.headers['if-none-match'];
    asked.push({ condition, at: performance.now() });
    const own = { html: page(textOf(request.url ?? '')) };
    const { status = 200, html = '', etag }: Page = present ?? own;
    const isKnown = etag !== undefined && condition === etag;
    setTimeout(() => {
      atOnce--;
      response.writeHead(isKnown ? 304 : status, {
        'content-type': 'text/html; charset=utf-8',
        ...(etag === undefined ? {} : { etag }),
      });
      response.end(isKnown ? undefined : html);
    }, 20);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    host,
    asked,
    most: () => most,
    shows(now: Page) {
      present = now;
    },
    allows(text: string) {
      robots = text;
    },
  };
}

type Site = Awaited<ReturnType<typeof aSite>>;

/** One copy of the bot, as far as it looks at pages again. */
async function aCopy(site: Site, folder: string, database: DatabaseConfig, now: () => number) {
  const allowHosts = allowedHosts([site.host]);
  const store = await openStore({ database, retentionDays: 90, log, now: now });
  onTestFinished(() => store.close());
  const archive = await openLiveArchive({
    folder,
    log,
    now: now,
    async remember(articles) {
      await store.versions.keep(articles);
      await store.articles.see(articles);
    },
  });
  onTestFinished(() => archive.close());
  const saver = createSaver({
    knowledge: folder,
    articlesNow: archive.articlesNow,
  });
  const refetching = createRefetching({
    store,
    articles: archive.articles,
    ask: createAskSite({
      fetch: (address, options) => fetchAddress(address, { allowHosts, ...options }),
      agent: { contact: async () => undefined },
      now,
      wait: async () => undefined,
      pauseMs: 0,
    }),
    read: reader.read,
    save: (document, _, about) => saver.save(document, about),
    log,
    now: now,
    chance: () => 0.5,
    wait: async () => undefined,
  });
  return { store, archive, saver, refetching };
}

/** Copies of the bot on one folder and one database, which have imported the page. */
async function aDesk({
  copies = 1,
  pages = ['talks'],
}: {
  copies?: number;
  pages?: readonly string[];
} = {}) {
  const site: Site = await aSite();
  const clock = aClock();
  const folder = aFolder();
  const database = await aDatabase();
  const allowHosts = allowedHosts([site.host]);
  const all: Awaited<ReturnType<typeof aCopy>>[] = [];
  for (let nth = 0; nth < copies; nth++) {
    all.push(await aCopy(site, folder, database, clock.now));
  }
  const [first] = all;
  if (first === undefined) throw new Error('there is a copy');
  for (const name of pages) {
    const address = `http://${site.host}/${name}`;
    const fetched = await fetchAddress(address, { allowHosts });
    const read = await reader.read(fetched);
    await first.saver.save({ ...read, url: address, title: `${read.title} (${name})` });
  }
  const isThere = async () =>
    (await first.store.articles.seen()).length === pages.length ? true : undefined;
  await until(isThere);
  for (const { archive } of all) await archive.catchUp();
  site.asked.length = 0;
  const { store, archive } = first;
  return {
    site,
    clock,
    all,
    ...first,
    file: () => join(folder, archive.articles()[0]?.file ?? ''),
    text: () => archive.articles()[0]?.passages.map(({ text }) => text) ?? [],
    /** What has changed so far, once the archive has read what was saved. */
    async changes() {
      await archive.catchUp();
      const { changes } = await createArticleChanges({ ...store, articles: archive.articles }).list(
        9,
        0,
      );
      return changes.map(({ differences }) => differences);
    },
    tickAll: () => Promise.all(all.map(({ refetching }) => refetching.tick())),
  };
}

describe('the page of an imported article', () => {
  test('is looked at a day, a week and a month later, and at no other time', async () => {
    const { clock, site, refetching } = await aDesk();
    const days: number[] = [];
    for (let hour = 0; hour < 45 * 24; hour += 2) {
      const before = site.asked.length;
      await refetching.tick();
      if (site.asked.length > before) days.push(Math.floor(hour / 24));
      clock.pass(2 * HOUR);
    }
    expect(days).toEqual([1, 7, 30]);
  });

  test('that its site wants no robot to ask for is left alone', async () => {
    const { clock, site, refetching, text } = await aDesk();
    site.allows('User-agent: *\nDisallow: /talks');
    site.shows({ html: page([...TEXT.slice(0, 1), LOWERED, ...TEXT.slice(2)]) });
    clock.pass(DAY + 2 * HOUR);
    await refetching.tick();
    expect(site.asked).toEqual([]);
    expect(text()).toContain(QUOTA);
  });

  test('that is followed is left to that, for as long as it is', async () => {
    const { clock, site, refetching, store } = await aDesk();
    const { id } = (await store.feeds.add({
      address: `http://${site.host}/talks/?utm_source=desk`,
      kind: 'page',
      team: 'T1',
      addedBy: 'U1',
      language: 'en',
    })) as { readonly id: string };
    clock.pass(DAY + 2 * HOUR);
    await refetching.tick();
    expect(site.asked).toEqual([]);
    await store.feeds.end(id);
    clock.pass(7 * DAY);
    await refetching.tick();
    expect(site.asked).toHaveLength(1);
  });

  test('that says something else becomes a new version, and the change is told', async () => {
    const { clock, site, refetching, changes, text } = await aDesk();
    site.shows({ html: page([...TEXT.slice(0, 1), LOWERED, ...TEXT.slice(2)]) });
    clock.pass(DAY + 2 * HOUR);
    await refetching.tick();
    expect(await changes()).toMatchObject([[{ before: QUOTA, after: LOWERED }]]);
    expect(text()).toContain(LOWERED);
    expect(text()).toHaveLength(TEXT.length);
  });

  test('that is set otherwise, or is the same, leaves the file as it is', async () => {
    const { clock, site, refetching, changes, text } = await aDesk();
    site.shows({
      html: page([...TEXT.slice(1), TEXT[0] ?? ''].map((one) => one.replace(' of ', ' of&nbsp;'))),
    });
    clock.pass(DAY + 2 * HOUR);
    await refetching.tick();
    expect(await changes()).toEqual([]);
    expect(text()).toEqual(TEXT);
    expect(site.asked).toHaveLength(1);
  });

  test('is not sent again where the site says that it is the same', async () => {
    const { clock, site, refetching } = await aDesk();
    site.shows({ html: page(TEXT), etag: '"1"' });
    for (const days of [1, 6, 23]) {
      clock.pass(days * DAY + 2 * HOUR);
      await refetching.tick();
    }
    expect(site.asked.map(({ condition }) => condition)).toEqual([undefined, '"1"', '"1"']);
  });

  test.each<[string, Page]>([
    ['gone', { status: 404 }],
    ['refused', { status: 403, html: 'Sign in' }],
    ['broken', { status: 500 }],
    ['empty', { html: '' }],
    ['a notice', { html: page(['This page has moved. Please use the search of our new site.']) }],
    ['cut off after its beginning', { html: page([...TEXT.slice(0, 1), 'Subscribe to read on.']) }],
  ])('that is %s spoils nothing, and is given up after some tries', async (_, shown) => {
    const { clock, site, refetching, changes, text } = await aDesk();
    site.shows(shown);
    for (let hour = 0; hour < 6 * 24; hour += 2) {
      await refetching.tick();
      clock.pass(2 * HOUR);
    }
    expect(site.asked.length).toBeGreaterThanOrEqual(1);
    expect(site.asked.length).toBeLessThanOrEqual(4);
    expect(await changes()).toEqual([]);
    expect(text()).toEqual(TEXT);
    site.shows({ html: page([...TEXT, 'They meet again in May, the ministry said on Friday.']) });
    clock.pass(2 * DAY);
    await refetching.tick();
    expect(await changes()).toHaveLength(1);
  });

  test('is fetched once by several copies, and each asks for one page after the other', async () => {
    const pages = ['one', 'two', 'three', 'four', 'five'];
    const { clock, site, tickAll } = await aDesk({ copies: 3, pages });
    await tickAll();
    clock.pass(DAY + 4 * HOUR);
    await tickAll();
    expect(site.asked).toHaveLength(pages.length);
    expect(site.most()).toBeLessThanOrEqual(3);
    await tickAll();
    expect(site.asked).toHaveLength(pages.length);
  });

  test('does not undo what somebody corrected by hand', async () => {
    const { clock, refetching, archive, file, text } = await aDesk();
    const corrected = QUOTA.replace('salmon', 'salmon and trout');
    writeFileSync(file(), readFileSync(file(), 'utf8').replace(QUOTA, corrected));
    await archive.catchUp();
    clock.pass(DAY + 2 * HOUR);
    await refetching.tick();
    await archive.catchUp();
    expect(text()).toContain(corrected);
  });

  test('missed for weeks is looked at once, and then when the next time comes', async () => {
    const { clock, site, refetching } = await aDesk();
    await refetching.tick();
    clock.pass(12 * DAY);
    await refetching.tick();
    await refetching.tick();
    expect(site.asked).toHaveLength(1);
    clock.pass(18 * DAY + 2 * HOUR);
    await refetching.tick();
    expect(site.asked).toHaveLength(2);
  });
});
