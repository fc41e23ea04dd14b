import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { valuesIn } from '../../src/values/find-values.ts';
import { FOURFOLD, growth, repeated } from '../hostile/growth.ts';
import { anyText } from '../text/any-text.ts';

/** Each value of a text as it stands there and its key. */
const read = (text: string): string[] =>
  valuesIn(text).map(({ start, end, key }) => `${text.slice(start, end)} ${key}`);
const keys = (text: string): string[] => valuesIn(text).map(({ key }) => key);

describe('a number has one key however it is written', () => {
  test.each<[key: string, forms: readonly string[]]>([
    [
      '12450',
      [
        ...[
          '12 450 жителей',
          '12,450 people',
          '12.450 Einwohner',
          "12'450",
          '12’450',
          '12\u00a0450',
        ],
        ...['12\u2009450', '12\u202f450', '1万2450人', '１２，４５０人', '一万二千四百五十人'],
        'twelve thousand four hundred and fifty people',
        'двенадцать тысяч четыреста пятьдесят человек',
        'двенадцати тысячам четыремстам пятидесяти',
      ],
    ],
    [
      '1500000',
      [
        ...[
          '1.5 million people',
          '1,5 млн человек',
          '150万人',
          '百五十万人',
          '1 500 000',
          '1,500,000',
        ],
        ...['полтора миллиона', 'полутора миллионов', '1500 тыс. человек', '1.5 mln'],
        'one and a half million',
      ],
    ],
    [
      '500000000',
      ['5億円', '五億円', '500 million', 'пятьсот миллионов', '500 млн', '0.5 billion'],
    ],
    ['500000', ['half a million', 'полмиллиона', '50万', 'пятьсот тысяч', 'five hundred thousand']],
    ['24', ['two dozen boats', 'twenty-four', 'двадцать четыре', 'две дюжины', '二十四隻']],
    ['12', ['a dozen boats', 'twelve', 'двенадцатью', 'дюжина', '十二隻', 'chapter XII']],
    ['6', ['half a dozen boats', 'six', 'шестеро', 'шестью', 'полдюжины', '六隻']],
    ['20', ['два десятка', 'двадцати', 'twenty', '二十人', '弐拾円', 'XX съезд', 'XX съезд']],
    [
      '2',
      ['two', 'две', 'двумя', 'двоих', '二人', 'Nicholas II', 'Николай Второй', 'ニコライ二世'],
    ],
    ['2', ['Nicholas the Second', 'Second World War', 'World War II', 'Вторая мировая', '第二次']],
    ['5', ['Charles V', 'Карл V', 'Part V', 'глава V', 'five', 'пятеро', '五つ']],
    ['9', ['chapter IX', 'глава IX', 'nine', 'девяти', '九人']],
    ['350000000', ['3億5千万円', '350 million', '350 млн']],
    ['1.5', ['1,5 метра', 'полтора метра']],
    ['250', ['двумястами пятьюдесятью рублями', 'two hundred and fifty', '二百五十']],
    ['1964', ['nineteen sixty-four', 'тысяча девятьсот шестьдесят четвёртого', '一九六四年']],
  ])('%s', (key, forms) => {
    for (const form of forms) expect([form, keys(form)]).toEqual([form, [key]]);
  });

  test.each([
    ...[
      '1964',
      'one of them',
      'один из них',
      'the first',
      'in 1964 300 people',
      '2017-2018',
      '5-6',
    ],
    ...[
      'I went',
      'May I go',
      'C',
      'dozens of',
      '万一',
      '三菱',
      '千島列島',
      '九州',
      '統一',
      'MIX',
      '192.168.0.1',
    ],
  ])('%s is none, or plain figures', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('a day has one key however it is written', () => {
  const DAY = '#1964-05-03';
  test.each([
    ...['3 May 1964', 'May 3, 1964', '3rd of May 1964', 'the third of May, 1964', '3 мая 1964 г.'],
    ...[
      'третьего мая 1964 года',
      '3-го мая 1964',
      '03.05.1964',
      '3.5.1964',
      '3.V.1964',
      '03.05.64',
    ],
    ...[
      '1964-05-03',
      '1964/5/3',
      '1964.05.03',
      '1964年5月3日',
      '1964 年 5 月 3 日',
      '昭和39年5月3日',
    ],
    ...['昭和三十九年五月三日', '一九六四年五月三日', '１９６４年５月３日', '3 MAY 1964'],
  ])('%s', (form) => {
    expect(keys(form)).toEqual([DAY]);
    expect(valuesIn(form)[0]?.wider).toEqual(['#1964-05', '#05-03', '1964']);
  });

  test.each([
    [
      '#1964-05',
      'May 1964, мая 1964, мае 1964, 1964-05, 05.1964, 1964年5月, 昭和39年5月, May of 1964',
    ],
    ['#05-03', '3 May, May 3, 3 мая, третье мая, третьего мая, 5月3日, 五月三日'],
  ])('%s: %s', (key, forms) => {
    for (const form of forms.split(', ')) {
      expect([form, keys(form)]).toEqual([form, [key]]);
    }
  });

  test('of a day or a month that cannot be told apart both are meant', () => {
    expect(keys('05/03/1964').toSorted()).toEqual(['#1964-03-05', '#1964-05-03']);
    expect(keys('25/03/1964')).toEqual(['#1964-03-25']);
  });

  test.each(['31.02.1964', '1964-13-01', '1964年2月30日', '昭和99年'])('%s is no day', (text) => {
    expect(keys(text).filter((key) => key.startsWith('#') && key.length > 8)).toEqual([]);
  });
});

describe('a decade and a century have one key however they are written', () => {
  test.each([
    ['1960s', "the 1960s|the 1960's|the '60s|the sixties|1960-е годы|1960-х|60-е годы|60-х гг."],
    ['1960s', 'шестидесятые|шестидесятых|1960年代|60年代|一九六〇年代|nineteen-sixties'],
    ['#c19', '19th century|nineteenth century|XIX century|XIX в.|XIX веке|ХIХ век|19 в.|19-м веке'],
    ['#c19', 'девятнадцатый век|девятнадцатого века|19世紀|十九世紀|the 1800s'],
    ['#c21', 'twenty-first century|двадцать первый век|XXI век|21世紀|二十一世紀'],
  ])('%s: %s', (key, forms) => {
    for (const form of forms.split('|')) expect([form, keys(form)]).toEqual([form, [key]]);
  });

  test.each(['5th century BC', 'V век до н. э.', '紀元前5世紀'])('%s is none of ours', (text) => {
    expect(keys(text).filter((key) => key.startsWith('#c'))).toEqual([]);
  });
});

test('a value stands within its text, and twice as long a text takes twice the time', async () => {
  fc.assert(
    fc.property(anyText, (text) =>
      valuesIn(text).every(({ start, end }) => 0 <= start && start < end && end <= text.length),
    ),
  );
  for (const unit of ['twenty one ', '1 000 ', '三千', '3.5.', 'XIX ', 'May the ', 'двадцать '])
    expect(await growth(repeated(unit), 2000, valuesIn, FOURFOLD)).toBeLessThan(FOURFOLD.limit);
});
