import { describe, expect, test } from 'vitest';
import { readAddition } from '../../../src/typed/commands/added-address.ts';
import { processorTime } from '../../processor-time.ts';

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

  test('is read at once, however long it is', () => {
    const began = processorTime();
    for (const typed of [`add ${'a.'.repeat(100_000)}`, `add ${' '.repeat(100_000)}x y`]) {
      readAddition(typed);
    }
    expect(processorTime() - began).toBeLessThan(200);
  });
});
