import { describe, expect, test } from 'vitest';
import { answerTypeOf } from '../../../src/search/query/answer-type.ts';
import type { Language } from '../../../src/text/language.ts';

const asks = (question: string, language: Language) => answerTypeOf(question, language).asked;

describe('what happened on a date is told by any event of it', () => {
  test.each<[string, Language]>([
    ['What happened on 6 October 1979?', 'en'],
    ['What happened on October 6, 1979?', 'en'],
    ['What happened in May 1979?', 'en'],
    ['What happened in 1979?', 'en'],
    ['Что произошло 6 октября 1979 года?', 'ru'],
    ['Что случилось в 1979 году?', 'ru'],
    ['1979年10月6日に何があったか', 'ja'],
    ['1979年に何があった?', 'ja'],
    ['1979年10月6日に何が起きましたか', 'ja'],
  ])('%s (%s)', (question, language) => {
    expect(asks(question, language)).not.toContain('outcome');
  });

  test.each<[string, Language]>([
    ['What happened at the talks in 1979?', 'en'],
    ['What happened in 1979 at the talks?', 'en'],
    ['What happened after 1979?', 'en'],
    ['What happened in Geneva?', 'en'],
    ['Что произошло на переговорах 6 октября 1979 года?', 'ru'],
    ['Что произошло 6 октября 1979 года на переговорах?', 'ru'],
    ['Что случилось после войны?', 'ru'],
    ['1979年の会談で何があったか', 'ja'],
  ])('but of talks an outcome is asked: %s (%s)', (question, language) => {
    expect(asks(question, language)).toContain('outcome');
  });
});
