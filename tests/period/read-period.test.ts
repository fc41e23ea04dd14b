import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PeriodReading, readPeriod } from '../../src/period/read-period.ts';
import { anyText } from '../hostile/any-text.ts';
import { FOURFOLD, growth, repeated } from '../hostile/growth.ts';

const TODAY = '2026-11-23';

const read = (question: string): PeriodReading => readPeriod(question, TODAY);

/** `2018-01-01…2018-12-31!`: the days, and `!` where those outside are to be left out. */
function shown({ period, strict }: PeriodReading): string {
  const days = period ? `${period.first ?? ''}…${period.last ?? ''}` : '';
  return `${days}${strict ? '!' : ''}`;
}

describe('an operator bounds the time and is taken out', () => {
  test.each([
    ['Kuril talks since:2018', 'Kuril talks', '2018-01-01…!'],
    ['sanctions before:2019-06-01', 'sanctions', '…2019-05-31!'],
    ['sanctions before:2019', 'sanctions', '…2018-12-31!'],
    ['sanctions until:2019-02', 'sanctions', '…2019-02-28!'],
    ['sanctions after:2018', 'sanctions', '2019-01-01…!'],
    ['sanctions from:2018-03', 'sanctions', '2018-03-01…!'],
    ['sanctions in:2016', 'sanctions', '2016-01-01…2016-12-31!'],
    ['sanctions on:2017-03-20', 'sanctions', '2017-03-20…2017-03-20!'],
    ['Since: 2018, what did Abe say?', 'what did Abe say?', '2018-01-01…!'],
    ['talks since:"March 2017" in Tokyo', 'talks in Tokyo', '2017-03-01…!'],
    ['рыболовство с:2018', 'рыболовство', '2018-01-01…!'],
    ['рыболовство после:2018', 'рыболовство', '2019-01-01…!'],
    ['рыболовство до:2019-06-01', 'рыболовство', '…2019-05-31!'],
    ['рыболовство по:2019', 'рыболовство', '…2019-12-31!'],
    ['рыболовство до:01.06.2019', 'рыболовство', '…2019-05-31!'],
    ['漁業 以降:2018', '漁業', '2018-01-01…!'],
    ['漁業 以前:2019', '漁業', '…2019-12-31!'],
    ['ｓｉｎｃｅ：２０１８　漁業', '漁業', '2018-01-01…!'],
    ['以降:2018年6月 漁業', '漁業', '2018-06-01…!'],
  ])('%s', (question, rest, days) => {
    const reading = read(question);
    expect(reading.rest).toBe(rest);
    expect(shown(reading)).toBe(days);
    expect(reading.unread).toEqual([]);
  });
});

describe('a range, a bound or a comparison in words leaves out what is outside, and stays', () => {
  test.each([
    ['What changed since 2018?', '2018-01-01…!'],
    ['What changed after 2018?', '2019-01-01…!'],
    ['What changed before 2019?', '…2018-12-31!'],
    ['What changed before 20 March 2017?', '…2017-03-19!'],
    ['Whose was it until 2000?', '…2000-12-31!'],
    ['visits from 2018 onwards', '2018-01-01…!'],
    ['talks 2016–2018', '2016-01-01…2018-12-31!'],
    ['talks 2016-2018', '2016-01-01…2018-12-31!'],
    ['talks between 2016 and 2018', '2016-01-01…2018-12-31!'],
    ['talks from 2016 to 2018', '2016-01-01…2018-12-31!'],
    ['talks from March to June 2017', '2017-03-01…2017-06-30!'],
    ['talks between 2018 and 2016', '2016-01-01…2018-12-31!'],
    ['rates from 1995 to 2000 and from 2000 to 2005', '1995-01-01…2005-12-31!'],
    ['since 2016, before 2019', '2016-01-01…2018-12-31!'],
    ['since 2016, since 2018', '2018-01-01…!'],
    ['Что изменилось с 2018 года?', '2018-01-01…!'],
    ['Что изменилось до 2019 года?', '…2018-12-31!'],
    ['Что изменилось после 2014?', '2015-01-01…!'],
    ['Что решили по 2019 год?', '…2019-12-31!'],
    ['переговоры с 2016 по 2018', '2016-01-01…2018-12-31!'],
    ['переговоры с марта по июнь 2017 года', '2017-03-01…2017-06-30!'],
    ['переговоры между 2016 и 2018 годами', '2016-01-01…2018-12-31!'],
    ['переговоры в 2016–2018 гг.', '2016-01-01…2018-12-31!'],
    ['2018年以降の交渉', '2018-01-01…!'],
    ['２０１８以降の交渉', '2018-01-01…!'],
    ['2019年6月以前の交渉', '…2019-06-30!'],
    ['2019年より前の交渉', '…2018-12-31!'],
    ['2018年から2020年まで', '2018-01-01…2020-12-31!'],
    ['会談は2016年から2018年', '2016-01-01…2018-12-31!'],
    ['2016〜2018年の訪問', '2016-01-01…2018-12-31!'],
    ['1832年4月4日から7月5日まで', '1832-04-04…1832-07-05!'],
  ])('%s', (question, days) => {
    const reading = read(question);
    expect(reading.rest).toBe(question);
    expect(shown(reading)).toBe(days);
    expect(reading.unread).toEqual([]);
  });
});

