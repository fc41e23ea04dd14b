import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../src/text/fold.ts';
import { anyText } from './any-text.ts';

describe('fold', () => {
  test.each<[why: string, spelling: string, form: string]>([
    ['capitals', 'TOKYO', 'tokyo'],
    ['Cyrillic capitals', 'МОСКВА', 'москва'],
    ['full-width letters', 'ＴＨＡＡＤ', 'thaad'],
    ['full-width digits and signs', '２＋２', '2+2'],
    ['half-width katakana', 'ｶﾞｽ', 'ガス'],
    ['a long vowel', 'Shinzō', 'shinzo'],
    ['an accent as a character of its own', 'Shinzo\u0304', 'shinzo'],
    ['ё', 'Ёлка', 'елка'],
    ['ё of two characters', 'е\u0308лка', 'елка'],
    ['but й is a letter', 'Курильский', 'курильский'],
    ['й of two characters', 'и\u0306', 'й'],
    ['but が is not か', 'が', 'が'],
    ['が of two characters', 'か\u3099', 'が'],
    ['apostrophes', 'Japan’s', "japan's"],
    ['a ligature', 'ﬁsh', 'fish'],
    ['the Turkish dotted capital', 'İstanbul', 'istanbul'],
    ['all ligatures', 'ﬀ ﬁ ﬂ ﬃ ﬄ ﬅ ﬆ ĳ ǆ', 'ff fi fl ffi ffl st st ij dz'],
    [
      'letters without a key',
      'Straße Tromsø Łódź Đilas Æther œuvre þorn',
      'strasse tromso lodz dilas aether oeuvre thorn',
    ],
    ['stress as a mark of its own', 'Рейдо́во', 'рейдово'],
    ['stress in one letter', 'Кáменев, ѝли, Осѐтия', 'каменев, или, осетия'],
    ['a Latin letter in a Russian word', 'Cокол', 'сокол'],
    ['a Latin letter with any accent in a Russian word', 'ёḀ Сẹло', 'еа село'],
    ['every Latin capital like a Russian one', 'Ж' + 'ABCEHKMOPTXY', 'жавсенкмортху'],
    ['every Latin letter like a Russian one', 'ж' + 'aceopxyij', 'жасеорхуиј'],
    [
      'every Russian letter like a Latin one',
      'Zаеорсхуіј АВСЕНКМОРТХУ'.replace(' ', ''),
      'zaeopcxyijabcehkmoptxy',
    ],
    ['a Greek capital that is small like another', 'sΝ', 'sn'],
    ['what is not seen within a letter', 'ｶ\ufeffﾞス', 'ガス'],
    ['a Greek letter in a Russian word', 'МΟΣΚ Мοсква', 'мοσκ москва'],
    ['a letter of another alphabet behind what is not seen', 'C\u00adокол', 'сокол'],
    ['a wide Latin letter in a Russian word', 'Ｃокол', 'сокол'],
    ['but what no alphabet has whole stays', 'Wяz', 'wяz'],
    [
      'spelling before 1918',
      'Договоръ о торговлѣ и границахъ, Діана, Ѳедоръ',
      'договор о торговле и границах, диана, федор',
    ],
    [
      'endings before 1918',
      'русскаго хорошаго новыя разсказъ безсмертный',
      'русского хорошего новые рассказ бессмертный',
    ],
    ['but a name keeps its ending', 'Чикаго, благо, Ъ', 'чикаго, благо, ъ'],
    ['kanji stay', '北方領土', '北方領土'],
    ['nothing', '', ''],
  ])('%s: %s → %s', (_why, spelling, form) => {
    expect(fold(spelling)).toBe(form);
  });

  test('what is folded stays as it is', () => {
    fc.assert(fc.property(anyText, (text) => fold(fold(text)) === fold(text)));
  });
});
