import type { Content } from '../../../digest/content/content.ts';
import { dayFrom } from '../../../period/calendar/days.ts';
import type { Language } from '../../../text/language.ts';
import { dateForPeople } from '../../kit/date.ts';
import { digestWordsIn } from './words/words-in.ts';

const listIn = (locale: string): Intl.ListFormat =>
  new Intl.ListFormat(locale, { type: 'conjunction' });

/** To make one takes longer than all the rest; elsewhere in English a comma stands before the last "and". */
const LISTS: Readonly<Record<Language, Intl.ListFormat>> = {
  en: listIn('en-GB'),
  ru: listIn('ru'),
  ja: listIn('ja'),
};

/** What is in an edition, in one sentence: everything is counted, shown or not. */
export function inIt(content: Content): string {
  const { language, span, newArticles, changed, watched, past, asked, missing } = content;
  const { moreChanged, moreWatched, moreAsked } = content;
  const { counts, inIt: lead } = digestWordsIn(language);
  const parts = [
    [newArticles, counts.news],
    [changed.length + moreChanged, counts.changed],
    [watched.length + moreWatched, counts.watched],
    [past.length, counts.past[span]],
    [asked.length + moreAsked, counts.asked],
    [missing.length, counts.missing],
  ] as const;
  const counted = parts.flatMap(([count, inWords]) => (count > 0 ? [inWords(count)] : []));
  const what = LISTS[language].format(counted);
  return isUsual(content)
    ? lead[span](what)
    : lead.since(dateForPeople(content.since, language), what);
}

/** Whether it tells of the day, or the week, that its readers take it to be of. An anniversary is always of that. */
const isUsual = ({ since, date, span, newArticles, changed, watched, asked }: Content): boolean =>
  newArticles + changed.length + watched.length + asked.length === 0 ||
  since >= dayFrom(date, span === 'day' ? -1 : -7);
