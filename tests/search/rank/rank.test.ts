import { describe, expect, test } from 'vitest';
import { explain } from '../../../src/search/explain.ts';
import { readQuery } from '../../../src/search/query/read-query.ts';
import { rank } from '../../../src/search/rank/rank.ts';
import { aBrief, aGlossary, anArchive, anArticle } from '../../archive-builders.ts';

type Texts = Readonly<Record<string, string>>;

/** An archive with one article of one paragraph for each text, named as it is. */
const ofTexts = (texts: Texts) =>
  anArchive(Object.entries(texts).map(([id, text]) => anArticle({ id, paragraphs: [text] })));

/** The articles a question finds, best first, whether or not a reply would show them. */
const orderFor = (question: string, { archive }: ReturnType<typeof anArchive>) =>
  rank(readQuery(question, archive.index, archive.speller, '2026-11-24'), archive.index).hits.map(
    ({ article }) => article.id,
  );

describe('of several passages', () => {
  test('the order follows how much of the question each one holds', () => {
    const archive = ofTexts({
      none: 'Russian herring and salmon are caught off Sapporo.',
      one: 'Japanese herring and salmon are caught off Sapporo.',
      two: 'Japanese scallops and salmon are caught off Sapporo.',
      four: 'Japanese scallops and sea urchins are caught off Sapporo.',
      five: 'Japanese scallops and sea urchins are caught off Nemuro.',
    });
    expect(orderFor('Japanese scallops and sea urchins in Nemuro', archive)).toEqual([
      'five', // every word of the question
      'four', // all but the town
      'two', // two of the words
      'one', // the commonest word alone
      // none: no word of the question, so it is not found
    ]);
  });

  test('one with a rare word of the question comes before those with a common one', () => {
    const archive = ofTexts({
      'common-1': 'The treaty is old.',
      'common-2': 'The treaty is new.',
      'common-3': 'The treaty is short.',
      both: 'The treaty on Urup.',
      rare: 'The island Urup is old.',
    });
    expect(orderFor('the treaty on Urup', archive)).toEqual([
      'both', // all of the question
      'rare', // the word that only two passages hold
      'common-1', // the word that four hold: equal, so by their names
      'common-2',
      'common-3',
    ]);
  });

  test.each<[string, string, Texts]>([
    [
      'one that names the thing more often comes first',
      'scallop',
      {
        a: 'One scallop and another herring in the bay.',
        first: 'One scallop and another scallop in the bay.',
      },
    ],
    [
      'a short one comes before a long one',
      'scallop quota',
      {
        a: 'The scallop quota is small, and so the boats of the harbour stay at home for most of the long winter, while their owners mend nets and wait.',
        first: 'The scallop quota is small.',
      },
    ],
    [
      'one that says it in one sentence comes before one that spreads it over two',
      'scallop quota',
      {
        a: 'The scallop is small. The quota weather is cold.',
        first: 'The weather is cold. The scallop quota is small.',
      },
    ],
    [
      'one with a year comes first where "when" was asked',
      'When was the treaty signed?',
      { a: 'The treaty was signed there in rain.', first: 'The treaty was signed there in 1956.' },
    ],
    [
      'the word as it was typed comes before a guess at a misspelt one',
      'scallop quota in Nemuroo',
      { a: 'The salmon quota in Nemuro.', first: 'The scallop quota in Sapporo.' },
    ],
  ])('%s', (_, question, texts) => {
    const [first, ...others] = orderFor(question, ofTexts(texts));
    expect([first, others]).toEqual(['first', ['a']]);
  });

  test('one whose article names the subject in its title comes first', () => {
    const paragraphs = ['The scallop quota is small.'];
    const archive = anArchive([
      anArticle({ id: 'a', title: 'New Friends', paragraphs }),
      anArticle({ id: 'first', title: 'The scallop quota', paragraphs }),
    ]);
    expect(orderFor('scallop quota', archive)).toEqual(['first', 'a']);
  });

  test('those that say the same stand by date, the newest first, then by name', () => {
    const paragraphs = ['The scallop quota is small.'];
    const archive = anArchive([
      anArticle({ id: 'c', published: '2016-01-01', paragraphs }),
      anArticle({ id: 'a', published: '2015', paragraphs }),
      anArticle({ id: 'd', published: '2017-05', paragraphs }),
      anArticle({ id: 'b', published: '2016-01-01', paragraphs }),
    ]);
    expect(orderFor('scallop quota', archive)).toEqual([
      'd', // of 2017
      'b', // of the same day as c, and before it by name
      'c',
      'a', // of 2015
    ]);
  });

  test('each is an excerpt of its own, up to as many as were asked for', () => {
    const paragraphs = ['The scallop quota 1.', 'The scallop quota 2.', 'The scallop quota 3.'];
    const { ask } = anArchive([anArticle({ id: 'a', paragraphs })]);
    const ids = (top?: number) =>
      ask('scallop quota', top === undefined ? {} : { top }).excerpts.map((e) => e.passage.id);
    expect(ids()).toEqual(['a#1', 'a#2', 'a#3']);
    expect(ids(2)).toEqual(['a#1', 'a#2']);
    expect(ids(1)).toEqual(['a#1']);
  });
});

