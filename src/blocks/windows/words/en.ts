import { englishCount } from '../../kit/counted.ts';
import type { ViewWords } from './words.ts';

export const english: ViewWords = {
  context: {
    title: 'Context',
    before: 'The paragraph before',
    after: 'The paragraph after',
    saved: (date) => `As saved on ${date}`,
    savedGone: 'The page that was saved with this quote is no longer kept.',
  },
  why: {
    title: 'Why this?',
    confidence: (percent, threshold) =>
      `Confidence that the first passage is an answer: ${percent}%. From ${threshold}% up, it counts as one.`,
    closest: 'So these passages are shown as the closest, not as an answer.',
    word: (typed, found, inTitle) =>
      `the word “${typed}”${found === undefined ? '' : `, found as “${found}”`}${inTitle ? ', in the title' : ''}`,
    passage: 'how much of the question is in the passage, given its length',
    sentence: 'how well its best sentence fits the question',
    time: 'the time named in the question',
    total: 'score',
  },
  cite: {
    title: 'Copy citation',
    plain: 'Plain text',
    basedOn: 'Summary in the Common Ground archive, based on: ',
  },
  feedback: {
    title: 'What was wrong?',
    submit: 'Send',
    question: 'What was wrong with this reply?',
    reasons: {
      'wrong-passage': 'The wrong passage',
      'out-of-date': 'Out of date',
      'not-asked': 'Not what I asked',
      other: 'Something else',
    },
    comment: 'Tell us more',
  },
  ask: { title: 'Ask the archive', submit: 'Ask', question: 'Your question', answer: 'Reply' },
  addArticle: {
    title: 'Add an article',
    submit: 'Add',
    cancel: 'Cancel',
    question: 'For the question: ',
    labels: {
      title: 'Title',
      publisher: 'Publisher',
      published: 'Date of publication',
      url: 'Address of the page',
      author: 'Author',
      text: 'Text of the page',
      more: 'Text, continued',
    },
    hints: {
      published: 'Such as 11 April 2025, 2025-04-11, April 2025 or 2025',
      text: 'Word for word as it is on the page. A blank line ends a paragraph. A field takes 3,000 characters; the text goes on in the next one.',
    },
    faults: {
      title: 'Type a title of at most 1,000 characters.',
      publisher: 'Type who published it.',
      published: 'Type a date such as 11 April 2025, 2025-04-11, April 2025 or 2025.',
      url: 'Type an address that begins with http:// or https://, without a user name or password.',
      author: 'Type a name of at most 1,000 characters, or nothing.',
      text: 'Type at least one paragraph of text.',
    },
    overlong: (most) => `Type at most ${most.toLocaleString('en')} characters here.`,
    unclear: (one, other) =>
      `This may be ${one} or ${other}. Type the one you mean, with the year first.`,
    full: (field, most, tail) =>
      `“${field}” is full: ${most.toLocaleString('en')} characters. It ends with “…${tail}”. If the page goes on, paste the rest, from there on, into the next field. If this is all, press Add again.`,
    added: (characters) =>
      `The article was added: ${englishCount(characters, 'character', 'characters')}.`,
    unwritable:
      'The article could not be stored: the bot cannot write to its folder of articles, or there is no space left. Please tell the person who runs this bot.',
    notAdmin: 'Only admins of the archive can add articles.',
  },
};
