import type { OpenArchive } from './open-archive.ts';

/** Questions the help shows; those that the archive at hand does not answer are left out. */
const EXAMPLES = [
  'When was the first 2+2 meeting?',
  'Who signed the Treaty of Portsmouth?',
  'When did Russia break off the peace treaty talks?',
  'Who met in Nagato in December 2016?',
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
    .filter((title) => title.length <= LONGEST);
  const answered: string[] = [];
  for (const example of [...EXAMPLES, ...titles]) {
    if (answered.length < MOST && ask(example).kind === 'answer') answered.push(example);
    yield;
  }
  return answered;
}
