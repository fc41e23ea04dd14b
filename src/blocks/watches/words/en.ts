import { englishCount } from '../../kit/counted.ts';
import type { WatchWords } from './words.ts';

export const english: WatchWords = {
  heading: 'Watched questions',
  none: 'You watch no questions. Press Watch under a reply, or type /ask watch and a question.',
  how: 'Type the question after it, for example: /ask watch When is the next round of talks?',
  set: 'Watching this question. You will be told when a new passage answers it:',
  isPaused: 'This watch is paused. Nothing is told until it is resumed:',
  setBefore: 'You already watch this question:',
  full: (most) =>
    `This workspace already watches ${most} questions, which is the limit. /ask watches lists yours, so that you can end one.`,
  tells: {
    person: {
      atOnce: 'You get a direct message at once',
      digest: 'It comes with the digest in your direct messages',
    },
    channel: { atOnce: ['Posted in ', ' at once'], digest: ['Comes with the digest of ', ''] },
  },
  since: (date) => `watched since ${date}`,
  paused: (date) => `paused since ${date}`,
  more: (count) => `And ${count} more: type /ask watches.`,
  page: (first, last, total) => `${first} to ${last} of ${total}`,
  buttons: {
    pause: 'Pause',
    resume: 'Resume',
    end: 'End',
    here: 'Tell this channel',
    me: 'Tell me instead',
    digest: 'With the digest',
    atOnce: 'At once',
    why: 'Why did I get this?',
    newer: 'Back',
    older: 'More',
  },
  ended: (question) => `No longer watched: “${question}”`,
  gone: 'This question is no longer watched.',
  notYours: 'Only the person who set this watch, or a member of its channel, can change it.',
  notHere: 'I cannot post in this channel. Invite me first, then press the button again.',
  sameHere: 'This channel watches that question already.',
  noDigest: 'There is no digest here. Set one up with /digest first.',
  found: {
    person: (question) => `New in the archive, for the question you watch: “${question}”`,
    channel: (question) => `New in the archive, for a question watched here: “${question}”`,
  },
  moreFound: (count) =>
    `And ${englishCount(count, 'more passage', 'more passages')}: ask the question to see them.`,
  why: {
    you: (date) => `You have watched this question since ${date}.`,
    channel: { before: '', after: (date) => ` had this channel watch the question, on ${date}.` },
    found: (date, percent, from) =>
      `The passage was new in the archive on ${date}, and nothing like it had been told before. How sure it is to answer: ${percent}%. From ${from}% on, a passage counts as an answer.`,
    gone: 'This passage is no longer in the archive, or its text has changed.',
  },
};
