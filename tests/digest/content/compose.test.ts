import { describe, expect, test } from 'vitest';
import { composeEdition, type Material } from '../../../src/digest/content/compose.ts';
import { isEmpty } from '../../../src/digest/content/content.ts';
import { storiesOf } from '../../../src/digest/content/new/stories.ts';
import { buildCalendar } from '../../../src/digest/content/past/calendar.ts';
import type { Article } from '../../../src/knowledge/article/article.ts';
import type { Glossary } from '../../../src/knowledge/glossary.ts';
import { runNow } from '../../../src/pace.ts';
import type { AnsweredQuestion } from '../../../src/store/records/question-row.ts';
import { aBrief, aGlossary, anArchive, anArticle } from '../../archive-builders.ts';
import { someSettings } from '../builders.ts';
import { TOLD } from './told-by-several.ts';

/** The edition of these articles, which are all new unless `material` says otherwise. */
function composed(
  articles: readonly Article[],
  { glossary, ...about }: Partial<Material> & { readonly glossary?: Glossary } = {},
) {
  const { archive } = anArchive(articles, glossary);
  const material: Material = {
    settings: someSettings(),
    date: '2026-11-24',
    since: 0,
    articles: articles.map(({ id }) => ({ id, firstSeenAt: 1 })),
    changes: [],
    questions: [],
    watched: [],
    gaps: [],
    ...about,
  };
  return composeEdition(material, archive, runNow(buildCalendar(archive.index)));
}

const NONE_NEW = { articles: [] };

