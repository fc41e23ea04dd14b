import type { DigestSetWords } from './words.ts';

export const russian: DigestSetWords = {
  when: {
    day: (days, time, zone) => `${days} в ${time} (${zone})`,
    week: (days, time, zone) => `Раз в неделю: ${days.toLowerCase()} в ${time} (${zone})`,
  },
  language: 'Язык: ',
  languages: { en: 'английский', ru: 'русский', ja: 'японский' },
  sections: 'Разделы: ',
  topics: 'Темы: ',
  allTopics: 'Темы: не выбраны',
  names: (names) => `${names} (и другие названия)`,
  words: (words) => `${words} (только эти слова)`,
  onEmpty: {
    skip: 'Если нового нет: ничего не публикуется',
    say: 'Если нового нет: сообщение об этом',
  },
  weekdays: ['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье'],
  everyDay: 'Каждый день',
  workingDays: 'С понедельника по пятницу',
  listOfDays: (names) => {
    const list = names.join(', ');
    return list.charAt(0).toUpperCase() + list.slice(1);
  },
  dayWithWeekday: (weekday, day) => `${weekday}, ${day}`,
  moment: (day, time, zone) => `${day}, ${time} (${zone})`,
};
