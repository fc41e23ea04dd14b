import type { Settings } from '../../src/digest/settings/settings.ts';

/** Every morning at half past eight, in English, with all there is. */
export const someSettings = (about: Partial<Settings> = {}): Settings => ({
  time: '08:30',
  zone: 'Asia/Tokyo',
  every: 'day',
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  topics: { concepts: [], words: [] },
  language: 'en',
  sections: ['new', 'changed', 'on-this-day', 'asked-here'],
  onEmpty: 'skip',
  ...about,
});
