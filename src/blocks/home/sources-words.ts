import type { Language } from '../../text/language.ts';

/** What is said around the list of articles. */
export type SourcesWords = {
  readonly lead: (first: number, last: number, total: number) => string;
  readonly none: string;
  readonly brief: string;
  readonly newer: string;
  readonly older: string;
};

const WORDS: Readonly<Record<Language, SourcesWords>> = {
  en: {
    lead: (first, last, total) => `Articles ${first} to ${last} of ${total}, newest first:`,
    none: 'There are no articles in the archive yet.',
    brief: 'summary in the archive',
    newer: 'Newer',
    older: 'Older',
  },
  ru: {
    lead: (first, last, total) => `Статьи с ${first} по ${last} из ${total}, сначала новые:`,
    none: 'В архиве пока нет статей.',
    brief: 'краткое изложение из архива',
    newer: 'Новее',
    older: 'Старше',
  },
  ja: {
    lead: (first, last, total) => `記事一覧（${total}件中${first}～${last}件、新しい順）：`,
    none: 'アーカイブにはまだ記事がありません。',
    brief: 'アーカイブの要約',
    newer: '新しい記事',
    older: '古い記事',
  },
};

export const sourcesWordsIn = (language: Language): SourcesWords => WORDS[language];
