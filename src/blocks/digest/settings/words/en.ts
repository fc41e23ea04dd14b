import type { DigestSetWords } from './words.ts';

export const english: DigestSetWords = {
  when: {
    day: (days, time, zone) => `${days} at ${time} (${zone})`,
    week: (days, time, zone) => `Once a week: ${days} at ${time} (${zone})`,
  },
  language: 'Language: ',
  languages: { en: 'English', ru: 'Russian', ja: 'Japanese' },
  sections: 'Sections: ',
  topics: 'Topics: ',
  allTopics: 'Topics: none chosen',
  names: (names) => `${names} (and their other names)`,
  words: (words) => `${words} (only these words)`,
  onEmpty: {
    skip: 'When there is nothing new: no post',
    say: 'When there is nothing new: a post that says so',
  },
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  everyDay: 'Every day',
  workingDays: 'Monday to Friday',
  listOfDays: (names) => names.join(', '),
  dayWithWeekday: (weekday, day) => `${weekday}, ${day}`,
  moment: (day, time, zone) => `${day}, ${time} (${zone})`,
};
