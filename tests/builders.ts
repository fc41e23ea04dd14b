import type { Answer, Citation, Closest, Excerpt, Nothing, Range } from '../src/answer/reply.ts';

/** Each builder makes something valid; a test names only what it is about. */
const aCitation = (about: Partial<Citation> = {}): Citation => ({
  title: 'New Friends: Russia and Japan Are Finding Common Ground',
  author: 'Dmitry Streltsov',
  publisher: 'The Moscow Times',
  published: '2017-03-20',
  url: 'https://example.org/2017/03/20/new-friends',
  link: 'https://example.org/2017/03/20/new-friends#:~:text=The%20first',
  ...about,
});

type ExcerptAbout = Partial<Omit<Excerpt, 'passage' | 'citation' | 'article'>> & {
  readonly citation?: Partial<Citation>;
  readonly article?: Partial<Excerpt['article']>;
  readonly passage?: string;
};

export function anExcerpt({
  citation,
  article,
  quote = 'The first such meeting took place on 2 November 2013.',
  passage = quote,
  ...about
}: ExcerptAbout = {}): Excerpt {
  return {
    quote,
    highlights: wordsOf(quote, 'first', 'meeting'),
    score: 12.5,
    passage: { id: 'new-friends#9', text: passage },
    citation: aCitation(citation),
    sources: [],
    article: { id: 'new-friends', title: 'New Friends', kind: 'article', ...article },
    ...about,
  };
}

/** An excerpt of our own summary, which rests on two sources. */
export function anExcerptOfABrief(about: ExcerptAbout = {}): Excerpt {
  const second = aCitation({
    title: 'Russia-Japan talks',
    publisher: 'Kremlin',
    published: '2016-12-16',
    url: 'https://example.org/kremlin/53474',
    link: 'https://example.org/kremlin/53474',
  });
  return anExcerpt({
    article: { id: 'founding', title: 'The founding article', kind: 'brief' },
    sources: [aCitation(about.citation), second],
    ...about,
  });
}

const asked = {
  question: 'When was the first 2+2 meeting?',
  language: 'en',
  corrections: [],
  aliases: [],
  missing: [],
  nowhere: [],
  without: [],
  time: { understood: [], isMissed: false, unread: [] },
  tookMs: 0.4,
} as const;

export const anAnswer = (about: Partial<Omit<Answer, 'kind'>> = {}): Answer => ({
  kind: 'answer',
  excerpts: [anExcerpt()],
  ...asked,
  ...about,
});

export const aClosest = (about: Partial<Omit<Closest, 'kind'>> = {}): Closest => ({
  kind: 'closest',
  denies: true,
  excerpts: [anExcerpt()],
  ...asked,
  ...about,
});

export const aNothing = (about: Partial<Omit<Nothing, 'kind' | 'excerpts'>> = {}): Nothing => ({
  kind: 'nothing',
  reason: 'not-found',
  excerpts: [],
  topics: [],
  ...asked,
  ...about,
});

/** Where each word first stands in the quote, in the quote's order. */
export const wordsOf = (quote: string, ...words: readonly string[]): readonly Range[] =>
  words
    .map((word): Range => [quote.indexOf(word), quote.indexOf(word) + word.length])
    .filter(([start]) => start >= 0)
    .sort((a, b) => a[0] - b[0]);
