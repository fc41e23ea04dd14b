import { expect, test } from 'vitest';
import { aClock } from '../store/databases.ts';
import { aDesk, aSite, DAY, HOUR, published, unwanted, wanted } from './desk.ts';
import { articlePage, FORMS, frontPage, rss } from './site/feed-forms.ts';

const about = (site: { at: (path: string) => string }) => ({
  title: 'The Harbour Post',
  site: site.at('/'),
});

test.each(Object.entries(FORMS))(
  'what a feed in the form %s lists is kept or left out by what it is about',
  async (_, { make, type }) => {
    const clock = aClock();
    const site = await aSite();
    const items = [
      published(site, '/quota', wanted('the fishing quota')),
      published(site, '/whale', unwanted('whale')),
    ];
    site.put('/feed', { body: make({ ...about(site), items }), type });
    const desk = await aDesk({ now: clock.now, sites: [site] });
    const feed = await desk.follow(site.at('/feed'));
    await desk.tick();
    expect(await desk.titles()).toEqual(['Japan and Russia speak of the fishing quota']);
    const [left, ...others] = await desk.store.items.leftOut(20);
    expect(others).toEqual([]);
    expect(left).toMatchObject({ title: 'The whale of the harbour', state: 'left-out', score: 0 });
    const counts = await desk.store.items.counts();
    expect(counts.get(feed?.id ?? '')).toEqual({ kept: 1, leftOut: 1, failed: 0 });
    // What is plainly of something else is not asked for.
    expect(site.timesAsked('/whale')).toBe(0);
  },
);

test('an item is saved once, however often the feed is read, and a new one when it comes', async () => {
  const clock = aClock();
  const site = await aSite();
  const first = published(site, '/quota', wanted('the fishing quota'));
  site.put('/feed', { body: rss({ ...about(site), items: [first] }), isUnconditional: true });
  const desk = await aDesk({ now: clock.now, sites: [site] });
  await desk.follow(site.at('/feed'));
  for (let look = 0; look < 3; look++) {
    await desk.tick();
    clock.pass(HOUR);
  }
  expect(site.timesAsked('/feed')).toBe(3);
  expect(site.timesAsked('/quota')).toBe(1);
  const next = published(site, '/grave', wanted('visits to graves', '2026-11-24'));
  site.put('/feed', { body: rss({ ...about(site), items: [next, first] }) });
  await desk.tick();
  expect(await desk.titles()).toEqual([
    'Japan and Russia speak of the fishing quota',
    'Japan and Russia speak of visits to graves',
  ]);
});

test('what has not changed is asked for with what is known of it, and not sent again', async () => {
  const clock = aClock();
  const site = await aSite();
  site.put('/feed', { body: rss({ ...about(site), items: [] }), type: FORMS.rss.type });
  const desk = await aDesk({ now: clock.now, sites: [site] });
  await desk.follow(site.at('/feed'));
  await desk.tick();
  clock.pass(29 * 60 * 1000);
  await desk.tick();
  expect(site.timesAsked('/feed')).toBe(1);
  clock.pass(60 * 1000);
  await desk.tick();
  expect(site.timesAsked('/feed', 304)).toBe(1);
  expect(site.asked.at(-1)?.headers['user-agent']).toBe(
    'CommonGround/0.1 (reads feeds for a team; +https://desk.example/about)',
  );
});

test('what a feed has said of how often to ask stands also when it says nothing new', async () => {
  const clock = aClock();
  const site = await aSite();
  const body = rss({ ...about(site), items: [], ttl: 360 });
  site.put('/feed', { body, type: FORMS.rss.type });
  const desk = await aDesk({ now: clock.now, sites: [site] });
  await desk.follow(site.at('/feed'));
  for (let hour = 0; hour < 24; hour++) {
    await desk.tick();
    clock.pass(60 * 60 * 1000);
  }
  expect(site.timesAsked('/feed', 304)).toBe(3);
  expect(site.timesAsked('/feed')).toBe(4);
});

