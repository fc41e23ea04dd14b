import { describe, expect, test } from 'vitest';
import { readFollowable } from '../../../src/following/feeds/read-followable.ts';
import { FORMS, frontPage } from '../site/feed-forms.ts';

const ADDRESS = 'https://harbour.example/news/feed.xml';

const read = (text: string, contentType = '') =>
  readFollowable({ bytes: Buffer.from(text), name: 'feed', contentType, address: ADDRESS });

async function itemsOf(text: string) {
  const found = await read(text);
  if (found.kind !== 'feed') throw new Error('It was taken for no feed.');
  return found.feed;
}

const ITEMS = [
  {
    address: 'https://harbour.example/ferry',
    title: 'Ferry & fog',
    summary: 'The <b>ferry</b> waits.',
    published: '2026-11-20T09:00:00Z',
  },
  { address: 'https://harbour.example/quota', title: 'Quota', id: 'urn:quota' },
];

describe.each(Object.entries(FORMS))('a feed in the form %s', (_, { make }) => {
  test('gives its articles with title, words, day and address', async () => {
    const { title, items } = await itemsOf(
      make({ title: 'The Harbour Post', site: 'https://harbour.example/', items: ITEMS }),
    );
    expect(title).toBe('The Harbour Post');
    expect(items.map(({ id: _id, ...item }) => item)).toEqual([
      {
        address: 'https://harbour.example/ferry',
        title: 'Ferry & fog',
        summary: 'The ferry waits.',
        published: '2026-11-20',
      },
      expect.objectContaining({ address: 'https://harbour.example/quota', title: 'Quota' }),
    ]);
    expect(new Set(items.map(({ id }) => id)).size).toBe(2);
  });

  test('is the same item whatever else of it changes', async () => {
    const about = { title: 'The Harbour Post', site: 'https://harbour.example/' };
    const before = await itemsOf(
      make({ ...about, items: [{ ...ITEMS[1], address: ADDRESS, title: 'Quota' }] }),
    );
    const after = await itemsOf(
      make({
        ...about,
        items: [{ ...ITEMS[1], address: `${ADDRESS}?utm_source=rss`, title: 'QUOTA' }],
      }),
    );
    expect(after.items[0]?.id).toBe(before.items[0]?.id);
  });
});

const channel = (inside: string): string =>
  `<rss version="2.0"><channel><title>T</title><link>https://harbour.example/</link>${inside}</channel></rss>`;

test('an id that stands at several items tells nothing apart', async () => {
  const { items } = await itemsOf(
    channel(
      '<item><guid>1</guid><link>/a</link><title>A</title></item><item><guid>1</guid><link>/b</link><title>B</title></item>',
    ),
  );
  expect(items.map(({ address }) => address)).toEqual([
    'https://harbour.example/a',
    'https://harbour.example/b',
  ]);
});

test('items without an address of the web are left out, and those listed twice are one', async () => {
  const { items } = await itemsOf(
    channel(
      `<item><link>javascript:alert(1)</link><title>A</title></item>
       <item><link>mailto:desk@harbour.example</link><title>B</title></item>
       <item><title>C</title></item>
       <item><link>/d#top</link><title>D</title></item><item><link>/d</link><title>D again</title></item>`,
    ),
  );
  expect(items).toEqual([
    expect.objectContaining({ address: 'https://harbour.example/d', title: 'D' }),
  ]);
});

test('how long to wait is read of ttl and of the update period', async () => {
  expect((await itemsOf(channel('<ttl>90</ttl>'))).ttlMs).toBe(90 * 60 * 1000);
  const sy = `<rss version="2.0" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel><title>T</title><sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency></channel></rss>`;
  expect((await itemsOf(sy)).ttlMs).toBe(6 * 60 * 60 * 1000);
});

test('of a feed with a whole archive the first two hundred are read', async () => {
  const items = Array.from({ length: 500 }, (_, at) => ({
    address: `https://harbour.example/${at}`,
    title: `Article ${at}`,
  }));
  const { items: read } = await itemsOf(FORMS.rss.make({ title: 'T', site: ADDRESS, items }));
  expect(read.length).toBe(200);
  expect(read[0]?.title).toBe('Article 0');
});

test('a feed in windows-1251 is read by what it says of itself', async () => {
  const text = Buffer.from(
    `<?xml version="1.0" encoding="windows-1251"?>${channel('<item><link>/a</link><title>')}`,
    'latin1',
  );
  const title = Buffer.from([0xcc, 0xee, 0xf1, 0xea, 0xe2, 0xe0]);
  const end = Buffer.from('</title></item></channel></rss>');
  const start = text.subarray(0, text.indexOf('</channel>'));
  const found = await readFollowable({
    bytes: Buffer.concat([start, title, end]),
    name: 'feed.xml',
    contentType: 'application/rss+xml',
    address: ADDRESS,
  });
  expect(found).toMatchObject({ kind: 'feed', feed: { items: [{ title: 'Москва' }] } });
});

test('blank lines before a feed are no fault, and what is cut off in the middle is a feed as far as it goes or a fault', async () => {
  const whole = FORMS.rss.make({ title: 'T', site: ADDRESS, items: ITEMS });
  expect((await itemsOf(`\n\n  ${whole}`)).items.length).toBe(2);
  for (let end = 60; end < whole.length; end += 37) {
    const found = await read(whole.slice(0, end)).catch((error: unknown) => error);
    if (found instanceof Error) expect(found.message).toMatch(/cannot be read as one/);
    else expect(found).toMatchObject({ kind: 'feed' });
  }
});

test('a page names its feeds, each once, and nothing else', async () => {
  const page = frontPage('The Harbour Post', [
    { href: '/feed.xml', type: 'application/rss+xml', title: 'News' },
    { href: 'https://harbour.example/feed.xml', type: 'application/atom+xml' },
    { href: 'sport.json', type: 'application/feed+json' },
    { href: '/print.css', type: 'text/css' },
    { href: 'ftp://harbour.example/feed', type: 'application/rss+xml' },
  ]);
  expect(await read(page, 'text/html')).toEqual({
    kind: 'page',
    title: 'The Harbour Post',
    feeds: [
      { address: 'https://harbour.example/feed.xml', title: 'News' },
      { address: 'https://harbour.example/news/sport.json' },
    ],
  });
});

test('what begins as a feed and is none is said to be damaged', async () => {
  await expect(read('<?xml version="1.0"?><error>Too many</error>')).rejects.toThrow(
    'It begins as a feed does, but cannot be read as one.',
  );
});

test('an item of RDF that the list of its channel does not name is read as well', async () => {
  const about = { title: 'T', site: ADDRESS, items: ITEMS };
  const text = FORMS.rdf.make(about).replace('resource="urn:quota"', 'resource="urn:other"');
  expect((await itemsOf(text)).items.length).toBe(2);
});
