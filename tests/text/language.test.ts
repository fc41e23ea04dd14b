import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guessLanguage } from '../../src/text/language.ts';
import { anyText } from './any-text.ts';

describe('guessLanguage', () => {
  test.each([
    ['When was the first 2+2 meeting?', 'en'],
    ['Qui a signé le traité ?', 'en'],
    ['Когда была встреча?', 'ru'],
    ['Что такое THAAD?', 'ru'],
    ['Abe встретил Putin', 'ru'],
    ['会談はいつ', 'ja'],
    ['北方領土', 'ja'],
    ['ロシア', 'ja'],
    ['THAADの配備', 'ja'],
    ['Iskanderの配備', 'ja'],
    ['Aegis Ashoreの配備', 'ja'],
    ['The word 北方領土 means Northern Territories', 'en'],
    ['The word Курилы means the Kurils', 'en'],
  ])('%s is %s', (text, language) => {
    expect(guessLanguage(text)).toBe(language);
  });

  test.each(['', ' ', '2+2?', '…!', '한국 정부', 'مرحبا', '\ud800'])(
    '%j is none of them',
    (text) => {
      expect(guessLanguage(text)).toBeUndefined();
    },
  );

  test('any text is of a language or of none', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(['en', 'ru', 'ja', undefined]).toContain(guessLanguage(text));
      }),
    );
  });
});
