import type { DigestSetWords } from './words.ts';

export const japanese: DigestSetWords = {
  when: {
    day: (days, time, zone) => `${days} ${time}（${zone}）`,
    week: (days, time, zone) => `週1回：${days} ${time}（${zone}）`,
  },
  language: '言語：',
  languages: { en: '英語', ru: 'ロシア語', ja: '日本語' },
  sections: '内容：',
  topics: 'テーマ：',
  allTopics: 'テーマ：指定なし',
  names: (names) => `${names}（別名も含む）`,
  words: (words) => `${words}（この言葉のみ）`,
  onEmpty: {
    skip: '新着がない日：投稿しない',
    say: '新着がない日：その旨を投稿する',
  },
  weekdays: ['月曜日', '火曜日', '水曜日', '木曜日', '金曜日', '土曜日', '日曜日'],
  everyDay: '毎日',
  workingDays: '月曜日から金曜日',
  listOfDays: (names) => names.join('、'),
  dayWithWeekday: (weekday, day) => `${day}（${weekday.charAt(0)}）`,
  moment: (day, time, zone) => `${day}${time}（${zone}）`,
};
