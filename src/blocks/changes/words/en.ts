import { englishCount } from '../../kit/counted.ts';
import type { ChangesWords } from './words.ts';

export const english: ChangesWords = {
  changed: (after) => `Changed on ${after}.`,
  corrected: (after) => `Corrected by hand on ${after}.`,
  earlier: (before) => ` The earlier text is of ${before}.`,
  sameDay: ' The earlier text is of the same day.',
  before: 'Before: ',
  now: 'Now: ',
  added: 'New: ',
  removed: 'No longer there: ',
  more: (count) => `And ${englishCount(count, 'more sentence', 'more sentences')}.`,
  list: {
    lead: 'What has changed in the articles, latest first',
    none: 'No article has changed so far.',
    older: 'Older',
    newest: 'Latest',
  },
};
