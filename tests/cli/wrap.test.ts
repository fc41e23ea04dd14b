import { expect, test } from 'vitest';
import { wrap } from '../../src/cli/wrap.ts';

test.each([
  ['short', 20, 'short'],
  ['one two three four', 9, 'one two\nthree\nfour'],
  ['  indented words go on', 14, '  indented\n  words go on'],
  ['Первая встреча, «2+2», прошла', 16, 'Первая встреча,\n«2+2», прошла'],
  ['日本とロシアは、会談した。', 14, '日本とロシア\nは、会談した。'],
  ['see https://example.org/a-b/c?d=e here', 12, 'see\nhttps://example.org/a-b/c?d=e\nhere'],
  ['a\n\nb', 1, 'a\n\nb'],
])('%j in %i columns', (text, columns, lines) => {
  expect(wrap(text, columns)).toBe(lines);
});

test.each([
  'The “first” (2+2) meeting — of 2013 — took place.',
  '外相と防衛相の「2プラス2」会合は、2013年に開かれた。',
])('nothing is lost of %j in any width', (text) => {
  for (let columns = 1; columns < 60; columns += 1) {
    expect(wrap(text, columns).replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  }
});
