import { englishCount } from '../../../kit/counted.ts';
import type { DigestWords } from './words.ts';

export const english: DigestWords = {
  title: { day: (date) => `Digest, ${date}`, week: (date) => `Weekly digest, ${date}` },
  inIt: {
    day: (what) => `Today: ${what}.`,
    week: (what) => `This week: ${what}.`,
    since: (date, what) => `Since ${date}: ${what}.`,
  },
  counts: {
    news: (count) => englishCount(count, 'new article', 'new articles'),
    changed: (count) => englishCount(count, 'changed article', 'changed articles'),
    watched: (count) => `${englishCount(count, 'answer', 'answers')} to watched questions`,
    past: {
      day: (count) => `${englishCount(count, 'event', 'events')} on this day in earlier years`,
      week: (count) => `${englishCount(count, 'event', 'events')} on these days in earlier years`,
    },
    asked: (count) => `${englishCount(count, 'question', 'questions')} asked here`,
    missing: (count) => `${englishCount(count, 'subject', 'subjects')} without an answer`,
  },
  news: 'New in the archive',
  moreNews: (count) => `And ${count} more.`,
  alsoIn: 'Also in: ',
  moreIn: (count) => `and ${count} more`,
  changed: 'Changed',
  moreChanged: (count) =>
    `And ${englishCount(count, 'more article', 'more articles')}: /ask changes`,
  past: { day: 'On this day', week: 'On these days' },
  watched: 'Watched here',
  moreWatched: (count) => `And ${count} more for watched questions.`,
  asked: 'Asked here',
  answered: 'answered',
  unanswered: 'no answer found',
  times: (count) => `asked ${count} times`,
  moreAsked: (count) => `And ${count} more ${count === 1 ? 'question' : 'questions'}.`,
  missing: 'Asked by several people, with no answer in the archive',
  askers: (name, count) => `${name}: ${count} people`,
  nothing: { day: 'Nothing new today.', week: 'Nothing new this week.' },
  dash: ' — ',
  fault: (channel, code) => ({
    archived: `The digest for ${channel} has stopped: the channel is archived. If it is restored, the digest resumes the next morning, or at once with /digest now.`,
    'not-in-channel': `The digest for ${channel} has stopped: I am not in the channel. Once I am invited, it resumes the next morning, or at once with /digest now.`,
    'not-found': `The digest for ${channel} has stopped: the channel is gone, or I was removed from it. If it still exists, invite me: the digest then resumes the next morning, or at once with /digest now.`,
    shared: `The digest for ${channel} has stopped: people from outside can now read the channel, and the archive is not meant for them. When they no longer can, the digest resumes.`,
    unseen: `The digest for ${channel} has stopped: I am no longer allowed to check whether people from outside can read the channel. Whoever runs me can allow that with channels:read and groups:read.`,
    outside:
      'The digest in these direct messages has stopped: the archive is for members of the workspace.',
    refused: `The digest for ${channel} has stopped: Slack refused it (${code}). I will try again with the next edition, or with /digest now.`,
  }),
};
