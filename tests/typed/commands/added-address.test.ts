import { describe, expect, test } from 'vitest';
import { readAddition } from '../../../src/typed/commands/added-address.ts';
import { costRatio, FOURFOLD, growth } from '../../hostile/growth.ts';

describe('what is to be added', () => {
  test.each([
    ['add https://example.org/a?b=1&amp;c=2', 'https://example.org/a?b=1&c=2'],
    ['ADD  <https://example.org/a>', 'https://example.org/a'],
    ['add <https://example.org/a|example.org/a>', 'https://example.org/a'],
    ['добавить https://example.org/', 'https://example.org/'],
    ['追加 https://example.org/', 'https://example.org/'],
    ['追加　https://example.org/', 'https://example.org/'],
    ['add example.org', 'https://example.org'],
    ['add www.example.org/a', 'https://www.example.org/a'],
    ['add новости.рф/статья', 'https://новости.рф/статья'],
    ['add example.org:8080/a', 'https://example.org:8080/a'],
    ['add file:///etc/passwd', 'file:///etc/passwd'],
  ])('%s', (typed, address) => {
    expect(readAddition(typed)).toEqual({ address });
  });

  test.each(['add', ' Add ', 'добавь', '追加'])('“%s” alone is a wish to know how', (typed) => {
    expect(readAddition(typed)).toEqual({});
  });

  test.each([
    'add up what was said',
    'add 2.5',
    'add Abe',
    'add one https://example.org/',
    'addition',
    'address https://example.org/',
    'when was it added?',
    'https://example.org/',
    '',
  ])('“%s” is a question', (typed) => {
    expect(readAddition(typed)).toBeUndefined();
  });

  test.each([
    ['dots', 'a.', ''],
    ['blanks', '  ', 'x y'],
  ])(
    'of many %s is read in the time of its length, and no further than a message goes',
    async (_, part, end) => {
      const ofLength = (length: number): string => `add ${part.repeat(length / 2)}${end}`;
      expect(await growth(ofLength, 1200, readAddition, FOURFOLD)).toBeLessThan(FOURFOLD.limit);
      const [long, longer] = [ofLength(5000), ofLength(200_000)];
      expect(await costRatio(long, longer, readAddition, 3)).toBeLessThan(3);
    },
  );
});