describe('what is new', () => {
  test('comes newest first: by date of publication, then by when it came, then by id', () => {
    const articles = [
      anArticle({ id: 'a', published: '2026-11-20' }),
      anArticle({ id: 'b', published: '2026-11-22', paragraphs: ['Fish was sold in Nemuro.'] }),
      anArticle({ id: 'c', published: '2026-11-22', paragraphs: ['A bridge was opened.'] }),
      anArticle({ id: 'd', published: '2026-11-22', paragraphs: ['Visas were discussed again.'] }),
    ];
    const seen = [
      ['a', 9],
      ['b', 1],
      ['c', 5],
      ['d', 5],
    ] as const;
    const { news } = composed(articles, {
      articles: seen.map(([id, firstSeenAt]) => ({ id, firstSeenAt })),
    });
    expect(news.map(({ excerpt }) => excerpt.article.id)).toEqual(['c', 'd', 'b', 'a']);
  });

  test('puts an article dated later than today last, and marks it', () => {
    const { news } = composed([
      anArticle({ id: 'a', published: '2036-11-20' }),
      anArticle({ id: 'b', published: '2026-11-22', paragraphs: ['Fish was sold in Nemuro.'] }),
      // It is tomorrow already where this one comes from.
      anArticle({ id: 'c', published: '2026-11-25', paragraphs: ['A bridge was opened.'] }),
    ]);
    expect(
      news.map(({ excerpt: { article, citation } }) => [article.id, citation.dated ?? '']),
    ).toEqual([
      ['c', ''],
      ['b', ''],
      ['a', 'ahead'],
    ]);
  });

  test('is quoted with the sentence that comes closest to the topics of the channel', () => {
    const article = anArticle({
      paragraphs: [
        'Delegations of both countries met in Tokyo in March.',
        'They spoke of visas. Fishing off the Kurils was left to a later meeting.',
      ],
    });
    const glossary = aGlossary({
      id: 'fishery',
      en: ['fishing'],
      ru: ['рыболовство'],
      ja: ['漁業'],
    });
    const quoteFor = (concepts: string[], words: string[], language: 'en' | 'ru' = 'en') =>
      composed([article], {
        glossary,
        settings: someSettings({ language, topics: { concepts, words } }),
      }).news.map(({ excerpt }) => excerpt.quote);
    expect(quoteFor(['fishery'], [])).toEqual([
      'Fishing off the Kurils was left to a later meeting.',
    ]);
    expect(quoteFor(['fishery'], [], 'ru')).toEqual(quoteFor(['fishery'], []));
    expect(quoteFor([], ['visas'])).toEqual(['They spoke of visas.']);
    const first = ['Delegations of both countries met in Tokyo in March.'];
    expect(quoteFor([], [])).toEqual(first);
    expect(quoteFor(['gone-from-the-glossary'], ['zeppelins'])).toEqual(first);
  });

  test('is grouped where two papers print nearly the same', () => {
    const text =
      'The two foreign ministers agreed in Moscow on Monday that the next round of talks on visits without visas will be held in the spring, and that fishermen may work as before.';
    const articles = [
      anArticle({ id: 'a', published: '2026-11-23', publisher: 'TASS', paragraphs: [text] }),
      anArticle({
        id: 'b',
        published: '2026-11-22',
        publisher: 'Kyodo',
        paragraphs: [`${text} Kyodo.`],
      }),
      anArticle({
        id: 'c',
        paragraphs: ['Sea urchins were sold for a record price in Nemuro this week.'],
      }),
    ];
    const { news, moreNews } = composed(articles);
    expect(
      news.map(({ excerpt, alsoIn }) => [
        excerpt.article.id,
        alsoIn.map(({ publisher }) => publisher),
      ]),
    ).toEqual([
      ['a', ['Kyodo']],
      ['c', []],
    ]);
    expect(moreNews).toBe(0);
  });

  test('is grouped where several outlets tell the same in their own words, and nowhere else', () => {
    const articles = TOLD.map(({ story, ...about }, nth) =>
      anArticle({ id: `${story}-${String(nth).padStart(2, '0')}`, ...about }),
    );
    const stories = TOLD.map(({ story }) => story);
    const { archive } = anArchive(articles);
    const positions = archive.index.articles.map((_, at) => at);
    const found = storiesOf(positions, archive.index, 100).stories.map(({ first, others }) =>
      [first, ...others].map((at) => archive.index.articles[at]?.id.split('-')[0]).sort(),
    );
    const expected = [...new Set(stories)].map((story) =>
      stories.filter((one) => one === story).map((one) => one.split('-')[0]),
    );
    expect(found.map(String).sort()).toEqual(expected.map(String).sort());
  });

  test('names three of the outlets that tell it, and counts the others', () => {
    const text =
      'The two foreign ministers agreed in Moscow on Monday that talks will be held in the spring.';
    const articles = ['TASS', 'Kyodo', 'Reuters', 'AP', 'AFP', 'NHK'].map((publisher) =>
      anArticle({ id: publisher, publisher, published: '2026-11-23', paragraphs: [text] }),
    );
    const { news, newArticles, moreNews } = composed(articles);
    expect(news.map(({ alsoIn, moreIn }) => [alsoIn.length, moreIn])).toEqual([[3, 2]]);
    expect([newArticles, moreNews]).toEqual([6, 0]);
  });

  test('of one outlet is not grouped, though two of its columns begin alike', () => {
    const column = (id: string, end: string) =>
      anArticle({
        id,
        published: '2026-11-23',
        paragraphs: [`Press conference of the minister in Tokyo on Monday morning. ${end}`],
      });
    const { news } = composed([
      column('a', 'He spoke of fish, of quotas and of what boats from Nemuro may catch next year.'),
      column(
        'b',
        'A bridge to Hokkaido will not be built, since nobody has offered to pay for it.',
      ),
    ]);
    expect(news).toHaveLength(2);
  });

  test('leaves out what is no longer in the archive', () => {
    const { news, moreNews } = composed([anArticle({ id: 'here' })], {
      articles: [
        { id: 'gone', firstSeenAt: 1 },
        { id: 'here', firstSeenAt: 1 },
      ],
    });
    expect(news.map(({ excerpt }) => excerpt.article.id)).toEqual(['here']);
    expect(moreNews).toBe(0);
  });

  test('of 200 articles ten are shown and the others counted', () => {
    const articles = Array.from({ length: 200 }, (_, nth) =>
      anArticle({
        id: `a${String(nth).padStart(3, '0')}`,
        paragraphs: [`Ship ${nth} left port ${nth * 7}.`],
      }),
    );
    const { news, moreNews } = composed(articles);
    expect([news.length, moreNews]).toEqual([10, 190]);
  });
});

