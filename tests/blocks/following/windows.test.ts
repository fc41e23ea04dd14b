import { describe, expect, test } from 'vitest';
import { viewFaults } from '../../../slack-workspace/src/block-rules/check-view.ts';
import { faultLine } from '../../../slack-workspace/src/block-rules/faults.ts';
import { failingMessage } from '../../../src/blocks/following/failing.ts';
import { lookFaultSentence } from '../../../src/blocks/following/fault.ts';
import { feedView } from '../../../src/blocks/following/feed.ts';
import { chosenOf, followView } from '../../../src/blocks/following/find.ts';
import { failingFeeds } from '../../../src/blocks/following/home.ts';
import { leftOutView } from '../../../src/blocks/following/left-out.ts';
import { feedsView } from '../../../src/blocks/following/list.ts';
import type { ShownFeed } from '../../../src/blocks/following/state-line.ts';
import type { FeedItem } from '../../../src/store/records/following/feed-row.ts';
import { LANGUAGES } from '../../../src/text/language.ts';
import { linesOf } from '../lines-of.ts';
import { literalFaults } from '../message-faults.ts';

const HOSTILE =
  '<!channel> <@U1> & *b* `c` \u202e\u0000\u200b<https://evil.example|here> \ud800 end';
const LONG = `${HOSTILE} `.repeat(80);

const NOW = Date.UTC(2026, 10, 24, 9);

const aFeed = (about: Partial<ShownFeed> = {}): ShownFeed => ({
  id: 'f1',
  address: 'https://harbour.example/feed',
  kind: 'feed',
  origin: 'slack',
  title: 'The Harbour Post',
  language: 'en',
  addedAt: NOW,
  lookedAt: NOW,
  nextAt: NOW,
  failures: 0,
  counts: { kept: 3, leftOut: 40, failed: 1 },
  ...about,
});

const anItem = (about: Partial<FeedItem> = {}): FeedItem => ({
  feedId: 'f1',
  id: '0'.repeat(32),
  address: 'https://harbour.example/whale',
  title: 'The whale of the harbour',
  published: '2026-11-20',
  state: 'left-out',
  score: 12,
  subjects: ['japan', 'gone'],
  tries: 0,
  changedAt: NOW,
  ...about,
});

const CONCEPTS = new Map([['japan', { names: { en: ['Japan'], ru: ['Япония'], ja: ['日本'] } }]]);

const reader = { language: 'en', timeZone: 'Asia/Tokyo' } as const;
const faultsOf = (view: object): string[] => viewFaults('modal', view).map(faultLine);

test('the list says how it is with each feed', () => {
  const failing = aFeed({
    id: 'f2',
    title: 'Ministry',
    kind: 'page',
    failingSince: NOW,
    fault: 'busy',
  });
  expect(linesOf(feedsView([aFeed(), failing], 0, reader).blocks)).toMatchInlineSnapshot(`
    [
      "Followed: 2.",
      "The Harbour Post",
      "feed · kept from 40 of 100 · 3 in the archive, 40 left out · looked at 24 November 2026, 18:00",
      "Ministry
    Failing since 24 November 2026. harbour.example cannot answer at the moment.",
      "page, once a day · looked at 24 November 2026, 18:00",
      "[Left out lately]",
    ]
  `);
});

test('one feed is shown with what was left out of it, and why', () => {
  const items = [
    anItem(),
    anItem({ title: 'Behind a wall', state: 'failed', fault: 'sign-in', subjects: [] }),
  ];
  expect(
    linesOf(feedView(aFeed({ threshold: 55 }), { items, concepts: CONCEPTS }, reader).blocks),
  ).toMatchInlineSnapshot(`
    [
      "The Harbour Post",
      "https://harbour.example/feed",
      "feed · kept from 55 of 100 · 3 in the archive, 40 left out · looked at 24 November 2026, 18:00",
      "(Keep articles that score)",
      "[Stop following]",
      "The last 2 that were left out:",
      "The whale of the harbour
    20 November 2026 · scored 12 of 100 · named in it: Japan",
      "[Take in]",
      "Behind a wall
    20 November 2026 · harbour.example does not show this page to everybody. Save it as a file and send me that.",
      "[Take in]",
    ]
  `);
});

