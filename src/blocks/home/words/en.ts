import { englishCount } from '../../kit/counted.ts';
import type { HomeWords } from './words.ts';

export const english: HomeWords = {
  ask: { heading: 'Ask the archive', question: 'Your question', submit: 'Ask' },
  archive: {
    heading: 'The archive',
    size: (articles, passages) =>
      `${englishCount(articles, 'article', 'articles')}, ${englishCount(passages, 'passage', 'passages')}.`,
    added: 'Last added:',
    faulty: (files) =>
      files === 1
        ? 'One file has errors and was skipped:'
        : `${files.toLocaleString('en')} files have errors and were skipped:`,
    fault: (file, line) => `${file}, line ${line}: `,
    files: (names, count) =>
      `(${names.join(', ')}${count > names.length ? ` and ${(count - names.length).toLocaleString('en')} more` : ''})`,
    notices: {
      unread: (files) =>
        `${englishCount(files, 'file is', 'files are')} not read. The command npm run -s import -- FILE brings them in.`,
      draft: (files) => `${englishCount(files, 'draft was', 'drafts were')} left out.`,
      empty: (files) => `${englishCount(files, 'file has', 'files have')} no text.`,
      salvaged: (files) =>
        `${englishCount(files, 'file has', 'files have')} metadata that are not well formed: only single lines of them were read.`,
      unclear: (files) =>
        `${englishCount(files, 'file gives', 'files give')} a date that can be read in two ways, such as 04/11/2025: the day of the last change is shown.`,
      undated: (files) =>
        `${englishCount(files, 'file gives', 'files give')} no date: the day of the last change is shown.`,
    },
    moreFaults: (count) => `And ${englishCount(count, 'more error', 'more errors')}.`,
    add: 'Add an article',
  },
  week: {
    heading: 'The last seven days',
    counts: (asked, answered) =>
      asked === 0
        ? 'No questions were asked.'
        : `${englishCount(asked, 'question was', 'questions were')} asked, ${answered.toLocaleString('en')} answered.`,
  },
  gaps: {
    heading: 'Questions without an answer',
    own: 'Your questions that the archive cannot answer yet:',
    all: 'Questions from channels, your own, and those that three or more people asked in the same words:',
    none: 'There are none.',
    asked: (people, date) =>
      people === 1 ? `Last asked on ${date}` : `Asked by ${people} people, last on ${date}`,
    more: (count) => `And ${count} more.`,
    add: 'Add an article',
    dismiss: 'Dismiss',
    confirm: {
      title: 'Dismiss the question?',
      text: 'It disappears from everyone’s list, and nobody will be told if it is answered.',
      yes: 'Dismiss',
      no: 'Keep',
    },
  },
  digests: {
    heading: 'Digests in your channels',
    none: 'There are none. Type /digest in a channel to set one up.',
    paused: ', paused',
    pausedUntil: (date) => `, paused until ${date}`,
    faulty: ', cannot be posted: type /digest status there',
  },
  sources: {
    lead: (first, last, total) => `Articles ${first} to ${last} of ${total}, newest first:`,
    none: 'There are no articles in the archive yet.',
    newer: 'Newer',
    older: 'Older',
  },
};
