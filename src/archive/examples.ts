import type { Passage } from '../knowledge/article/article.ts';
import type { Language } from '../text/language.ts';
import type { OpenArchive } from './open-archive.ts';

/** Questions the help shows, and what the first quote must say; where the archive does not say it, they are left out. */
const EXAMPLES: Readonly<Record<Language, readonly { question: string; says: string }[]>> = {
  en: [
    { question: 'When was the first 2+2 meeting?', says: '2013' },
    { question: 'When did the visa-free exchange begin?', says: '1992' },
    { question: 'When did Russia break off the peace treaty talks?', says: '2022' },
    { question: 'Who met in Nagato in December 2016?', says: 'Abe' },
  ],
  ru: [
    { question: 'Когда была подписана Совместная декларация?', says: '1956' },
    { question: 'Когда подписали соглашение о безопасном промысле?', says: '1998' },
    { question: 'Где открылось японское консульство по договору 1875 года?', says: 'Корсаков' },
  ],
  ja: [
    { question: 'ビザなし交流はいつ始まりましたか？', says: '1992' },
    { question: 'えとぴりかはどこから出る船？', says: '根室' },
    { question: 'ソ連軍が占守島に上陸したのはいつ？', says: '1945' },
  ],
};

/** How many of them are shown. */
const MOST = 3;

/** Titles that are tried, newest first, where the archive is about something else. */
const TITLES = 20;

/** A longer title is no example of a question. */
const LONGEST = 100;

/**
 * The questions for helps that the archive answers, with a place to pause after each. In Russian and
 * Japanese there may be none.
 */
export function* answeredExamples(
  { ask, archive }: OpenArchive,
  language: Language = 'en',
): Generator<void, readonly string[], void> {
  const titles = archive.index.articles
    .filter((article) => language === 'en' || article.language === language)
    .toSorted((a, b) => (a.published < b.published ? 1 : -1))
    .slice(0, TITLES)
    .map(({ title }) => title)
    .filter((title) => title.length <= LONGEST)
    .map((title) => ({ question: title, says: '' }));
  const answered: string[] = [];
  for (const { question, says } of [...EXAMPLES[language], ...titles]) {
    if (answered.length < MOST && (yield* isSaid(says, archive.index.passages))) {
      const { kind, excerpts } = ask(question, { top: 1 });
      if (kind === 'answer' && excerpts[0]?.quote.includes(says)) answered.push(question);
    }
    yield;
  }
  return answered;
}

/** Passages looked at without a pause. */
const STRIDE = 500;

/** Whether any passage says it: to look takes a tenth of the time that asking in vain does. */
function* isSaid(says: string, passages: readonly Passage[]): Generator<void, boolean, void> {
  for (const [at, { text }] of passages.entries()) {
    if (text.includes(says)) return true;
    if (at % STRIDE === STRIDE - 1) yield;
  }
  return false;
}
