import type { InstallingWords } from './words.ts';

export const english: InstallingWords = {
  pages: {
    installed: [
      'Common Ground is installed',
      'In Slack, send it a direct message, or type /ask and your question in any channel.',
    ],
    cancelled: ['Common Ground was not installed', 'You cancelled it. Nothing has changed.'],
    expired: [
      'That took too long',
      'The installation has to be finished within ten minutes. Please start again.',
    ],
    used: [
      'This link has already been used',
      'It works only once. If Common Ground is not in your workspace yet, please start again.',
    ],
    'other-browser': [
      'Please start again',
      'Finish the installation in the browser you started it in, with cookies allowed.',
    ],
    'not-allowed': [
      'Common Ground cannot be installed here',
      'Whoever runs this bot has limited it to certain workspaces. Nothing was installed.',
    ],
    failed: [
      'Common Ground could not be installed',
      'Something went wrong here or at Slack. Please start again. If it keeps happening, tell whoever runs the bot.',
    ],
  },
  again: 'Start again',
};
