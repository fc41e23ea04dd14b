import type { Settings } from '../../../../digest/settings/settings.ts';
import type { Language } from '../../../../text/language.ts';

/** How a digest is set, in words. */
export type DigestSetWords = {
  readonly when: Readonly<
    Record<Settings['every'], (days: string, time: string, zone: string) => string>
  >;
  readonly language: string;
  readonly languages: Readonly<Record<Language, string>>;
  readonly sections: string;
  readonly topics: string;
  readonly allTopics: string;
  /** Names of the glossary, which stand for all their other names. */
  readonly names: (names: string) => string;
  readonly words: (words: string) => string;
  readonly onEmpty: Readonly<Record<Settings['onEmpty'], string>>;
  /** From Monday. */
  readonly weekdays: readonly string[];
  readonly everyDay: string;
  readonly workingDays: string;
  readonly listOfDays: (names: readonly string[]) => string;
  readonly dayWithWeekday: (weekday: string, day: string) => string;
  readonly moment: (day: string, time: string, zone: string) => string;
};
