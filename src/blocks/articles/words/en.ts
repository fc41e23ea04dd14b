import type { ArticlesWords } from './words.ts';

export const english: ArticlesWords = {
  read: 'Read',
  title: 'Article',
  part: (number, total) => `Part ${number} of ${total}`,
  previous: 'Previous part',
  next: 'Next part',
  page: 'Page: ',
  sources: 'Sources:',
  moreSources: (count) => `And ${count} more.`,
  brief: 'summary in the archive',
  gone: 'This article is no longer in the archive.',
  correct: {
    button: 'Correct',
    title: 'Correct the article',
    submit: 'Save',
    markdown:
      'The text is in Markdown: keep its headings, lists and footnotes such as [^1] as they are.',
    saved: 'The correction was saved. From now on the archive answers with it.',
    changed:
      'Somebody else changed this article in the meantime, and nothing of yours was saved. Below is what you typed. Close the window and open the article again to see theirs, or press Save to replace it.',
    tooLong: (path) =>
      `This article is too long for the form. Its file is ${path}: the person who runs this bot can change it there.`,
    faulty: (what) => `The text cannot be read: ${what}`,
  },
  remove: {
    button: 'Remove',
    confirm: {
      title: 'Remove the article?',
      text: 'It disappears from the archive for everyone. Its file is kept.',
      yes: 'Remove',
      no: 'Keep',
    },
    done: (path) =>
      `The article was removed. Its file is kept as ${path}; moved back, it is in the archive again.`,
    changed:
      'Somebody else changed this article in the meantime, so it was not removed. Open it again first.',
  },
  notAdmin: 'Only admins of the archive can change articles.',
  busy: 'Somebody else is changing this article right now. Please try again in a few seconds.',
  unwritable:
    'Nothing was changed: the bot cannot write to its folder of articles, or there is no space left. Please tell the person who runs this bot.',
};
