import { expect, test } from 'vitest';
import { aClock } from '../store/databases.ts';
import { aDesk, aSite, DAY, unwanted, wanted } from './desk.ts';
import { articlePage } from './site/feed-forms.ts';

const PATH = '/statement';
const STATEMENT = { ...wanted('the fishing quota'), title: 'Statement of the ministry' };

const noticeOf = (ray: string): string =>
  articlePage({
    title: 'We will be back soon',
    paragraphs: [
      'We are sorry for the inconvenience, but we are performing maintenance on our website at the moment.',
      `If you need to you can always contact us by telephone, and tell us the number of this page, ${ray}.`,
    ],
  });

/** A page that is followed and has been looked at once. */
async function aFollowedPage(body = articlePage(STATEMENT)) {
  const clock = aClock();
  const site = await aSite();
  site.put(PATH, { body });
  const desk = await aDesk({ now: clock.now, sites: [site] });
  await desk.follow(site.at(PATH), { kind: 'page' });
  await desk.tick();
  await desk.archive.catchUp();
  return {
    site,
    desk,
    /** Another copy of the bot. */
    another: () => aDesk({ ...desk, now: clock.now, sites: [site] }),
    /** What is in the archive a day later, if the page shows this when a copy looks. */
    async dayWith(shown: string, copy = desk) {
      site.put(PATH, { body: shown });
      clock.pass(DAY);
      await copy.tick();
      return desk.titles();
    },
    texts: () =>
      desk.archive
        .articles()
        .filter(({ publisher }) => publisher === 'The Harbour Post')
        .flatMap(({ passages }) => passages.map(({ text }) => text)),
  };
}

test('a notice in place of a followed page leaves its article as it is', async () => {
  const { site, desk, dayWith, texts } = await aFollowedPage();
  const [file] = desk.files().filter((name) => name.includes('statement'));
  const before = desk.textOf(file?.replace('.md', '') ?? '');
  // Challenges have another number each time.
  for (const ray of ['7f01', '7f02']) {
    expect(await dayWith(noticeOf(ray))).toEqual([STATEMENT.title]);
  }
  expect(await dayWith(articlePage(STATEMENT))).toEqual([STATEMENT.title]);
  expect(texts()).toEqual(STATEMENT.paragraphs);
  expect(desk.textOf(file?.replace('.md', '') ?? '')).toBe(before);
  // What the notice was sent with is not used to ask for the page.
  const conditions = site.asked
    .filter(({ path }) => path === PATH)
    .map(({ headers }) => headers['if-none-match'] !== undefined);
  expect(conditions).toEqual([false, true, false, false]);
  // One that comes again later begins anew.
  expect(await dayWith(noticeOf('7f02'))).toEqual([STATEMENT.title]);
});

test('a page that has changed wholly is taken once it says the same a day later', async () => {
  const { desk, another, dayWith, texts } = await aFollowedPage();
  const next = { ...unwanted('whale'), title: 'Second statement of the ministry' };
  expect(await dayWith(articlePage(next))).toEqual([STATEMENT.title]);
  expect(texts()).toEqual(STATEMENT.paragraphs);
  // By whichever copy: what was doubted is known to all.
  expect(await dayWith(articlePage(next), await another())).toEqual([next.title]);
  expect(texts()).toEqual(next.paragraphs);
  const [feed] = await desk.store.feeds.all();
  expect(feed?.etag).toBeDefined();
  // And from then on it is the text of the page.
  const paragraphs = next.paragraphs.map((text) => text.replace('on Sunday', 'on Monday'));
  await dayWith(articlePage({ ...next, paragraphs }));
  expect(texts()).toEqual(paragraphs);
});

test('a page that is written anew every day is taken at the second look, though it says something else again', async () => {
  const { dayWith, texts } = await aFollowedPage();
  const bulletins = ['whale', 'ferry'].map((word) => {
    const paragraphs = [1, 2].flatMap((nth) =>
      unwanted(word).paragraphs.map((text) => `In bulletin ${nth} of the ${word}: ${text}`),
    );
    return { ...unwanted(word), title: `Bulletin of the ${word}`, paragraphs };
  });
  const [first = '', second = ''] = bulletins.map(articlePage);
  expect(await dayWith(first)).toEqual([STATEMENT.title]);
  expect(await dayWith(second)).toEqual(['Bulletin of the ferry']);
  expect(texts()).toEqual(bulletins[1]?.paragraphs);
});

test('half of a long text is doubted as a notice is', async () => {
  const words = ['the fishing quota', 'visits to graves', 'joint activities'];
  const long = words.flatMap((word) => wanted(word).paragraphs).slice(0, 7);
  const { dayWith, texts } = await aFollowedPage(articlePage({ ...STATEMENT, paragraphs: long }));
  await dayWith(articlePage({ ...STATEMENT, paragraphs: long.slice(0, 3) }));
  expect(texts()).toEqual(long);
});

test('a notice is known as one also where the page names another address than the one followed', async () => {
  const canonical = '<link rel="canonical" href="/en/statement"></head>';
  const { site, desk, dayWith } = await aFollowedPage(
    articlePage(STATEMENT).replace('</head>', canonical),
  );
  const urls = () => desk.archive.articles().map(({ url }) => url);
  const before = urls();
  expect(before).toContain(site.at('/en/statement'));
  expect(await dayWith(noticeOf('7f01'))).toEqual([STATEMENT.title]);
  expect(urls()).toEqual(before);
});
