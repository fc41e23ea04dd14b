import type { CommandWords } from './words.ts';

export const english: CommandWords = {
  help: {
    heading: 'The digest: what is new in the archive, at most once a day',
    typeIt: (command) =>
      `That is a command: type ${command} in the message field of the channel, not in a thread and without my name.`,
    unknown: (typed) => `There is no “/digest ${typed}”. You can use:`,
    lines: [
      '/digest: set it up or change it',
      '/digest status: its settings, the next edition, what was skipped and why',
      '/digest preview: what would be posted now; only you see it',
      '/digest now: post today’s edition now',
      '/digest pause, /digest pause until 1 December, /digest resume',
      '/digest off: turn it off',
    ],
  },
  status: {
    heading: 'Digest status',
    none: 'There is no digest here. Set one up with /digest.',
    faultySettings: 'The settings cannot be read. Set them again with /digest.',
    next: (moment) => `Next edition: ${moment}`,
    noNext: 'Next edition: not scheduled',
    pausedUntil: (day) => `Paused until ${day}. To resume now: /digest resume.`,
    paused: 'Paused. To resume: /digest resume.',
    stopped: (reason) => `Stopped: ${reason}.`,
    inHand: (day) => `The edition of ${day} is being posted.`,
    last: (moment) => `Last edition: ${moment}`,
    noLast: 'Last edition: none yet',
    skipped: (day, reason) => `No edition on ${day}: ${reason}.`,
    more: (count) => `And ${count} earlier ${count === 1 ? 'day' : 'days'} without an edition.`,
    fault: (day, reason) => `Last error, ${day}: ${reason}.`,
  },
  actions: {
    posted: 'Today’s edition was posted.',
    postedBefore: 'Today’s edition has already been posted.',
    look: 'See it',
    onItsWay: 'Today’s edition is being posted. /digest status will show the result.',
    nothingNow: 'There is nothing new today, so nothing was posted.',
    notPosted: (reason) => `Today’s edition was not posted: ${reason}.`,
    nothingToPreview: 'There is nothing new at the moment, so nothing would be posted.',
    paused: 'The digest is paused until somebody types /digest resume.',
    pausedUntil: (day) => `The digest is paused until ${day}.`,
    resumed: 'The digest has resumed.',
    stillStopped: (reason) => `The digest cannot resume yet: ${reason}.`,
    unread:
      'I am not sure which date you mean, so nothing was changed. Write it like 2026-12-01, 1 December or Monday.',
    past: (day) => `${day} is not in the future, so nothing was changed.`,
    next: (moment) => `Next edition: ${moment}`,
    askOff: 'Turn off the digest here? This deletes its settings; /digest pause keeps them.',
    off: 'Turn off',
    keep: 'Keep it',
    isOff: 'The digest is turned off. Set up a new one with /digest.',
    isKept: 'The digest stays on.',
    tooLate: 'The window did not open in time. Please type /digest again.',
  },
  reasons: {
    known: {
      'nothing-new': 'there was nothing new',
      paused: 'the digest was paused',
      missed: 'I was not running then; its news went into the next edition',
      'archive-taken': 'the channel no longer uses an archive that it was made from',
      'too-late': 'it was too late in the day by the time it could be posted',
      'faulty-settings': 'its settings could not be read; set it again with /digest',
      'faulty-payload': 'the stored edition could not be read',
      is_archived: 'the channel is archived',
      not_in_channel: 'I am not in the channel; invite me with /invite, then type /digest resume',
      channel_not_found:
        'I cannot see the channel; invite me with /invite, then type /digest resume',
      shared_channel:
        'people from outside can read the channel, and the archive is not meant for them',
      unseen_channel:
        'I am not allowed to check whether people from outside can read it; whoever runs me can allow that with channels:read and groups:read',
      outside_reader: 'the archive is for members of the workspace, not for guests',
    },
    other: (code) => `Slack refused it (${code})`,
    unknown: (code) =>
      `it may have been posted: Slack did not confirm it, and I cannot check (${code}); it will not be posted twice`,
  },
};
