import type { Words } from './words.ts';

export const english: Words = {
  closest: (isOne) => (isOne ? 'This passage comes closest:' : 'These passages come closest:'),
  denied: 'No answer was found in the archive.',
  missing: (typed, isOne) =>
    `${isOne ? 'This passage does not mention' : 'None of these mentions'}: ${typed.join(', ')}.`,
  nothing: {
    'too-long': 'This question is too long: the limit is 1,000 characters. Please shorten it.',
    'only-punctuation': 'This question has no words. Please write it in words.',
    'only-stop-words':
      'This question has only very common words. Please add a name, a place or a subject.',
    'only-unwanted': 'This question only says what to leave out. Please add what to look for.',
    'unknown-script': 'Please ask in English, Russian or Japanese.',
    'not-found':
      'No answer was found in the archive. Try other words, or add a name, a place or a date.',
  },
  quoted: (quote) => `“${quote}”`,
  source: 'Source: ',
  summarySource: 'Summary in the archive. Source: ',
  chosen: (by, date) => `Chosen by ${by} on ${date}.`,
  alsoSources: 'Also: ',
  saidIn: { en: 'Also in English:', ru: 'Also in Russian:', ja: 'Also in Japanese:' },
  comma: ', ',
  datedAhead: (date) => `${date} – a date in the future`,
  archive: (name) => `archive ${name}`,
  noArchive:
    'This place has no archive to ask yet. Whoever looks after the bot can choose one in its Home.',
  lastChanged: (date) => `last changed on ${date}`,
  changed: {
    now: 'Changed since. It now says: ',
    gone: 'Changed since: the article no longer says this.',
  },
  semicolon: '; ',
  colon: ': ',
  goesOn: (earlier) => `Treated as a follow-up to “${earlier}”.`,
  readAs: (from, to) => `Read “${from}” as “${to}”.`,
  nowhere: (quoted) => `The archive does not contain the exact words ${quoted}.`,
  without: (quoted) => `Passages that contain ${quoted} were left out.`,
  period: (first, last) =>
    first === undefined
      ? `Until ${last}.`
      : last === undefined
        ? `From ${first} on.`
        : first === last
          ? `Only ${first}.`
          : `From ${first} to ${last}.`,
  nothingThen: 'Nothing on this was found in that period.',
  preferred: 'Passages about that period are preferred.',
  order: { latest: 'Latest first.', earliest: 'Earliest first.' },
  unreadDate: (typed) => `The date in “${typed}” was not understood.`,
  topics: (titles) => `The archive has articles such as ${titles.join(', ')}.`,
  alsoSearched: (names) => `Also searched for: ${names}.`,
  translated: (typed, said, sources) => `${typed} = ${said.join(', ')} (${sources.join(', ')})`,
  help: {
    intro:
      'Ask a question about the articles in the archive. The reply is the sentence that answers it, word for word, with its source.',
    examples: 'For example:',
    ways: 'Type /ask and the question for a private reply, mention me in a channel to be answered in the thread, or write to me directly.',
    more: 'Also: /ask watch with a question tells you once it is answered, /ask watches lists your watches, /ask changes shows what articles now say differently, /ask sources lists the articles. Editors: /ask add, /ask follow and /ask feeds.',
  },
  smallTalk: (examples) =>
    `I am here whenever you have a question${examples.length === 0 ? '.' : `, for example ${examples.join(' or ')}`}`,
  filesOnly:
    'I read words only, not files. Write your question in the message, and I will look in the archive.',
  working: 'is looking in the archive…',
  apology: (reference) =>
    `Sorry, something went wrong here. Please try again. If it happens again, give the person who runs this bot the reference ${reference}.`,
  missed: 'This question was missed because the bot was not running. Please ask it again.',
  followUp: 'For a follow-up here, mention me again.',
  gap: ' ',
  outsiders:
    'I answer only full members of this workspace, and only in channels without people from other companies.',
  buttons: {
    more: 'More',
    back: 'Back',
    context: 'Context',
    why: 'Why this?',
    cite: 'Copy citation',
    share: 'Share in channel',
    watch: 'Watch',
    helpful: 'Helpful',
    unhelpful: 'Not helpful',
    page: (first, last) => `Passages ${first} to ${last}:`,
    thanks: 'Thanks for the feedback.',
    asked: (question) => `You asked: “${question}”`,
    answered: (question) => `You asked to be told when this is answered: “${question}”`,
    sharedBy: { before: 'Shared by ', after: ': ' },
    shareConfirm: {
      title: 'Share in the channel?',
      text: 'Everyone in this channel will see your question, this reply and that you shared it.',
      yes: 'Share',
      no: 'Cancel',
    },
    shared: 'Shared in the channel.',
    takeBack: 'Take back',
    takenBack: 'Taken back: the reply is no longer in the channel.',
    notYours: 'Only the person who shared this reply can take it back.',
    notTakenBack: 'The shared reply could not be found any more, so it was not taken back.',
    sharedAlready: 'This reply has already been shared in the channel.',
    notShared:
      'Not shared: there may be people from outside in this channel, and the archive is not for them. If there are none, invite me to the channel so that I can check.',
    unknown: 'The question behind this reply is no longer stored. Please ask it again.',
    gone: 'This passage is no longer in the archive, or its text has changed. Please ask again.',
    taken: 'This channel no longer uses the archive that this reply is from.',
    changed: 'This passage has changed since. Please ask again.',
    lost: (isOne) =>
      isOne
        ? 'One passage of this reply has changed since, or is no longer in the archive. It is not shown.'
        : 'Some passages of this reply have changed since, or are no longer in the archive. They are not shown.',
    notSharedChanged:
      'Not shared: a passage of this reply has changed since, or is no longer in the archive. Please ask again.',
    tooLate: 'The window did not open in time. Please press the button again.',
    noPlace: 'I could not post the reply where you asked, so here it is.',
    uncertain: (reference) =>
      `Slack did not confirm that the reply was posted. If it is not there, please ask again. The reference is ${reference}.`,
  },
};