describe('a relative date is a calendar year or month and is taken out', () => {
  test.each([
    ['What did they say last year?', 'What did they say?', '2025-01-01…2025-12-31!'],
    ["this year's fishing talks", 'fishing talks', '2026-01-01…2026-12-31!'],
    ['visits in this month', 'visits', '2026-11-01…2026-11-30!'],
    ['visits last month', 'visits', '2026-10-01…2026-10-31!'],
    ['visits since last year', 'visits', '2025-01-01…!'],
    ['Что сказали в прошлом году о рыбе', 'Что сказали о рыбе', '2025-01-01…2025-12-31!'],
    ['визиты в этом году', 'визиты', '2026-01-01…2026-12-31!'],
    ['визиты в прошлом месяце', 'визиты', '2026-10-01…2026-10-31!'],
    ['визиты с прошлого года', 'визиты', '2025-01-01…!'],
    ['昨年の会談', '会談', '2025-01-01…2025-12-31!'],
    ['去年は何が', '何が', '2025-01-01…2025-12-31!'],
    ['今年の会談', '会談', '2026-01-01…2026-12-31!'],
    ['先月の会談', '会談', '2026-10-01…2026-10-31!'],
    ['昨年以降の会談', 'の会談', '2025-01-01…!'],
  ])('%s', (question, rest, days) => {
    const reading = read(question);
    expect(reading.rest).toBe(rest);
    expect(shown(reading)).toBe(days);
  });

  test('the month before January is December of the year before', () => {
    expect(readPeriod('last month', '2026-01-31').period).toEqual({
      first: '2025-12-01',
      last: '2025-12-31',
    });
  });
});

describe('a date that is only mentioned lifts what is inside, and stays', () => {
  test.each([
    ['Which missiles fell in March 2017?', '2017-03-01…2017-03-31'],
    ['march 2017', '2017-03-01…2017-03-31'],
    ['What was said on 20 March 2017?', '2017-03-20…2017-03-20'],
    ['What was said on March 20th, 2017?', '2017-03-20…2017-03-20'],
    ['report of 2017-03-20', '2017-03-20…2017-03-20'],
    ['What happened in 2016?', '2016-01-01…2016-12-31'],
    ['the 1956 declaration', '1956-01-01…1956-12-31'],
    ['the 1875 treaty', '1875-01-01…1875-12-31'],
    ['the 1855 treaty and the 1875 treaty', '1855-01-01…1875-12-31'],
    ['in 2016, on 20 March 2016', '2016-03-20…2016-03-20'],
    ['Что было в марте 2017?', '2017-03-01…2017-03-31'],
    ['Что было в марте 2017 года?', '2017-03-01…2017-03-31'],
    ['Что было 20 марта 2017 года?', '2017-03-20…2017-03-20'],
    ['Что было 20.03.2017?', '2017-03-20…2017-03-20'],
    ['Что было в мае 2017?', '2017-05-01…2017-05-31'],
    ['Что было в 2016 году?', '2016-01-01…2016-12-31'],
    ['Что было в 2016-м?', '2016-01-01…2016-12-31'],
    ['договор 1875 года', '1875-01-01…1875-12-31'],
    ['по договору 1956 года', '1956-01-01…1956-12-31'],
    ['до конца 2019 года', '2019-01-01…2019-12-31'],
    ['2017年3月の会談', '2017-03-01…2017-03-31'],
    ['会談は2017年3月20日', '2017-03-20…2017-03-20'],
    ['２０１７年３月の会談', '2017-03-01…2017-03-31'],
    ['2016年の訪問', '2016-01-01…2016-12-31'],
    ['1956年宣言', '1956-01-01…1956-12-31'],
    ['in February 2020', '2020-02-01…2020-02-29'],
  ])('%s', (question, days) => {
    const reading = read(question);
    expect(reading.rest).toBe(question);
    expect(shown(reading)).toBe(days);
    expect(reading.understood).not.toEqual([]);
  });

  test.each([
    ['What happened in March 2017?', 'about'],
    ['What happened on 20 March 2017?', 'about'],
    ['the treaty in 1855', 'about'],
    ['Что было в 2016 году?', 'about'],
    ['2017年3月の会談', 'about'],
    ['the 1956 declaration', 'in'],
    ['договор 1875 года', 'in'],
    ['1956年宣言', 'in'],
  ])('and is told of where it is asked for: %s', (question, kind) => {
    expect(read(question).understood).toMatchObject([{ kind }]);
  });

  test.each([
    ['on 31/03/2017', '2017-03-31…2017-03-31'],
    ['on 03/31/2017', '2017-03-31…2017-03-31'],
    ['on 3/3/2017', '2017-03-03…2017-03-03'],
  ])('with slashes where only one order makes a date: %s', (question, days) => {
    expect(shown(read(question))).toBe(days);
  });

  test('but not beside a bound, which says more', () => {
    const reading = read('the 1956 declaration since:2018');
    expect(shown(reading)).toBe('2018-01-01…!');
    expect(reading.understood).toEqual([{ kind: 'since', first: '2018-01-01' }]);
  });
});

