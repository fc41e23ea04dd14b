import type { FetchDetail } from '../../../importing/fetch/fetch-error.ts';
import { englishCount } from '../../kit/counted.ts';
import type { ImportWords } from './words.ts';

const at = ({ host = 'the server' }: FetchDetail): string => host;
const answered = ({ status }: FetchDetail): string =>
  status === undefined ? '' : ` (it answered ${status})`;
const passages = (count: number): string => englishCount(count, 'passage', 'passages');

export const english: ImportWords = {
  title: 'Save to the archive',
  submit: 'Save',
  cancel: 'Cancel',
  choose: { title: 'Save to the archive', label: 'What is to be saved?', submit: 'Read it' },
  reading: (what) => `Reading ${what} …`,
  saving: 'Saving …',
  read: (count, language) =>
    `This is what I read: ${passages(count)}${language === undefined ? '' : `, in ${language}`}. Change what is wrong, then save.`,
  first: 'The first paragraph',
  last: 'The last paragraph',
  doubtful: 'Please look at this first:',
  labels: { language: 'Language', another: 'In the archive already' },
  known: {
    renewed: (title) =>
      `The archive has this article, in other words: “${title}”. What you save becomes its new version; what it said before is kept.`,
    same: (title) => `The archive has this article already: “${title}”.`,
  },
  another: 'No, it is another article: save it beside that one',
  missing: {
    title: 'The page does not say it. Type the title as it stands above the text.',
    published: 'The page does not say when it was published. Type the date, or a month or year.',
  },
  overlong: 'What I read is too long for this field. Type what should stand here.',
  saved: (count) => `It is in the archive now: ${passages(count)}.`,
  renewed: (count) =>
    `It is in the archive now, as the new version of an article that was there: ${passages(count)}.`,
  there: 'The archive has this article already. Nothing was changed.',
  example: 'You can ask, for example:',
  ask: 'Ask this',
  open: 'Check and save',
  how: 'Type the address of a page after it: /ask add https://www.example.org/page. A file can be sent to me in a direct message.',
  nothing: 'I see no link and no file in this message.',
  more: (count) =>
    `${count === 1 ? 'There is one more' : `There are ${count} more`} in that message. To add the rest, choose “Save to the archive” in its menu.`,
  notEditor:
    'Only admins and editors of the archive can add to it. Ask one of them to save it for you.',
  gone: 'I no longer have what I read. Please add it again.',
  busy: 'I am reading several pages already. Please try again in a minute.',
  unwritable:
    'It could not be saved: I cannot write to the folder of articles, or there is no space left. Please tell the person who runs this bot.',
  again: 'Please try again later.',
  fetch: {
    address: () => 'This is no web address. Expected one such as https://www.example.org/page.',
    scheme: () => 'I can only fetch addresses that begin with https:// or http://.',
    'user-info': () =>
      'There is a user name or a password in this address. Please give it without them.',
    port: ({ port = 0 }) => `I do not fetch pages from port ${port}.`,
    private: (detail) =>
      `${at(detail)} is not on the public internet. I fetch pages from your own network only where the person who runs this bot allows it.`,
    'unknown-host': (detail) => `There is no host called ${at(detail)}. Is the address right?`,
    unreachable: (detail) => `${at(detail)} cannot be reached.`,
    proxy: () =>
      'The proxy did not let the page through. Please tell the person who runs this bot.',
    certificate: (detail) =>
      `${at(detail)} cannot prove that it is who it says: its certificate is not valid. I read nothing.`,
    redirects: () => 'This address leads on to others too many times.',
    'other-host': () => 'This address leads on to another server.',
    'sign-in': (detail) =>
      `${at(detail)} does not show this page to everybody${answered(detail)}. Save it as a file and send me that.`,
    'not-found': (detail) => `${at(detail)} has no page at this address${answered(detail)}.`,
    busy: (detail) => `${at(detail)} cannot answer at the moment${answered(detail)}.`,
    status: (detail) =>
      `${at(detail)} did not send the page${answered(detail)}. Is the address right?`,
    'content-type': () =>
      'This is neither a web page nor a PDF, Word, EPUB, Markdown or text file.',
    encoding: (detail) => `${at(detail)} sent the page packed in a way that I cannot read.`,
    empty: () => 'The page is empty.',
    'too-large': () => 'This is too large: I fetch at most 10 MB.',
    'too-slow': (detail) => `${at(detail)} took more than 15 seconds.`,
    'cut-off': (detail) => `${at(detail)} ended the connection before I had the whole page.`,
    stopped: () => 'I was stopped before I had the page.',
  },
  source: {
    empty: 'There is nothing in it.',
    'too-large': 'This is too large to be read.',
    'unknown-kind': 'This is neither a web page nor a PDF, Word, EPUB, Markdown or text file.',
    damaged: 'The file is damaged: I cannot read it.',
    encrypted: 'The file is protected by a password. Please send it without one.',
    encoding: 'I cannot tell how its letters are encoded, and would quote it wrongly.',
    'no-text': 'I found no text of an article in it.',
    scan: 'These pages are pictures without text. Run text recognition over them first.',
    'too-slow': 'Reading it took too long, so I stopped.',
    'too-much-memory': 'Reading it would take too much memory, so I stopped.',
    draft: 'It is marked as a draft. Publish it first, or take the mark out.',
    unreadable: 'I cannot read it.',
    incomplete: 'Something is missing: an article needs a title, a date and where it is from.',
    unwritable: 'It could not be saved: I cannot write to the folder of articles.',
    busy: 'Somebody is changing this article at this moment. Please try again in a minute.',
  },
  file: {
    'no-permission':
      'Slack does not let me read files: the permission files:read is missing. Please tell the person who runs this bot.',
    gone: 'Slack no longer has this file, or I may not see it.',
    elsewhere: 'This file is not kept in Slack. Send me the file itself, or its public address.',
    'too-large': 'This file is too large: I read at most 25 MB.',
  },
  doubts: {
    'first-paragraph':
      'The first paragraph may not belong to the article, or one before it is missing.',
    'last-paragraph':
      'The last paragraph may not belong to the article, or one after it is missing.',
    paragraph: 'A paragraph may not belong to the article.',
    'left-out': 'Something was left out that may belong to the article.',
    'little-text': 'There is little text for an article.',
    'cut-off': 'The page may show only the beginning, and the rest to subscribers.',
    'several-articles': 'The page holds several articles; this is one of them.',
    title: 'The title is a guess.',
    date: 'The date is a guess, or is that of the last change.',
    'date-unclear': 'The date can be read in two ways.',
    hyphens: 'Some words may have been joined wrongly at the ends of lines.',
    pictures: 'Pictures and what stands in them were not read.',
  },
};