test('the first look goes back thirty days, and thirty articles', async () => {
  const clock = aClock();
  const site = await aSite();
  const old = published(site, '/old', wanted('old things', '2026-10-01'));
  const fresh = published(site, '/new', wanted('new things', '2026-11-22'));
  const many = Array.from({ length: 40 }, (_, nth) => ({
    ...fresh,
    address: site.at(`/many/${nth}`),
    title: 'A whale',
    summary: unwanted('whale').paragraphs.join(' '),
  }));
  site.put('/feed', { body: rss({ ...about(site), items: [old, fresh, ...many] }) });
  const desk = await aDesk({ now: clock.now, sites: [site] });
  await desk.follow(site.at('/feed'));
  await desk.tick();
  expect(await desk.titles()).toEqual(['Japan and Russia speak of new things']);
  expect((await desk.store.items.leftOut(100)).length).toBe(28);
  clock.pass(HOUR);
  await desk.tick();
  expect((await desk.store.items.leftOut(100)).length).toBe(28);
});

test('a site that renews the ids of all items brings none of them in again', async () => {
  const clock = aClock();
  const site = await aSite();
  const kept = published(site, '/quota', wanted('the fishing quota'));
  const other = published(site, '/whale', unwanted('whale'));
  const old = published(site, '/old', wanted('old things', '2026-03-10'));
  const put = (system: string, ...items: (typeof kept)[]) => {
    const renewed = items.map((item) => ({ ...item, id: `${system} ${item.address}` }));
    site.put('/feed', { body: rss({ ...about(site), items: renewed }) });
  };
  put('before', kept, other, old);
  const desk = await aDesk({ now: clock.now, sites: [site] });
  const feed = await desk.follow(site.at('/feed'));
  await desk.tick();
  const first = await desk.titles();
  const next = published(site, '/grave', wanted('visits to graves', '2026-11-24'));
  put('after', next, { ...kept, address: `${kept.address}/?utm_source=feed` }, other, old);
  for (let look = 0; look < 2; look++, clock.pass(HOUR)) await desk.tick();
  clock.pass(HOUR);
  await desk.tick();
  expect(await desk.titles()).toEqual([...first, 'Japan and Russia speak of visits to graves']);
  const counts = await desk.store.items.counts();
  expect(counts.get(feed?.id ?? '')).toEqual({ kept: 2, leftOut: 1, failed: 0 });
});

test('what is older by a month than the last look is no news, and what came meanwhile is', async () => {
  const clock = aClock();
  const site = await aSite();
  const fresh = published(site, '/new', wanted('new things', '2026-11-22'));
  site.put('/feed', { body: rss({ ...about(site), items: [fresh] }) });
  const desk = await aDesk({ now: clock.now, sites: [site] });
  await desk.follow(site.at('/feed'));
  await desk.tick();
  const old = published(site, '/archive/1', wanted('old things', '2026-03-10'));
  const late = published(site, '/late', wanted('late things', '2026-11-10'));
  const next = published(site, '/next', wanted('visits to graves', '2026-12-01'));
  site.put('/feed', { body: rss({ ...about(site), items: [next, late, fresh, old] }) });
  // Nobody was there to look for two months.
  clock.pass(60 * DAY);
  await desk.tick();
  expect(await desk.titles()).toEqual([
    'Japan and Russia speak of late things',
    'Japan and Russia speak of new things',
    'Japan and Russia speak of visits to graves',
  ]);
  expect(site.timesAsked('/archive/1')).toBe(0);
});

test('the file says what is followed, and an entry that goes away is followed no more', async () => {
  const clock = aClock();
  const site = await aSite();
  const item = published(site, '/quota', wanted('the fishing quota'));
  site.put('/feed', { body: rss({ ...about(site), items: [item] }) });
  const desk = await aDesk({ now: clock.now, sites: [site] });
  await desk.writeFile(
    `feeds:\n  - address: ${site.at('/feed')}\n    name: Post\n    threshold: 101\n`,
  );
  expect(desk.archive.faults()).toEqual([
    { file: 'feeds.yml', line: 2, message: 'threshold: expected a whole number from 0 to 100' },
  ]);
  await desk.writeFile(
    `feeds:\n  - address: ${site.at('/feed')}\n    name: Post\n    threshold: 10\n`,
  );
  await desk.tick();
  expect(await desk.store.feeds.all()).toMatchObject([
    { title: 'Post', threshold: 10, origin: 'file' },
  ]);
  expect((await desk.titles()).length).toBe(1);
  const [feed] = await desk.store.feeds.all();
  expect(await desk.store.feeds.end(feed?.id ?? '')).toBe(false);
  // A file that cannot be read says nothing of what is followed.
  await desk.writeFile('feeds: [');
  await desk.tick();
  expect((await desk.store.feeds.all()).length).toBe(1);
  await desk.writeFile('feeds: []\n');
  await desk.tick();
  expect(await desk.store.feeds.all()).toEqual([]);
});

