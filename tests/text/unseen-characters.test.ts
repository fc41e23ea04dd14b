import { describe, expect, test } from 'vitest';
import { fold } from '../../src/text/fold.ts';
import { eachToken, termsOf } from '../../src/text/terms.ts';
import { anArchive, anArticle } from '../archive-builders.ts';

const UNSEEN = {
  'a soft hyphen': '\u00ad',
  'a space without width': '\u200b',
  'a joiner': '\u200d',
  'a non-joiner': '\u200c',
  'a word joiner': '\u2060',
  'a byte order mark': '\ufeff',
};

describe.each(Object.entries(UNSEEN))('%s within a word', (_, sign) => {
  test.each([
    ['Marinovka', 5],
    ['Мариновка', 4],
    ['マリノフカ', 2],
  ])('is no part of it: %s', (word, at) => {
    const written = word.slice(0, at) + sign + word.slice(at);
    expect(fold(written)).toBe(fold(word));
    expect(termsOf(written)).toEqual(termsOf(word));
    const found: string[] = [];
    eachToken(`${written} 1.`, (start, end) => found.push(written.slice(start, end)));
    expect(found[0]).toBe(written);
  });
});

test('a word with a soft hyphen is found, quoted as it stands, and marked whole', () => {
  const text = 'Паром «Мари\u00adновка» перевозит сорок человек.';
  const { ask } = anArchive([anArticle({ paragraphs: [text, 'Шёл дождь.'] })]);
  const [excerpt] = ask('Сколько человек перевозит паром Мариновка?').excerpts;
  expect(excerpt?.quote).toBe(text);
  const marked = excerpt?.highlights.map(([from, to]) => text.slice(from, to));
  expect(marked).toContain('Мари\u00adновка');
});

test.each([
  ['髙田', '高田'],
  ['山﨑', '山崎'],
  ['澤井', '沢井'],
  ['條約', '条約'],
  ['國會', '国会'],
  ['渡邊', '渡辺'],
  ['千島列嶋', '千島列島'],
])('an old or variant form of a kanji is the one in use: %s', (old, form) => {
  expect(fold(old)).toBe(form);
  expect(fold(form)).toBe(form);
});
