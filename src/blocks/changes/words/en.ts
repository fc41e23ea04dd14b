import { englishCount } from '../../kit/counted.ts';
import type { ChangesWords } from './words.ts';

export const english: ChangesWords = {
  changed: (after, before) => `Changed on ${after}. The earlier text is of ${before}.`,
  corrected: (after, before) => `Corrected by hand on ${after}. The earlier text is of ${before}.`,
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