describe('an order word', () => {
  test.each([
    ['latest on Sakhalin-2', 'on Sakhalin-2', 'latest'],
    ['What is the latest news about Abe?', 'What is about Abe?', 'latest'],
    ['most recent talks', 'talks', 'latest'],
    ['newest sanctions', 'sanctions', 'latest'],
    ['последние новости о рыбе', 'о рыбе', 'latest'],
    ['самые последние переговоры', 'переговоры', 'latest'],
    ['последнее о Курилах', 'о Курилах', 'latest'],
    ['漁業の最新のニュース', '漁業の', 'latest'],
    ['最近の交渉', '交渉', 'latest'],
    ['earliest 2+2', '2+2', 'earliest'],
    ['treaty oldest', 'treaty', 'earliest'],
    ['самый ранний договор', 'договор', 'earliest'],
    ['最古の地図', '地図', 'earliest'],
  ])('is an instruction and taken out: %s', (question, rest, order) => {
    expect(read(question)).toMatchObject({ rest, order, strict: false });
  });

  test.each([
    ['Когда был последний визит Абэ?', 'latest'],
    ['Когда Путин в последний раз был в Японии?', 'latest'],
    ['When was the last meeting?', 'latest'],
    ['What is the oldest treaty of the two?', 'earliest'],
  ])('orders, but may be part of the subject and stays: %s', (question, order) => {
    expect(read(question)).toMatchObject({ rest: question, order });
  });

  test('goes with a period', () => {
    expect(read('latest sanctions since:2018')).toEqual({
      rest: 'sanctions',
      period: { first: '2018-01-01' },
      order: 'latest',
      strict: true,
      understood: [{ kind: 'latest' }, { kind: 'since', first: '2018-01-01' }],
      unread: [],
    });
  });
});

describe('what is no date and no order is left alone', () => {
  test.each([
    ['2+2'],
    ['first 2+2 meeting'],
    ['the season of 2016-18'],
    ['on 31 March'],
    ['12月31日'],
    ['1,200 men and 17,291 Japanese'],
    ['Sakhalin-2, Sakhalin-2016'],
    ['resolution 2270'],
    ['resolution 1718, резолюция 1874'],
    ['8 points'],
    ['2000 people, more than 1800'],
    ['до 2000 человек'],
    ['2000年前, 2000年間, 決議第1718号'],
    ['$2000, 2000%, 1700.5, 2016/17, ID2016'],
    ['1599 and 2200'],
    ['The Last Emperor'],
    ['the last Time Lord'],
    ['Последний император'],
    ['последняя ледниковая эпоха'],
    ['in the last year of the war'],
    ['one of the earliest maps'],
    ['日本最古の寺, 最新鋭の戦闘機'],
    ['at the latest'],
    ['in March'],
    ['Question: what? https://example.org:2018/x'],
    ['в этом городе, в прошлом'],
    [''],
  ])('%s', (question) => {
    expect(read(question)).toEqual({ rest: question, strict: false, understood: [], unread: [] });
  });
});