describe('on this day', () => {
  const past = (date: string, ...articles: readonly Article[]) =>
    composed(articles, { ...NONE_NEW, date }).past.map((one) => [one.date, one.excerpt.quote]);

  test.each([
    ['The ministers met on 20 March 2017 in Tokyo.', '2017-03-20'],
    ['On March 20, 2017 the ministers met.', '2017-03-20'],
    ['They met on the 20th of March 2017.', '2017-03-20'],
    ['They met on 19–20 March 2017.', '2017-03-20'],
    ['They met on 20 and 21 March 2017.', '2017-03-20'],
    ['Встреча прошла 20 марта 2017 года.', '2017-03-20'],
    ['Встреча прошла 19–20 марта 2017 года.', '2017-03-20'],
    ['会談は2017年3月20日に開かれた。', '2017-03-20'],
    ['会談は1855年（安政元年）3月20日に開かれた。', '1855-03-20'],
    ['The record is dated 2017-03-20.', '2017-03-20'],
    ['会談は平成29年3月20日に開かれた。', '2017-03-20'],
    ['会談は平成29年（2017年）3月20日に開かれた。', '2017-03-20'],
    ['会談は平成二十九年三月二十日に開かれた。', '2017-03-20'],
    ['会談は昭和三〇年三月二〇日に開かれた。', '1955-03-20'],
    ['会談は平成元年3月20日に開かれた。', '1989-03-20'],
    ['会談は２０１７年３月２０日に開かれた。', '2017-03-20'],
    ['会談は平成２９年３月１９日～２０日に開かれた。', '2017-03-20'],
    ['会談は二〇一七年三月二十日に開かれた。', '2017-03-20'],
    ['会談は千九百五十六年三月二十日に開かれた。', '1956-03-20'],
    ['会談は2017年3月19日から20日に開かれた。', '2017-03-20'],
  ])('%s', (text, date) => {
    expect(past('2026-03-20', anArticle({ paragraphs: [text] }))).toEqual([[date, text]]);
  });

  test.each([
    ['The ministers meet on 20 March 2026.', 'the same day'],
    ['The ministers will meet on 20 March 2027.', 'a year to come'],
    ['They met on 21 March 2017.', 'another day'],
    ['They met in March 2017.', 'a month'],
    ['They met on 20/3/2017 or 3/20/2017.', 'figures in an order nobody knows'],
    ['Resolution 1320 March 2017 was read.', 'a number before a month'],
    ['会談は昭和65年3月20日に開かれた。', 'a year that its era did not reach'],
    ['令は明治元年3月20日に出された。', 'a day counted by the moon'],
    ['会談は平成29年3月に開かれた。', 'a month of an era'],
    ['会談は平成29年13月20日に開かれた。', 'no month'],
  ])('is not: %s (%s)', (text) => {
    expect(past('2026-03-20', anArticle({ paragraphs: [text] }))).toEqual([]);
  });

  test.each([
    ['2026-02-28', '2000-02-29', 'a common year'],
    ['2024-02-29', '2000-02-29', 'a leap year'],
    ['2100-02-28', '2000-02-29', 'a common year though four divides it'],
    ['2024-02-28', '', 'not the day before, in a leap year'],
    ['2026-03-01', '', 'not the day after, in a common year'],
  ])('keeps 29 February on %s: %s (%s)', (today, date, _) => {
    const text = 'The agreement was signed on 29 February 2000.';
    const found = past(today, anArticle({ paragraphs: [text] }));
    expect(found).toEqual(date === '' ? [] : [[date, text]]);
  });

  test('takes the day that a whole article covers, but not one of a long story', () => {
    const event = aBrief({ id: 'event', covers: ['2016-12-15', '2016-12-16'] });
    const story = aBrief({ id: 'story', covers: ['2016-12-16', '2025-12-16'] });
    expect(past('2026-12-16', event, story)).toEqual([
      ['2016-12-16', 'The two ministers met in Tokyo on 20 March 2017.'],
    ]);
  });

  test('is one passage a day, in the channel’s language where there is one', () => {
    const articles = [
      anArticle({ id: 'en', paragraphs: ['The declaration was signed on 19 October 1956.'] }),
      anArticle({ id: 'ru', paragraphs: ['Декларация подписана 19 октября 1956 года.'] }),
      anArticle({ id: 'ru2', paragraphs: ['Заявление сделано 19 октября 1951 года.'] }),
    ];
    const { past: found } = composed(articles, {
      ...NONE_NEW,
      date: '2026-10-19',
      settings: someSettings({ language: 'ru' }),
    });
    expect(found.map(({ date, excerpt }) => [date, excerpt.article.id])).toEqual([
      ['1956-10-19', 'ru'],
      ['1951-10-19', 'ru2'],
    ]);
  });

  test('still names the day where a very long sentence is cut', () => {
    const long = `${'After many months of talks about fish, visas and graves, '.repeat(8)}the declaration was signed on 19 October 1956, ${'and many other things were said about it later, '.repeat(8)}by both.`;
    const [[, quote] = []] = past('2026-10-19', anArticle({ paragraphs: [long] }));
    expect(quote?.length).toBeLessThanOrEqual(320);
    expect(quote).toContain('19 October 1956');
    expect(long).toContain(quote);
  });
});

