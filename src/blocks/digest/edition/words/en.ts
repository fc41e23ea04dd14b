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
  missing: 'Asked by several people, and not in the archive',
  askers: (name, count) => `${name}: ${count} people`,
  nothing: 'Nothing new today.',
  dash: ' — ',
  fault: (channel, code) => ({
    archived: `The digest for ${channel} has stopped: the channel is archived. If it comes back, so does the digest, the next morning or with /digest now.`,
    'not-in-channel': `The digest for ${channel} has stopped: I am not in the channel. Once I am invited it goes on, the next morning or with /digest now.`,
    'not-found': `The digest for ${channel} has stopped: the channel is gone, or I was removed from it. If it is there, invite me: the digest then goes on, the next morning or with /digest now.`,
    shared: `The digest for ${channel} has stopped: people from outside read along in the channel now, and the archive is not for them. If that ends, the digest goes on.`,
    unseen: `The digest for ${channel} has stopped: I may no longer look whether people from outside read along. Whoever looks after me can allow it with channels:read and groups:read.`,
    outside:
      'The digest in these direct messages has stopped: the archive is for members of the workspace.',
    refused: `The digest for ${channel} has stopped: Slack refused it (${code}). It is tried again with the next edition, or with /digest now.`,
  }),
};