describe('what cannot be read is said, not guessed', () => {
  test.each([
    ['talks since:banana', 'talks', 'since:banana'],
    ['talks before:2019-13-01?', 'talks?', 'before:2019-13-01'],
    ['talks since:1066', 'talks', 'since:1066'],
    ['переговоры до:скоро', 'переговоры', 'до:скоро'],
    ['交渉 以降:昔', '交渉', '以降:昔'],
    ['on 31 February 2017', 'on 31 February 2017', '31 February 2017'],
    ['2017年2月30日', '2017年2月30日', '2017年2月30日'],
    ['in 2017-13', 'in 2017-13', '2017-13'],
    ['on 31/02/2017', 'on 31/02/2017', '31/02/2017'],
    ['on 03/04/2017', 'on 03/04/2017', '03/04/2017'],
    ['on 31 June', 'on 31 June', '31 June'],
    ['on February 30th', 'on February 30th', 'February 30th'],
    ['встреча 31 апреля', 'встреча 31 апреля', '31 апреля'],
    ['2月30日の会談', '2月30日の会談', '2月30日'],
  ])('%s', (question, rest, unread) => {
    expect(read(question)).toEqual({ rest, strict: false, understood: [], unread: [unread] });
  });

  test('what can be read beside it still counts', () => {
    expect(read('talks since:banana before:2019')).toMatchObject({
      rest: 'talks',
      period: { last: '2018-12-31' },
      unread: ['since:banana'],
    });
  });

  test('bounds that contradict each other bound nothing', () => {
    expect(read('talks since:2020 before:2018')).toEqual({
      rest: 'talks',
      strict: false,
      understood: [
        { kind: 'since', first: '2020-01-01' },
        { kind: 'before', last: '2017-12-31' },
      ],
      unread: ['since:2020', 'before:2018'],
    });
  });

  test('nor do orders', () => {
    const reading = read('latest, earliest');
    expect(reading).not.toHaveProperty('order');
    expect(reading.unread).toEqual(['latest', 'earliest']);
  });
});

describe('any text', () => {
  const piece = fc.constantFrom(
    ...'since: before: until:2019 с: до 以降: 以前 since before between and from to по с から まで'.split(
      ' ',
    ),
    ...'2016 ２０１７年 3月 31 March 2017 марта года 2019-13-01 – - last year latest 最新 昨年'.split(
      ' ',
    ),
    ...'yesterday week ago 年前 ここ3年 平成29年 令和0年 春 前半 1990s 90-х весной Q1 20 22 İ'.split(
      ' ',
    ),
    ...['two years ago', 'past 3 years', 'first half of', 'за последние', 'since March', 'the'],
    ...['last year', 'в прошлом году', 'самый ранний', ' ', '\u0000', '\ud83d', '"'],
  );
  const text = fc.oneof(
    anyText(),
    fc.array(piece).map((pieces) => pieces.join(' ')),
    fc.array(piece).map((pieces) => pieces.join('')),
  );

  test('is read, and its period begins before it ends', () => {
    fc.assert(
      fc.property(text, (question) => {
        const { rest, period, understood, strict } = read(question);
        expect(typeof rest).toBe('string');
        expect(rest.length).toBeLessThanOrEqual(question.length);
        for (const { first = '', last = '9' } of [period ?? {}, ...understood]) {
          expect(first <= last).toBe(true);
        }
        if (strict) expect(period).toBeDefined();
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ' ',
    '2',
    '2016',
    '2016-',
    '20 March ',
    'since ',
    'since:',
    'since:"',
    'from 2016 to ',
    '年',
    '2016年',
    'сам',
    'самый последний ',
    'last ',
    'March',
    ':',
    'between March and ',
    '01.',
    '－',
  ])('is read in the time of its length: %j', async (unit) => {
    const question = (length: number): string => `2016 : last ${repeated(unit)(length)}`;
    expect(await growth(question, 2000, read, FOURFOLD)).toBeLessThan(FOURFOLD.limit);
  });
});
