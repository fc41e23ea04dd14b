import type { DigestWords } from './words.ts';

export const english: DigestWords = {
  title: (date) => `Digest, ${date}`,
  news: 'New in the archive',
  moreNews: (count) => `And ${count} more.`,
  alsoIn: 'Also in: ',
  past: 'On this day',
  asked: 'Asked here',
  answered: 'answered',
  unanswered: 'no answer found',
  times: (count) => `asked ${count} times`,
  moreAsked: (count) => `And ${count} more ${count === 1 ? 'question' : 'questions'}.`,
  missing: 'Asked by several people, with no answer in the archive',
  askers: (name, count) => `${name}: ${count} people`,
  nothing: 'Nothing new today.',
  dash: ' — ',
  fault: (channel) => ({
    archived: `The digest for ${channel} has stopped: the channel is archived. If it is restored, set the digest up again with /digest.`,
    'not-in-channel': `The digest for ${channel} has stopped: I am not in the channel. Invite me there, and set the digest up again with /digest.`,
    'not-found': `The digest for ${channel} has stopped: the channel is gone, or I was removed from it. If it still exists, invite me and set the digest up again with /digest.`,
  }),
};