test('of a site the first feed is followed that its page names', async () => {
  const clock = aClock();
  const site = await aSite();
  const item = published(site, '/quota', wanted('the fishing quota'));
  site.put('/', { body: frontPage('Post', [{ href: '/atom', type: 'application/atom+xml' }]) });
  site.put('/atom', { body: FORMS.atom.make({ ...about(site), items: [item] }) });
  const desk = await aDesk({ now: clock.now, sites: [site] });
  await desk.follow(site.at('/'));
  await desk.tick();
  clock.pass(HOUR);
  await desk.tick();
  expect((await desk.titles()).length).toBe(1);
  expect(site.timesAsked('/')).toBe(1);
  expect(site.timesAsked('/atom', 304)).toBe(1);
});

test('a page that is followed is looked at daily, and what it says anew is a new version of its article', async () => {
  const clock = aClock();
  const site = await aSite();
  const statement = { ...wanted('the fishing quota'), title: 'Statement of the ministry' };
  site.put('/statement', { body: articlePage(statement) });
  const desk = await aDesk({ now: clock.now, sites: [site] });
  await desk.follow(site.at('/statement'), { kind: 'page' });
  await desk.tick();
  expect(await desk.titles()).toEqual(['Statement of the ministry']);
  clock.pass(23 * HOUR);
  await desk.tick();
  expect(site.timesAsked('/statement')).toBe(1);
  clock.pass(HOUR);
  await desk.tick();
  expect(site.timesAsked('/statement', 304)).toBe(1);
  const paragraphs = statement.paragraphs.map((text) => text.replace('before spring', 'in June'));
  site.put('/statement', { body: articlePage({ ...statement, paragraphs }) });
  clock.pass(DAY);
  await desk.tick();
  expect(await desk.titles()).toEqual(['Statement of the ministry']);
  const [article] = desk.archive.articles().filter(({ title }) => title === statement.title);
  const texts = article?.passages.map(({ text }) => text).join(' ');
  expect(texts).toContain('in June');
  expect(texts).not.toContain('before spring');
  expect(article?.published).toBe('2026-11-20');
});

test('a feed that fails is left alone longer each time, is told of after a week, and once', async () => {
  const clock = aClock();
  const site = await aSite();
  site.put('/feed', { status: 503, body: 'Busy' });
  const desk = await aDesk({ now: clock.now, sites: [site] });
  await desk.follow(site.at('/feed'));
  const hours: number[] = [];
  const began = clock.now();
  for (let hour = 0; hour < 9 * 24; hour += 0.5, clock.pass(HOUR / 2)) {
    const before = site.timesAsked('/feed');
    await desk.tick();
    if (site.timesAsked('/feed') > before) hours.push((clock.now() - began) / HOUR);
    if (clock.now() - began < 7 * DAY) expect(desk.told).toEqual([]);
  }
  expect(hours).toEqual([
    0, 0.5, 1.5, 3.5, 7.5, 15.5, 31.5, 55.5, 79.5, 103.5, 127.5, 151.5, 175.5, 199.5,
  ]);
  expect(desk.told).toMatchObject([{ address: site.at('/feed'), fault: 'busy', addedBy: 'U1' }]);
  site.put('/feed', { body: rss({ ...about(site), items: [] }) });
  clock.pass(DAY);
  await desk.tick();
  const [feed] = await desk.store.feeds.all();
  expect(feed?.failures).toBe(0);
  expect(feed?.failingSince).toBeUndefined();
});

test('Retry-After is heeded, and so is a file that forbids', async () => {
  const clock = aClock();
  const site = await aSite();
  site.put('/feed', { status: 429, headers: { 'retry-after': '7200' } });
  site.put('/robots.txt', { body: 'User-agent: *\nDisallow: /private\n', type: 'text/plain' });
  site.put('/private/feed', { body: rss({ ...about(site), items: [] }) });
  const desk = await aDesk({ now: clock.now, sites: [site] });
  await desk.follow(site.at('/feed'));
  await desk.follow(site.at('/private/feed'));
  await desk.tick();
  clock.pass(2 * HOUR - 1000);
  await desk.tick();
  expect(site.timesAsked('/feed')).toBe(1);
  clock.pass(1000);
  await desk.tick();
  expect(site.timesAsked('/feed')).toBe(2);
  expect(site.timesAsked('/private/feed')).toBe(0);
  const faults = (await desk.store.feeds.all()).map(({ fault }) => fault);
  expect(faults.toSorted()).toEqual(['busy', 'robots']);
});