describe('in every language', () => {
  test('a passage is found by other forms of its words', () => {
    const archive = ofTexts({
      en: 'The fishermen of Nemuro were catching scallops.',
      ja: '根室の漁師はホタテを獲っている。',
      ru: 'Рыбаки Нэмуро ловили морских гребешков у берегов.',
    });
    expect(orderFor('scallop of a fisherman caught', archive)[0]).toBe('en');
    expect(orderFor('Рыбак ловит морской гребешок?', archive)).toEqual(['ru']);
    expect(orderFor('ホタテは根室で獲れますか', archive)[0]).toBe('ja');
  });

  test('case, accents, full width and ё make no difference', () => {
    const archive = ofTexts({
      accents: 'Premier Shinzō Abe spoke.',
      width: 'ＴＨＡＡＤが来た。',
      yo: 'Переговоры шли тяжёло.',
    });
    expect(orderFor('SHINZO', archive)).toEqual(['accents']);
    expect(orderFor('thaad', archive)).toEqual(['width']);
    expect(orderFor('тяжело', archive)).toEqual(['yo']);
  });

  test.each([
    ['2+2', 'The 2+2 was held.', 'The 2 ministers held 3 talks.'],
    ['1,200 tonnes', 'They caught 1200 tonnes.', 'They caught 200 tonnes.'],
    ['defence programme', 'A defense program.', 'A football program.'],
    ['Patrushev in the U.S.', 'Patrusheff saw the USA.', 'Patrusheff saw us.'],
  ])('%s is found however it is written', (question, right, wrong) => {
    expect(orderFor(question, ofTexts({ right, a: wrong }))[0]).toBe('right');
  });
});

describe('an explanation', () => {
  const archive = anArchive(
    [
      anArticle({
        id: 'quota',
        title: 'The scallop quota',
        paragraphs: [
          'The weather in Nemuro is cold. The scallop quota was cut to 1,200 tonnes in 2016.',
          'It was then raised again by the Northern Territories committee.',
        ],
      }),
      anArticle({ id: 'ru', paragraphs: ['Квота на гребешка на Южных Курилах мала.'] }),
      aBrief({ id: 'brief', paragraphs: ['The scallop quota is small, Abe said.'] }),
    ],
    aGlossary({ en: ['Northern Territories'], ru: ['Южные Курилы'] }),
  );

  test.each([
    'scallop quota',
    'When was the scalop quota in Nemuro cut?',
    'How many tonnes did the Northern Territories committee raise?',
    'Who said that the quota is small?',
    'квота на Южных Курилах',
    'disagreements on the quota',
  ])('of "%s" adds up to the score of each passage', (question) => {
    const query = readQuery(question, archive.index, archive.archive.speller, '2026-11-23');
    const { hits } = rank(query, archive.index);
    expect(hits.length).toBeGreaterThan(0);
    for (const hit of hits) {
      const parts = explain(hit, query, archive.index);
      const sum = parts.reduce((total, { gives }) => total + gives, 0);
      expect(Math.abs(sum - hit.score)).toBeLessThan(1e-9);
      for (const { value, weight, gives } of parts) expect(gives).toBeCloseTo(value * weight, 12);
      expect(new Set(parts.map(({ what }) => what)).size).toBe(parts.length);
    }
  });

  test('comes with each excerpt where it was asked for, and changes nothing else', () => {
    const explained = archive.ask('scallop quota', { explain: true });
    const plain = archive.ask('scallop quota');
    expect(explained.excerpts.map((excerpt) => excerpt.explanation?.length)).not.toContain(0);
    const without = explained.excerpts.map(({ explanation, ...excerpt }) => {
      expect(explanation?.some(({ what }) => /^word scallop( in title)?$/.test(what))).toBe(true);
      return excerpt;
    });
    const { confidence, ...rest } = explained;
    expect(confidence).toEqual({ value: expect.any(Number), threshold: 0.5 });
    expect({ ...rest, excerpts: without }).toEqual(plain);
  });
});
