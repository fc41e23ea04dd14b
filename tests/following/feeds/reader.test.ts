import { expect, onTestFinished, test } from 'vitest';
import { createSharedReader } from '../../../src/following/feeds/reader.ts';
import { articlePage, rss } from '../site/feed-forms.ts';

const ADDRESS = 'https://post.example/feed';

const aFeed = {
  name: 'feed',
  address: ADDRESS,
  contentType: 'application/rss+xml',
  bytes: Buffer.from(
    rss({
      title: 'The Post',
      site: 'https://post.example/',
      items: [{ address: 'https://post.example/1', title: 'A treaty', summary: 'Talks.' }],
    }),
  ),
};

const aPage = {
  name: 'page.html',
  address: 'https://post.example/1',
  contentType: 'text/html',
  bytes: Buffer.from(
    articlePage({
      title: 'A treaty',
      published: '2026-11-20',
      paragraphs: Array.from(
        { length: 5 },
        (_, at) => `The ministers met for the ${at + 1}th time.`,
      ),
    }),
  ),
};

const aReader = () => {
  const reader = createSharedReader();
  onTestFinished(() => reader.close());
  return reader;
};

test('a feed is read as a feed and a page as a page, in turn, and each as the other where asked', async () => {
  const { read, readFeed } = aReader();
  const [feed, page, asFeed, again] = await Promise.all([
    readFeed(aFeed),
    read(aPage),
    readFeed(aPage),
    readFeed(aFeed),
  ]);
  expect(feed).toMatchObject({
    kind: 'feed',
    feed: { title: 'The Post', items: [{ address: 'https://post.example/1' }] },
  });
  expect(page.paragraphs).toContain('The ministers met for the 1th time.');
  expect(asFeed).toMatchObject({ kind: 'page', feeds: [] });
  expect(again).toEqual(feed);
});

test('what cannot be read as a feed takes nothing else with it', async () => {
  const { read, readFeed } = aReader();
  const broken = { ...aFeed, bytes: Buffer.from('<rss><channel') };
  const [feed, page] = await Promise.allSettled([readFeed(broken), read(aPage)]);
  expect(feed).toMatchObject({ status: 'rejected', reason: { kind: 'damaged' } });
  expect(page).toMatchObject({ status: 'fulfilled', value: { title: 'A treaty' } });
});

test('a reader that is closed gives up feeds and pages', async () => {
  const { read, readFeed, close } = aReader();
  await read(aPage);
  const begun = Promise.allSettled([readFeed(aFeed), read(aPage)]);
  await close();
  for (const { status } of await begun) expect(status).toBe('rejected');
  await expect(readFeed(aFeed)).rejects.toMatchObject({ kind: 'unreadable' });
});
