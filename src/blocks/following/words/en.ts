import { englishCount } from '../../kit/counted.ts';
import type { FollowingWords } from './words.ts';

export const english: FollowingWords = {
  title: 'Follow',
  submit: 'Follow',
  cancel: 'Cancel',
  looking: (what) => `Looking at ${what} …`,
  how: 'Type the address of a feed, a site or a page after it: /ask follow https://www.example.org/news. /ask feeds lists what is followed.',
  notEditor:
    'Only admins and editors of the archive can follow feeds. Ask one of them to do it for you.',
  gone: 'This is followed no more.',
  busy: 'I am looking at several addresses already. Please try again in a minute.',
  found: {
    feed: (count) =>
      `This is a feed. It lists ${englishCount(count, 'article', 'articles')} at the moment.`,
    page: 'This is a page that names no feed. I can look at it once a day and keep each new version.',
    pageWithFeeds: 'This is a page with feeds. Follow one of them, or the page itself.',
    samples: 'By what the feed says of them, its latest articles score:',
    what: 'What is to be followed?',
    thePage: 'The page itself, once a day',
    aFeed: 'A feed',
  },
  threshold: {
    label: 'Keep articles that score',
    hint: 'From 0 (nothing about your subjects) to 100. What is left out can be looked at and taken in.',
    choices: {
      0: 'Anything: keep all',
      20: '20 or more: also what is only near',
      40: '40 or more: as usual',
      60: '60 or more: only what is clearly ours',
      80: '80 or more: hardly anything else',
    },
    other: (threshold) => `${threshold} or more`,
  },
  followed: 'I follow it from now on. What it has is looked at within a minute.',
  already: 'This is followed already: /ask feeds shows it.',
  list: {
    title: 'Feeds and pages',
    none: 'No feed and no page is followed yet. Add one with /ask follow ADDRESS, or in the file feeds.yml.',
    lead: (first, last, all) =>
      first === 1 && last === all
        ? `Followed: ${all}.`
        : `${first}–${last} of ${all} that are followed:`,
    newer: 'Back',
    older: 'More',
    open: 'Open',
    leftOut: 'Left out lately',
  },
  feed: {
    title: 'A feed',
    kinds: { feed: 'feed', page: 'page, once a day' },
    inFile: 'set in feeds.yml',
    keptFrom: (threshold) => `kept from ${threshold} of 100`,
    counts: (kept, leftOut) => `${kept} in the archive, ${leftOut} left out`,
    never: 'not looked at yet',
    lookedAt: (moment) => `looked at ${moment}`,
    failing: (since) => `Failing since ${since}`,
    save: 'Save',
    saved: 'Saved. It holds for what comes from now on.',
    end: 'Stop following',
    sure: {
      title: 'Stop following it?',
      text: 'What it has brought stays in the archive. Nothing new comes.',
    },
    ended: 'It is followed no more. What it has brought stays in the archive.',
  },
  leftOut: {
    title: 'Left out',
    lead: (count) =>
      count === 1 ? 'The one that was left out:' : `The last ${count} that were left out:`,
    none: 'Nothing was left out.',
    score: (score) => `scored ${score} of 100`,
    subjects: (names) => `named in it: ${names}`,
    takeIn: 'Take in',
    taking: (title) => `Taking in “${title}” …`,
    taken: 'It is in the archive now.',
    there: 'The archive has this article already.',
  },
  home: {
    heading: 'Feeds that fail',
    failing: (since, reason) => `: since ${since}. ${reason}`,
  },
  failedForAWeek: (name, reason) =>
    `A feed that you have added has failed for a week: ${name}. ${reason} I try on once a day. /ask feeds shows it; there you can stop following it.`,
  faults: {
    robots: 'The site does not want programs to fetch this (robots.txt).',
    'no-feed': 'There is no feed at this address.',
    internal: 'Something went wrong in me; the log says more.',
  },
};
