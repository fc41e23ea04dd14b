import type { CommandWords } from './words.ts';

export const english: CommandWords = {
  help: {
    heading: 'The digest: what is new in the archive, once a day',
    typeIt: (command) =>
      `That is a command: type ${command} in the message field of the channel, not in a thread and without my name.`,
    unknown: (typed) => `“${typed}” is nothing that /digest knows. It knows these:`,
    lines: [
      '/digest: set it up or change it',
      '/digest status: how it is set, when it comes, what was skipped and why',
      '/digest preview: what would be posted now; only you see it',
      '/digest now: post today’s edition now',
      '/digest pause, /digest pause until 1 December, /digest resume',
      '/digest off: turn it off',
    ],
  },
  status: {
    heading: 'The digest here',
    none: 'There is no digest here. /digest sets one up.',
    faultySettings: 'The settings cannot be read. Set them again with /digest.',
    next: (moment) => `Next edition: ${moment}`,
    noNext: 'Next edition: none as things are',
    pausedUntil: (day) => `Paused until ${day}. /digest resume ends the pause.`,
    paused: 'Paused. /digest resume ends the pause.',
    stopped: (reason) => `Stopped: ${reason}.`,
    inHand: (day) => `The edition of ${day} is being posted.`,
    last: (moment) => `Last edition: ${moment}`,
    noLast: 'Last edition: none yet',
    skipped: (day, reason) => `No edition on ${day}: ${reason}.`,
    more: (count) => `And ${count} earlier ${count === 1 ? 'day' : 'days'} without an edition.`,
    fault: (day, reason) => `Last error, ${day}: ${reason}.`,
  },
  actions: {
    posted: 'Today’s edition is posted.',
    postedBefore: 'Today’s edition went out already.',
    look: 'See it',
    onItsWay: 'Today’s edition is on its way. /digest status says what comes of it.',
    nothingNow: 'There is nothing new today, so nothing was posted.',
    notPosted: (reason) => `Today’s edition was not posted: ${reason}.`,
    nothingToPreview: 'There is nothing new at the moment: nothing would be posted.',
    paused: 'The digest is paused until somebody types /digest resume.',
    pausedUntil: (day) => `The digest is paused until ${day}.`,
    resumed: 'The digest goes on.',
    unread:
      'I could not read that date for certain, so nothing was changed. Write it like 2026-12-01, 1 December or Monday.',
    past: (day) => `${day} is not in the future, so nothing was changed.`,
    next: (moment) => `Next edition: ${moment}`,
    askOff: 'Turn off the digest here? Its settings are deleted. /digest pause keeps them.',
    off: 'Turn off',
    keep: 'Keep it',
    isOff: 'The digest is turned off. /digest sets up a new one.',
    isKept: 'The digest goes on as before.',
    tooLate: 'Slack took too long to open the window. Please type /digest again.',
  },
  reasons: {
    known: {
      'nothing-new': 'there was nothing new',
      paused: 'the digest was paused',
      missed: 'I was not running at that time, and the next edition told of it',
      'too-late': 'it was too late in the day by the time it could be posted',
      'faulty-settings': 'its settings could not be read; set it again with /digest',
      'faulty-payload': 'what was to be posted could not be read',
      is_archived: 'the channel is archived',
      not_in_channel: 'I am not in the channel; invite me with /invite, then type /digest and save',
      channel_not_found:
        'I do not see the channel; invite me with /invite, then type /digest and save',
    },
    other: (code) => `Slack refused it (${code})`,
    unknown: (code) =>
      `it may have been posted: Slack did not confirm it, and I cannot look (${code}); it is not posted twice`,
  },
};
