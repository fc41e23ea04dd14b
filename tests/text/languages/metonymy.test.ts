import { describe, expect, test } from 'vitest';
import { isMetonymAt } from '../../../src/text/languages/metonymy.ts';

const actsIn = (question: string, name: string, language: 'en' | 'ru' | 'ja'): boolean => {
  const start = question.indexOf(name);
  return isMetonymAt(question, start, start + name.length, language);
};

describe('a capital acts for its state', () => {
  test.each([
    ['what did Oslo promise?', 'Oslo', 'en'],
    ['when did stockholm tell oslo about it', 'oslo', 'en'],
    ['why Oslo left the talks', 'Oslo', 'en'],
    ['Oslo said what?', 'Oslo', 'en'],
    ['were there talks with Oslo?', 'Oslo', 'en'],
    ['что обещал Осло', 'Осло', 'ru'],
    ['как договорились с Осло', 'Осло', 'ru'],
    ['オスロは何を約束したの', 'オスロ', 'ja'],
    ['オスロ側の回答', 'オスロ', 'ja'],
  ] as const)('%s', (question, name, language) => {
    expect(actsIn(question, name, language)).toBe(true);
  });
});

describe('or is a place', () => {
  test.each([
    ['who went to Oslo?', 'Oslo', 'en'],
    ['who signed it in Oslo?', 'Oslo', 'en'],
    ['when was the Oslo meeting?', 'Oslo', 'en'],
    ['when did Oslo University open?', 'Oslo', 'en'],
    ['did Oslo summit guests come?', 'Oslo', 'en'],
    ['кто ездил в Осло', 'Осло', 'ru'],
    ['что подписали при встрече под Осло', 'Осло', 'ru'],
    ['オスロで誰が会ったの', 'オスロ', 'ja'],
    ['オスロに行った人', 'オスロ', 'ja'],
  ] as const)('%s', (question, name, language) => {
    expect(actsIn(question, name, language)).toBe(false);
  });
});
