import { beforeAll, describe, expect, test } from 'vitest';
import type { Brief, Passage, Source } from '../../src/knowledge/article/article.ts';
import { readKnowledge } from '../../src/knowledge/folder/read-folder.ts';
import { firstDay, isPartialDate, lastDay } from '../../src/period/calendar/partial-date.ts';
import { sentences } from '../../src/text/sentences/sentences.ts';

let briefs: readonly Brief[];
let concepts: ReadonlySet<string>;

beforeAll(async () => {
  const { articles, glossary } = await readKnowledge('knowledge');
  briefs = articles.filter((article) => article.kind === 'brief');
  concepts = new Set(glossary.concepts.map(({ id }) => id));
});

/** What every brief holds to; each of the `breaches`, made of a sound brief, does not. */
type Rule = {
  readonly says: string;
  readonly holds: (brief: Brief) => boolean;
  readonly breaches: readonly ((sound: Brief) => Brief)[];
};

const sourcesOf = (brief: Brief): Source[] => brief.passages.flatMap(({ sources }) => sources);

const sentencesOf = ({ text }: Passage): string[] =>
  sentences(text).map(([from, to]) => text.slice(from, to));

const passages = (change: Partial<Passage>) => (brief: Brief) => ({
  ...brief,
  passages: brief.passages.map((passage) => ({ ...passage, ...change })),
});

const sources = (change: Partial<Source>) => (brief: Brief) => ({
  ...brief,
  passages: brief.passages.map((passage) => ({
    ...passage,
    sources: passage.sources.map((source) => ({ ...source, ...change })),
  })),
});

const covers = (first: string, last: string) => (brief: Brief) => ({
  ...brief,
  covers: { first, last },
});

const today = (): string => new Date().toISOString().slice(0, 10);

/** A day, month or year of the calendar that has begun when `by` ends. */
const isDateBy = (date: string, by: string): boolean =>
  isPartialDate(date) && firstDay(date) <= lastDay(by);

function isWebPage({ url }: Source): boolean {
  if (!URL.canParse(url) || /\s/.test(url)) return false;
  const { protocol, hostname, username } = new URL(url);
  return /^https?:$/.test(protocol) && /[^.]\.[a-z]{2,}\.?$/.test(hostname) && username === '';
}

/** A sentence is quoted alone: who "he" or "this" is would be left behind. */
const PRONOUN =
  /^(?:(?:He|She|It|They|This|These|His|Her|Its|Their)(?![a-z])|(?:Он|Она|Оно|Они|Это|Этот|Эта|Его|Её|Их|Там)(?![а-яё])|彼|これ|それ|この|その)/u;

const RULES: readonly Rule[] = [
  {
    says: 'says what time it covers, which is not after its own day',
    holds: ({ covers: span, published }) =>
      span !== undefined &&
      isDateBy(span.first, span.last) &&
      firstDay(span.first) <= firstDay(span.last) &&
      isDateBy(span.last, published),
    breaches: [covers('2017', '2016'), covers('2016', '2999'), covers('2016', '2016-02-30')],
  },
  {
    says: 'was written on a day that is past',
    holds: ({ published }) => isDateBy(published, today()),
    breaches: [(brief) => ({ ...brief, published: '2999-01-01' })],
  },
  {
    says: 'has six to fourteen paragraphs',
    holds: ({ passages: all }) => all.length >= 6 && all.length <= 14,
    breaches: [
      (brief) => ({ ...brief, passages: brief.passages.slice(0, 5) }),
      (brief) => ({ ...brief, passages: [...brief.passages, ...brief.passages] }),
    ],
  },
  {
    says: 'has two to four sentences in each paragraph',
    holds: ({ passages: all }) =>
      all.every((passage) => [2, 3, 4].includes(sentencesOf(passage).length)),
    breaches: [
      passages({ text: 'The ministers met.' }),
      passages({ text: 'Abe came. Abe saw. Abe spoke. Abe dined. Abe left.' }),
    ],
  },
  {
    says: 'has no sentence that is too long to quote',
    holds: ({ passages: all, language }) =>
      all.flatMap(sentencesOf).every(({ length }) => length <= (language === 'ja' ? 160 : 320)),
    breaches: [passages({ text: `The ministers met in ${'Nemuro and '.repeat(30)}Tokyo.` })],
  },
  {
    says: 'begins each sentence so that it can be understood alone',
    holds: ({ passages: all }) => !all.flatMap(sentencesOf).some((text) => PRONOUN.test(text)),
    breaches: [
      passages({ text: 'Abe met Putin. He spoke of a treaty.' }),
      passages({ text: 'Абэ встретил Путина. Он говорил о договоре.' }),
      passages({ text: '安倍首相が訪れた。これは初めてだった。' }),
    ],
  },
  {
    says: 'shows no markup in its passages',
    holds: ({ passages: all }) => !all.some(({ text }) => /\[\^|\]\(|\*\*|<\/|`/.test(text)),
    breaches: [passages({ text: 'The ministers met.[^mofa] The talks went on.' })],
  },
  {
    says: 'rests on a source in each paragraph, and never on one of grade C alone',
    holds: ({ passages: all }) =>
      all.every(
        (passage) =>
          passage.sources.every(({ grade }) => grade !== undefined) &&
          passage.sources.some(({ grade }) => grade !== 'C'),
      ),
    breaches: [passages({ sources: [] }), sources({ grade: 'C' })],
  },
  {
    says: 'names pages of the web as its sources',
    holds: (brief) => sourcesOf(brief).every(isWebPage),
    breaches: [
      sources({ url: 'ftp://example.org/page' }),
      sources({ url: 'https://localhost/page' }),
      sources({ url: 'https://someone@example.org/page' }),
      sources({ url: 'example.org/page' }),
    ],
  },
  {
    says: 'names the title, the publisher and the date of its sources, which is not after its own',
    holds: (brief) =>
      sourcesOf(brief).every(
        ({ title, publisher, published }) =>
          title.trim() !== '' &&
          publisher.trim() !== '' &&
          (published === undefined || isDateBy(published, brief.published)),
      ),
    breaches: [
      sources({ title: ' ' }),
      sources({ publisher: '' }),
      sources({ published: '2999' }),
      sources({ published: '2017-02-30' }),
    ],
  },
  {
    says: 'has topics, and they are concepts of the glossary',
    holds: ({ topics }) => topics.length > 0 && topics.every((topic) => concepts.has(topic)),
    breaches: [
      (brief) => ({ ...brief, topics: [] }),
      (brief) => ({ ...brief, topics: ['no-such-concept'] }),
    ],
  },
];

describe.each(RULES)('every brief $says', ({ holds, breaches }) => {
  test('in the folder that comes with the project', () => {
    expect(briefs.filter((brief) => !holds(brief)).map(({ id }) => id)).toEqual([]);
  });

  test('and one that does not is told of', () => {
    const sound = briefs[0] as Brief;
    expect(breaches.map((breach) => holds(breach(sound)))).toEqual(breaches.map(() => false));
  });
});

test('a page has the same title, publisher, date and grade in every brief that cites it', () => {
  const described = new Map<string, Set<string>>();
  for (const { id: _key, url, ...rest } of briefs.flatMap(sourcesOf)) {
    const known = described.get(url) ?? new Set();
    described.set(url, known.add(JSON.stringify(rest)));
  }
  expect([...described.values()].filter(({ size }) => size > 1).map((all) => [...all])).toEqual([]);
});