const asked = (text: string, about: Partial<AnsweredQuestion> = {}): AnsweredQuestion => ({
  id: text,
  team: 'T1',
  entry: 'mention',
  channel: 'C1',
  asker: 'U1',
  isPrivate: false,
  language: 'en',
  text,
  kind: 'answer',
  passages: [],
  askedAt: 1,
  ...about,
});

describe('what was asked here', () => {
  test('comes with whether it was answered: what was not first, then the latest, each once', () => {
    const { asked: items, moreAsked } = composed([], {
      questions: [
        asked('When was the first 2+2 meeting?'),
        asked('Who built the bridge?', { kind: 'closest' }),
        asked('Who signed it?'),
        asked('who built the bridge', { kind: 'nothing', asker: 'U2' }),
        asked('What of visas?'),
      ],
    });
    expect(items).toEqual([
      { text: 'who built the bridge', isAnswered: false, times: 2 },
      { text: 'What of visas?', isAnswered: true, times: 1 },
      { text: 'Who signed it?', isAnswered: true, times: 1 },
    ]);
    expect(moreAsked).toBe(1);
  });

  test('is gone when its text is', () => {
    const { text: _, ...forgotten } = asked('Old?');
    expect(isEmpty(composed([], { questions: [forgotten] }))).toBe(true);
  });

  const glossary = aGlossary({
    id: 'route',
    en: ['Northern Sea Route'],
    ru: ['Северный морской путь'],
    ja: ['北極海航路'],
  });
  const gap = (asker: string, text: string, openedAt = 100) => ({ asker, text, openedAt });
  const three = [
    gap('U1', 'Who pays for the Northern Sea Route?'),
    gap('U2', 'Сколько стоит Северный морской путь?'),
    gap('U3', '北極海航路はいつ開きますか'),
  ];

  test.each([
    ['three people', three, [{ name: 'Northern Sea Route', askers: 3 }]],
    ['two people, one of them twice', [...three.slice(0, 2), gap('U1', 'Northern Sea Route?')], []],
    ['three people, none of them lately', three.map((one) => ({ ...one, openedAt: 10 })), []],
    [
      'three people in words that no glossary holds',
      [gap('U1', 'zeppelins'), gap('U2', 'zeppelins'), gap('U3', 'zeppelins')],
      [],
    ],
  ])('and was missed by %s', (_, gaps, expected) => {
    const { missing } = composed([], { glossary, gaps, since: 50 });
    expect(missing).toEqual(expected);
  });
});

