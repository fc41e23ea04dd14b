import { describe, expect, test } from 'vitest';
import { readPeriod } from '../../src/period/read-period.ts';
import { FOURFOLD, growth, repeated } from '../hostile/growth.ts';

const TODAY = '2026-11-23';

describe('a question that asks for no time is left as it is', () => {
  test.each([
    // What comes is not in an archive.
    ['When is the next meeting?'],
    ["next year's talks, next week"],
    ['в следующем году'],
    ['来年の会談'],
    // Time without a date.
    ['recent years, the last few years, the last days'],
    ['a few years ago, many years ago'],
    ['In the past, who owned the islands?'],
    ['the day before the summit'],
    ['несколько лет назад, за последние годы, в прошлом'],
    ['数年前, ここ数年, 過去の会談'],
    // Counted from something else, or not exactly.
    ['in the last three years of the war'],
    ['his last five years, last three years of his life'],
    ['the last week of the talks, this week of prayer'],
    ['more than 20 years ago, about two thousand years ago'],
    ['twenty two years ago, 66 million years ago, 100 years ago'],
    ['за последние три года войны'],
    ['последние три года жизни Сталина'],
    ['более 20 лет назад, сто лет назад'],
    ['двадцать два года назад'],
    ['戦争の2年前, 開戦2年前, その3年前, 約3年前'],
    ['2000年前, 100年前, 70年前'],
    ['3年間続いた, 3年目, 三年生, 過去3回の会談'],
    // A year that is no calendar year.
    ['今年度の予算, 昨年度, 平成29年度, 2016年度'],
    ['昭和20年前後'],
    ['一九六五年前, 第一九六五年, 一九六五年間, 千九百年前, 一九六五人, 三〇年間'],
    // "May" and "March", and months that come back each year.
    ['Who may sign a treaty? May Putin visit Japan?'],
    ['What changed since May left office?'],
    ['What may a year bring?'],
    ['Did they march in Tokyo? They march to Moscow'],
    ['in March, from March to June, from 3 to 5 March'],
    ['Март Кузнецов, в марте, с июня по август'],
    ['с мартовской встречи'],
    ['毎年3月以降, 3月末, 3か月, 10日間'],
    // Seasons, halves and quarters of something else.
    ['the spring offensive, summer school, the fall of Berlin'],
    ['the second half of the game, first quarter of the match'],
    ['early warning radar, late prime minister Abe'],
    ['the beginning of the talks, the end of the war, until the end'],
    ['вторая половина игры, весной, четвёртый квартал'],
    ['夏の会談, 秋田県, 第3四半期'],
    // "Today" is mostly nowadays.
    ['Who controls the islands today?'],
    ['What is today called Sakhalin? Is the treaty still in force today?'],
    ['Как сегодня называется Кунашир? Кто сегодня ими управляет?'],
    ['今日の日本, 今日でも続く, 日本日報'],
    // Names with words of time.
    ['明治大学, 昭和天皇, 平成の大合併, 令和の時代'],
    ['先生, 先進国, 今回, 先月号'],
    ['Новый год, каждый год, этой стране'],
    // Figures with letters that are no decade.
    ['Su-30s, F-35s, Boeing 777s, the MiG-29s'],
    ['people in their 90s, 90s, in the 20s'],
    ['Су-30-е, 90-й день, в 90 метрах'],
    ['from 20 to 30 ships, 20-30 soldiers, 2+2'],
    ['from Tokyo to Moscow, Sakhalin to Hokkaido'],
    // No order.
    ['past three meetings, last 3 meetings, the second last round'],
    ['новейший цифровой сервис, свежая рыба, старый договор, новый договор'],
    ['最後の皇帝, 最後の訪問者, 直近の駅, 前回'],
  ])('%s', (question) => {
    expect(readPeriod(question, TODAY)).toEqual({
      rest: question,
      strict: false,
      understood: [],
      unread: [],
    });
  });
});

describe('a year that is part of a name only lifts, and the words stay', () => {
  test.each([
    ['the 1956 Joint Declaration', '1956'],
    ['the Treaty of 1875', '1875'],
    ['the declaration of 1956', '1956'],
    ['Совместная декларация 1956 года', '1956'],
    ['договор 1875 года', '1875'],
    ['1956年の共同宣言', '1956'],
    ['昭和31年の共同宣言', '1956'],
    ['2017年秋田県の訪問', '2017'],
    ['2017年初めて訪問した', '2017'],
  ])('%s', (question, year) => {
    expect(readPeriod(question, TODAY)).toEqual({
      rest: question,
      period: { first: `${year}-01-01`, last: `${year}-12-31` },
      strict: false,
      understood: [{ kind: 'in', first: `${year}-01-01`, last: `${year}-12-31` }],
      unread: [],
    });
  });
});

describe('odd letters', () => {
  test('capitals and letters that grow when they are made small keep their places', () => {
    expect(readPeriod('İİ talks YESTERDAY in İzmir', TODAY)).toMatchObject({
      rest: 'İİ talks in İzmir',
      period: { first: '2026-11-22', last: '2026-11-22' },
    });
  });
});

describe('a long question is read in proportion to its length', () => {
  test.each([
    ['two years '],
    ['last 3 years '],
    ['in the last year '],
    ['the 1990s '],
    ['first half of '],
    ['spring of the '],
    ['20 to 22 '],
    ['said today '],
    ['since March '],
    ['99999 '],
    ['за последние '],
    ['90-х '],
    ['год назад '],
    ['с марта по '],
    ['весной '],
    ['сказал Лавров '],
    ['ここ3年'],
    ['平成29年'],
    ['昭和三十'],
    ['一九六五年'],
    ['一九'],
    ['一昨年の'],
    ['今から3年'],
    ['3月以降'],
  ])('%j', async (unit) => {
    const question = (length: number): string => `2016 : last ${repeated(unit)(length)}`;
    const read = (asked: string) => readPeriod(asked, TODAY);
    expect(await growth(question, 2000, read, FOURFOLD)).toBeLessThan(FOURFOLD.limit);
  });
});