test('what was found is offered with what it scores', () => {
  const found = {
    kind: 'feed' as const,
    address: 'https://harbour.example/feed',
    title: 'The Harbour Post',
    count: 12,
    samples: [{ title: 'Quota', score: 80 }],
  };
  expect(linesOf(followView(found, 'd1', 'en').blocks)).toMatchInlineSnapshot(`
    [
      "The Harbour Post",
      "This is a feed. It lists 12 articles at the moment.",
      "By what the feed says of them, its latest articles score:",
      "• Quota (scored 80 of 100)",
      "(Keep articles that score)",
    ]
  `);
});

test('who added a feed is told what it is called, and why it fails', () => {
  const feed = aFeed({ failingSince: NOW, fault: 'not-found' });
  expect(
    LANGUAGES.map((language) => failingMessage({ ...feed, language }).text),
  ).toMatchInlineSnapshot(`
    [
      "A feed that you have added has failed for a week: The Harbour Post. harbour.example has no page at this address. I try on once a day. /ask feeds shows it; there you can stop following it.",
      "Лента, которую вы добавили, не читается уже неделю: The Harbour Post. На harbour.example нет страницы с таким адресом. Пробую раз в день. Она есть в /ask feeds; там можно перестать за ней следить.",
      "追加されたフィードを1週間読み込めていません：The Harbour Post。harbour.example にこのアドレスのページはありません。1日1回、確認を続けます。/ask feeds でフォローをやめることもできます。",
    ]
  `);
});

describe.each(LANGUAGES)('in %s', (language) => {
  const about = { language, timeZone: 'UTC' } as const;
  const many = Array.from({ length: 45 }, (_, nth) =>
    aFeed({ id: `f${nth}`, title: LONG, failingSince: NOW, fault: 'certificate', threshold: 33 }),
  );
  const items = Array.from({ length: 30 }, () =>
    anItem({ title: LONG, address: `https://a.example/${'x'.repeat(3000)}` }),
  );

  test('Slack takes every window, however much there is to show and whatever stands in it', () => {
    for (const page of [0, 1, 2, 9]) expect(faultsOf(feedsView(many, page, about))).toEqual([]);
    const [first = aFeed()] = many;
    const leftOut = { items, concepts: CONCEPTS };
    for (const feed of [first, aFeed({ origin: 'file' }), aFeed({ kind: 'page' })]) {
      expect(faultsOf(feedView(feed, leftOut, about))).toEqual([]);
    }
    expect(faultsOf(leftOutView({ ...leftOut, language }))).toEqual([]);
    const feeds = Array.from({ length: 20 }, (_, nth) => ({
      address: `https://harbour.example/${nth}`,
      title: LONG,
    }));
    const page = { kind: 'page' as const, address: 'https://harbour.example/', title: LONG, feeds };
    expect(faultsOf(followView(page, 'd1', language))).toEqual([]);
    const samples = Array.from({ length: 5 }, () => ({ title: LONG, score: 100 }));
    const feed = { kind: 'feed' as const, address: 'https://a.example/', count: 200, samples };
    expect(faultsOf(followView(feed, 'd1', language))).toEqual([]);
    const home = { type: 'home', blocks: failingFeeds(many, about) };
    expect(viewFaults('home', home).map(faultLine)).toEqual([]);
  });

  test('nothing of a feed can mention, link or format anything', () => {
    const [first = aFeed()] = many;
    const shown = [
      ...feedsView(many, 0, about).blocks,
      ...feedView(first, { items, concepts: CONCEPTS }, about).blocks,
      ...failingFeeds(many, about),
    ];
    expect(shown.flatMap((block) => literalFaults(block, block.type))).toEqual([]);
  });

  test('every reason has a sentence, and one that is not known says that something went wrong', () => {
    for (const fault of ['robots', 'no-feed', 'internal', 'busy', 'scan', 'private']) {
      expect(lookFaultSentence(fault, 'https://harbour.example/', language).length).toBeGreaterThan(
        5,
      );
    }
    expect(lookFaultSentence('toString', 'x', language)).toBe(
      lookFaultSentence('internal', 'x', language),
    );
  });
});

test('a choice that the form did not offer chooses nothing', () => {
  const page = {
    kind: 'page' as const,
    address: 'https://harbour.example/',
    feeds: [{ address: 'https://harbour.example/feed' }],
  };
  expect(chosenOf(page, '0')).toEqual({ address: 'https://harbour.example/feed', kind: 'feed' });
  expect(chosenOf(page, 'page')).toMatchObject({ kind: 'page' });
  for (const made of ['1', '-1', '', 'constructor']) expect(chosenOf(page, made)).toBeUndefined();
});