describe('an edition', () => {
  const all = [
    ...Array.from({ length: 30 }, (_, nth) =>
      anArticle({ id: `n${nth}`, paragraphs: [`Ship ${nth} left port ${nth * 7}.`] }),
    ),
    ...[1855, 1875, 1905, 1956].map((year) =>
      anArticle({ id: `y${year}`, paragraphs: [`A treaty was signed on 24 November ${year}.`] }),
    ),
  ];
  const questions = Array.from({ length: 20 }, (_, nth) => asked(`Question ${nth}?`));

  test('has ten items at most, of all sections', () => {
    const content = composed(all, { questions });
    expect([content.news.length, content.past.length, content.asked.length]).toEqual([5, 2, 3]);
    expect([content.moreNews, content.moreAsked]).toEqual([29, 17]);
  });

  test('holds only the sections the channel wants', () => {
    const only = (sections: readonly ('new' | 'on-this-day' | 'asked-here')[]) => {
      const {
        news,
        past,
        asked: items,
      } = composed(all, { questions, settings: someSettings({ sections }) });
      return [news.length, past.length, items.length];
    };
    expect(only(['new'])).toEqual([10, 0, 0]);
    expect(only(['on-this-day'])).toEqual([0, 2, 0]);
    expect(only(['asked-here'])).toEqual([0, 0, 3]);
  });

  test('of a week tells the anniversaries of seven days, in their order, and has more room', () => {
    const { past, span, news } = composed(
      [
        ...all,
        ...[21, 22, 24, 26, 28].map((day) =>
          anArticle({
            id: `d${day}`,
            paragraphs: [`The ministers met on ${day} November ${1990 + day}.`],
          }),
        ),
      ],
      {
        date: '2026-11-22',
        settings: someSettings({
          every: 'week',
          weekdays: [7],
          topics: { concepts: [], words: ['ministers'] },
        }),
      },
    );
    expect([span, news.length]).toEqual(['week', 11]);
    expect(past.map(({ date }) => date)).toEqual(['2014-11-24', '2016-11-26', '2018-11-28']);
  });

  test('without anything to say is empty', () => {
    expect(isEmpty(composed([]))).toBe(true);
    expect(isEmpty(composed([anArticle()], NONE_NEW))).toBe(true);
    expect(isEmpty(composed([anArticle()]))).toBe(false);
  });

  test('quotes only what stands word for word in the passage', () => {
    const { news, past } = composed(all);
    const excerpts = [...news, ...past].map(({ excerpt }) => excerpt);
    expect(excerpts.length).toBeGreaterThan(5);
    for (const { quote, passage } of excerpts) expect(passage.text).toContain(quote);
  });
});

describe('what answers questions that are watched here', () => {
  const article = anArticle({
    id: 'nauru',
    paragraphs: [
      'The delegation of Nauru is led by Baron Waqa. It rained.',
      'Nothing else is known.',
    ],
  });
  const found = (about: Partial<Material['watched'][number]> = {}) => ({
    watchId: 'w1',
    mark: 'm1',
    passage: 'nauru#1',
    quote: 'The delegation of Nauru is led by Baron Waqa.',
    sure: 90,
    foundAt: 1,
    question: 'Who leads the delegation of Nauru?',
    ...about,
  });

  test('is quoted as the archive has it, below the question', () => {
    const content = composed([article], { ...NONE_NEW, watched: [found()] });
    expect(isEmpty(content)).toBe(false);
    expect(content.watched.map(({ question, excerpt }) => [question, excerpt.quote])).toEqual([
      ['Who leads the delegation of Nauru?', 'The delegation of Nauru is led by Baron Waqa.'],
    ]);
  });

  test('is left out where the archive says it no more', () => {
    const gone = [found({ passage: 'nauru#9' }), found({ quote: 'It is led by David Adeang.' })];
    expect(composed([article], { ...NONE_NEW, watched: gone }).watched).toEqual([]);
  });

  test('has four places at most, and the others are counted', () => {
    const watched = Array.from({ length: 6 }, (_, nth) => found({ question: `Who leads ${nth}?` }));
    const content = composed([article], { ...NONE_NEW, watched });
    expect([content.watched.length, content.moreWatched]).toEqual([4, 2]);
  });
});
