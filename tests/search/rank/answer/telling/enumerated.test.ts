import { describe, expect, test } from 'vitest';
import { itemsAsked, itemsIn } from '../../../../../src/search/rank/answer/telling/enumerated.ts';
import type { Language } from '../../../../../src/text/language.ts';

describe('how many items a question says there are', () => {
  test.each<[string, Language, number]>([
    ['which three banks were named?', 'en', 3],
    ['name the 48 states that signed', 'en', 4],
    ['which 40 people lost their assets?', 'en', 4],
    ['какие именно четыре банка?', 'ru', 4],
    ['перечисли все 18 островов', 'ru', 4],
    ['共同経済活動の5つって何と何', 'ja', 4],
    ['which two banks were named?', 'en', 0],
    ['which banks were named in 2014?', 'en', 0],
    ['what engines were used in the 20th century?', 'en', 0],
    ['какие банки назвали 3 марта?', 'ru', 0],
  ])('%s', (question, language, count) => {
    expect(itemsAsked(question, language)).toBe(count);
  });
});

describe('how many items a sentence tells', () => {
  test.each<[string, Language, number]>([
    ['They named Alfa, Beta, Gamma and Delta.', 'en', 4],
    ['They named four banks in May. Alfa and Beta were not among them.', 'en', 2],
    ['Назвали Альфу, Бету и Гамму.', 'ru', 3],
    ['アルファ、ベータ、ガンマの三行だった。', 'ja', 3],
    ['Назвали четыре банка.', 'ru', 1],
  ])('%s', (sentence, language, count) => {
    expect(itemsIn(sentence, language)).toBe(count);
  });
});
