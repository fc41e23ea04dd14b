import type { Settings } from '../../../digest/settings/settings.ts';
import type { Language } from '../../../text/language.ts';

/** How a digest is set, in words. */
type DigestSetWords = {
  readonly when: (days: string, time: string, zone: string) => string;
  readonly language: string;
  readonly languages: Readonly<Record<Language, string>>;
  readonly sections: string;
  readonly topics: string;
  readonly allTopics: string;
  /** Names of the glossary, which stand for all their other names. */
  readonly names: (names: string) => string;
  readonly words: (words: string) => string;
  readonly onEmpty: Readonly<Record<Settings['onEmpty'], string>>;
};

const WORDS: Readonly<Record<Language, DigestSetWords>> = {
  en: {
    when: (days, time, zone) => `${days} at ${time} (${zone})`,
    language: 'Language: ',
    languages: { en: 'English', ru: 'Russian', ja: 'Japanese' },
    sections: 'Sections: ',
    topics: 'Topics: ',
    allTopics: 'Topics: none chosen',
    names: (names) => `${names} (also by other names)`,
    words: (words) => `${words} (only by these words)`,
    onEmpty: {
      skip: 'On a day with nothing new: no post',
      say: 'On a day with nothing new: a post that says so',
    },
  },
  ru: {
    when: (days, time, zone) => `${days} в ${time} (${zone})`,
    language: 'Язык: ',
    languages: { en: 'английский', ru: 'русский', ja: 'японский' },
    sections: 'Разделы: ',
    topics: 'Темы: ',
    allTopics: 'Темы: не выбраны',
    names: (names) => `${names} (и под другими названиями)`,
    words: (words) => `${words} (только по этим словам)`,
    onEmpty: {
      skip: 'Если нового нет: ничего не публикуется',
      say: 'Если нового нет: сообщение об этом',
    },
  },
  ja: {
    when: (days, time, zone) => `${days} ${time}（${zone}）`,
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
  },
};

export const digestSetWordsIn = (language: Language): DigestSetWords => WORDS[language];
