import type { OpenArchive } from './open-archive.ts';

/** Questions the help shows, and what the first quote must say; where the archive does not say it, they are left out. */
const EXAMPLES = [
  { question: 'When was the first 2+2 meeting?', says: '2013' },
  { question: 'When did the visa-free exchange begin?', says: '1992' },
  { question: 'When did Russia break off the peace treaty talks?', says: '2022' },
  { question: 'Who met in Nagato in December 2016?', says: 'Abe' },
];

/** How many of them are shown. */
const MOST = 3;

/** Titles that are tried, newest first, where the archive is about something else. */
const TITLES = 20;

/** A longer title is no example of a question. */
const LONGEST = 100;

/** The questions for helps that the archive answers, with a place to pause after each. */
export function* answeredExamples({
  ask,
  archive,
}: OpenArchive): Generator<void, readonly string[], void> {
  const titles = archive.index.articles
    .toSorted((a, b) => (a.published < b.published ? 1 : -1))
    .slice(0, TITLES)
    .map(({ title }) => title)
    .filter((title) => title.length <= LONGEST)
    .map((title) => ({ question: title, says: '' }));
  const answered: string[] = [];
  for (const { question, says } of [...EXAMPLES, ...titles]) {
    if (answered.length < MOST) {
      const { kind, excerpts } = ask(question, { top: 1 });
      if (kind === 'answer' && excerpts[0]?.quote.includes(says)) answered.push(question);
    }
    yield;
  }
  return answered;
}
