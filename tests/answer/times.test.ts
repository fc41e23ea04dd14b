import { describe, expect, test } from 'vitest';
import { notesLine } from '../../src/blocks/notes.ts';
import { aBrief, anArchive } from '../archive-builders.ts';

const { ask } = anArchive([
  aBrief({ id: 'old', covers: '2013-11-02', paragraphs: ['Lavrov met Kishida.'] }),
  aBrief({ id: 'new', covers: '2017-03-20', paragraphs: ['Lavrov met Kishida again.'] }),
]);

const told = (question: string): string =>
  notesLine(ask(question, { today: '2026-11-23', explain: true }));

describe('a reply says what it understood of the time asked for', () => {
  test.each([
    ['Lavrov since:2017', 'From 1 January 2017 on.'],
    [
      'Lavrov in March 2017',
      'From 1 March 2017 to 31 March 2017. Passages from that time were preferred.',
    ],
    ['the 2017 visit of Lavrov', ''],
    ['Lavrov on 31 February 2017', 'The date in “31 February 2017” could not be read.'],
    ['latest on Lavrov', 'Latest first.'],
  ])('%s', (question, note) => {
    expect(told(question)).toBe(note);
  });

  test.each([
    [
      'Lavrov last month',
      'From 1 October 2026 to 31 October 2026. Nothing on this was found in that time.',
    ],
    ['Lavrov since:2030', 'From 1 January 2030 on. Nothing on this was found in that time.'],
    ['Lavrov on 1 April 2031', 'Only 1 April 2031. Nothing on this was found in that time.'],
    [
      'Лавров в прошлом году',
      'С 1 января 2025 по 31 декабря 2025. За это время по этому вопросу ничего не нашлось.',
    ],
  ])('and that nothing was found in it: %s', (question, note) => {
    expect(told(question)).toContain(note);
  });

  test('but tells of no order where there is nothing to put in order', () => {
    expect(told('latest on whales')).not.toContain('Latest first');
  });
});
