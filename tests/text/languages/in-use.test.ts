import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../../src/text/fold.ts';
import { inUse } from '../../../src/text/languages/in-use.ts';
import { inAnyForm, withKanjiInUse } from '../../../src/text/languages/ja/variant-kanji.ts';
import { anyText } from '../any-text.ts';

describe('a text in letters in use keeps its capitals', () => {
  test.each([
    ['The ﬁve ﬂeets, the oﬃce', 'The five fleets, the office'],
    ['co\u00adoperation\u200b of Shinzō', 'cooperation of Shinzō'],
    ['Пути\u0301тинъ, графомъ Путятинымъ', 'Путитин, графом Путятиным'],
    ['ДОГОВОРЪ О ТОРГОВЛѢ РУССКАГО ПОСЛА', 'ДОГОВОР О ТОРГОВЛЕ РУССКОГО ПОСЛА'],
    ['Безсмертный разсказъ, Новыя Діаны', 'Бессмертный рассказ, Новые Дианы'],
    ['объём и съезд въ Москвѣ', 'объём и съезд в Москве'],
    ['Cоюз (с латинской C)', 'Союз (с латинской C)'],
    ['舊ソ聯との條約、髙島町長、１２㌧', '旧ソ聯との条約、高島町長、12トン'],
    ['⼤阪、⻑崎、\uf9d1浦', '大阪、長崎、六浦'],
  ])('%s', (printed, plain) => {
    expect(inUse(printed)).toBe(plain);
  });

  test('and is the same word to the search', () => {
    fc.assert(fc.property(anyText, (text) => fold(inUse(text)) === fold(text)));
  });
});

describe('kanji in any of their forms', () => {
  test('stay where they stand', () => {
    fc.assert(fc.property(anyText, (text) => withKanjiInUse(text).length === text.length));
  });

  test.each([
    ['高島', '髙島町長'],
    ['髙嶋', '高島町長'],
    ['条約(国会)', '條約(國會)'],
    ['沢田.', '澤田.'],
  ])('%s is found in %s', (typed, text) => {
    expect(new RegExp(inAnyForm(typed)).test(text)).toBe(true);
  });

  test.each([
    ['沢田.', '沢田氏'],
    ['高島', '中島'],
  ])('but %s not in %s', (typed, text) => {
    expect(new RegExp(inAnyForm(typed)).test(text)).toBe(false);
  });
});