test('a place that is said to be for good is asked directly from then on, another is not', async () => {
  const clock = aClock();
  const site = await aSite();
  const feed = { body: rss({ ...about(site), items: [] }) };
  site.put('/old', { status: 301, headers: { location: '/new' } });
  site.put('/now', { status: 302, headers: { location: '/other' } });
  site.put('/new', feed);
  site.put('/other', feed);
  const desk = await aDesk({ now: clock.now, sites: [site] });
  await desk.follow(site.at('/old'));
  await desk.follow(site.at('/now'));
  for (let look = 0; look < 2; look++, clock.pass(HOUR)) await desk.tick();
  expect([site.timesAsked('/old'), site.timesAsked('/new')]).toEqual([1, 2]);
  expect([site.timesAsked('/now'), site.timesAsked('/other')]).toEqual([2, 2]);
});

test.each(['feed', 'page'] as const)(
  'a place of a %s that is for good is known though the new one has sent nothing new',
  async (kind) => {
    const clock = aClock();
    const site = await aSite();
    const body =
      kind === 'page'
        ? articlePage(wanted('the fishing quota'))
        : rss({ ...about(site), items: [] });
    site.put('/old', { body });
    const desk = await aDesk({ now: clock.now, sites: [site] });
    await desk.follow(site.at('/old'), { kind });
    await desk.tick();
    site.put('/old', { status: 301, headers: { location: '/new' } });
    site.put('/new', { body });
    for (let look = 0; look < 2; look++) {
      clock.pass(DAY);
      await desk.tick();
    }
    expect(site.timesAsked('/old')).toBe(2);
    expect(site.timesAsked('/new', 304)).toBe(2);
    expect(await desk.store.feeds.all()).toMatchObject([{ movedTo: site.at('/new') }]);
  },
);

test('an item whose page fails is tried again with the next looks, and given up in the end', async () => {
  const clock = aClock();
  const site = await aSite();
  const late = published(site, '/late', wanted('late things'));
  const never = published(site, '/never', wanted('lost things'));
  site.put('/late', { status: 503 });
  site.put('/never', { status: 503 });
  site.put('/feed', { body: rss({ ...about(site), items: [late, never] }) });
  const desk = await aDesk({ now: clock.now, sites: [site] });
  await desk.follow(site.at('/feed'));
  await desk.tick();
  site.put('/late', { body: articlePage(wanted('late things')) });
  for (let look = 0; look < 8; look++, clock.pass(HOUR)) await desk.tick();
  expect(await desk.titles()).toEqual(['Japan and Russia speak of late things']);
  expect(site.timesAsked('/never')).toBe(5);
  expect(await desk.store.items.leftOut(20)).toMatchObject([{ state: 'failed', fault: 'busy' }]);
});

test('an article that was left out is taken in when somebody wants it', async () => {
  const clock = aClock();
  const site = await aSite();
  const item = published(site, '/whale', {
    ...unwanted('whale'),
    title: 'The whale of the harbour',
  });
  site.put('/feed', { body: rss({ ...about(site), items: [item] }) });
  const desk = await aDesk({ now: clock.now, sites: [site] });
  await desk.follow(site.at('/feed'));
  await desk.tick();
  const [left] = await desk.store.items.leftOut(20);
  const taken = await desk.takeIn(left?.feedId ?? '', left?.id ?? '');
  expect(taken).toMatchObject({ kind: 'settled', state: 'kept' });
  expect(await desk.titles()).toEqual(['The whale of the harbour']);
  expect(await desk.store.items.leftOut(20)).toEqual([]);
});

test('with a threshold of its own a feed keeps everything, or nothing', async () => {
  const clock = aClock();
  const site = await aSite();
  const other = await aSite();
  const all = published(site, '/whale', unwanted('whale'));
  const none = published(other, '/quota', wanted('the fishing quota'));
  site.put('/feed', { body: rss({ ...about(site), items: [all] }) });
  other.put('/feed', { body: rss({ ...about(other), items: [none] }) });
  const desk = await aDesk({ now: clock.now, sites: [site, other] });
  await desk.follow(site.at('/feed'), { threshold: 0 });
  await desk.follow(other.at('/feed'), { threshold: 100 });
  await desk.tick();
  expect(await desk.titles()).toEqual(['The whale of the harbour']);
});
