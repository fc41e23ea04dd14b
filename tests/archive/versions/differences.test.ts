import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Difference } from '../../../src/archive/versions/difference.ts';
import { differencesOf, type Version } from '../../../src/archive/versions/differences.ts';
import { runNow, type Steps } from '../../../src/pace.ts';
import { FOURFOLD, leastRatio, startTimer } from '../../hostile/growth.ts';

const version = (paragraphs: readonly string[], title = 'A statement'): Version => ({
  title,
  passages: paragraphs.map((text) => ({ text })),
});

const between = (before: readonly string[], after: readonly string[]): Difference[] =>
  runNow(differencesOf(version(before), version(after)));

/** As people would tell of it, with the words that differ in brackets. */
const told = (differences: readonly Difference[]): string[] =>
  differences.map((one) => {
    const marked = (text: string, ranges: readonly (readonly [number, number])[]): string =>
      ranges.reduceRight(
        (all, [start, end]) => `${all.slice(0, start)}[${all.slice(start, end)}]${all.slice(end)}`,
        text,
      );
    if (one.kind === 'added') return `+ ${one.after}`;
    if (one.kind === 'removed') return `- ${one.before}`;
    return `${marked(one.before, one.gone)} → ${marked(one.after, one.come)}`;
  });

const MET = 'The two ministers met in Tokyo on 20 March 2017.';
const FISH = 'They agreed on a quota of 2,050 tonnes of salmon.';
const VISAS = 'Visas were left to a later meeting.';

describe('a sentence that', () => {
  test.each([
    [
      'has other words stands beside what it was, with the words that differ',
      [`${MET} ${FISH}`],
      [`${MET} They agreed on a quota of 1,800 tonnes of salmon and trout.`],
      [
        'They agreed on a quota of [2,050] tonnes of salmon. → They agreed on a quota of [1,800] tonnes of salmon [and trout].',
      ],
    ],
    ['is new is told', [MET, VISAS], [MET, FISH, VISAS], [`+ ${FISH}`]],
    ['is gone is told', [MET, FISH, VISAS], [MET, VISAS], [`- ${FISH}`]],
    [
      'has nothing in common with what stood there is told beside what went',
      [MET, 'No date was set for a visit.', VISAS],
      [MET, 'Fishermen may work as before.', VISAS],
      ['- No date was set for a visit.', '+ Fishermen may work as before.'],
    ],
    [
      'was taken back says so word by word',
      ['The islands will be handed over.'],
      ['The islands will not be handed over.'],
      ['The islands will be handed over. → The islands will [not] be handed over.'],
    ],
    [
      'was changed and moved is told once',
      [MET, FISH, VISAS, 'Nobody spoke of the islands.'],
      [MET, VISAS, 'Nobody spoke of the islands.', `${FISH.slice(0, -1)} and trout.`],
      [
        'They agreed on a quota of 2,050 tonnes of salmon. → They agreed on a quota of 2,050 tonnes of salmon [and trout].',
      ],
    ],
    [
      'is Russian',
      ['Стороны договорились о встрече в мае.'],
      ['Стороны договорились о встрече в июне.'],
      ['Стороны договорились о встрече в [мае]. → Стороны договорились о встрече в [июне].'],
    ],
    [
      'is Japanese',
      ['両外相は東京で会談した。漁獲枠は2050トンとする。'],
      ['両外相は東京で会談した。漁獲枠は1800トンとする。'],
      ['漁獲枠は[2050]トンとする。 → 漁獲枠は[1800]トンとする。'],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(told(between(before, after))).toEqual(expected);
  });

  test('is the title counts too', () => {
    const before = version([MET], 'Ministers agree on visas');
    const after = version([MET], 'Ministers do not agree on visas');
    expect(told(runNow(differencesOf(before, after)))).toEqual([
      'Ministers agree on visas → Ministers [do not] agree on visas',
    ]);
  });
});

describe('no difference', () => {
  test.each([
    ['a paragraph that moved', [MET, FISH, VISAS], [VISAS, MET, FISH]],
    [
      'a sentence that moved into another paragraph',
      [`${MET} ${FISH}`, VISAS],
      [MET, `${VISAS} ${FISH}`],
    ],
    ['a paragraph that was parted', [`${MET} ${FISH}`], [MET, FISH]],
    ['paragraphs that were joined', [MET, FISH], [`${MET} ${FISH}`]],
    [
      'other quotation marks, dashes and spaces',
      ['"It is a start" - so the minister\'s words... 20-22 March.'],
      ['“It is a start” — so the minister’s words… 20–22\u00a0March.'],
    ],
    ['German and French marks', ['Он сказал: "да".'], ['Он сказал: «да».']],
    ['hidden hyphens', ['The negotiations went on.'], ['The nego\u00adtiations went\u200b on.']],
    ['a letter ё', ['Всё ещё обсуждается.'], ['Все еще обсуждается.']],
    ['figures parted otherwise', ['2,050 tonnes.'], ['2 050 tonnes.']],
    ['full-width figures', ['漁獲枠は２０５０トン（約）。'], ['漁獲枠は2050トン(約)。']],
    ['a line of stars', [MET, '* * *', FISH], [MET, FISH]],
  ])('is %s', (_, before, after) => {
    expect(told(between(before, after))).toEqual([]);
  });
});

describe('whatever the two versions', () => {
  const sentence = fc.constantFrom(MET, FISH, VISAS, 'Yes.', '同意した。', 'Да, но позже.', '…');
  const text = fc.array(
    fc.array(sentence, { minLength: 1, maxLength: 4 }).map((all) => all.join(' ')),
    { maxLength: 6 },
  );

  test('what is told stands in them word for word, and marks lie within', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        for (const one of between(before, after)) {
          if (one.kind !== 'added') expect(before.join('\n')).toContain(one.before);
          if (one.kind !== 'removed') expect(after.join('\n')).toContain(one.after);
        }
      }),
    );
  });

  test('the same from one to the other and back', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const count = (all: readonly Difference[], kind: Difference['kind']): number =>
          all.filter((one) => one.kind === kind).length;
        const [there, back] = [between(before, after), between(after, before)];
        expect(count(there, 'added') - count(there, 'removed')).toBe(
          count(back, 'removed') - count(back, 'added'),
        );
        expect(between(before, before)).toEqual([]);
      }),
    );
  });
});

describe('a long article holds nobody up', () => {
  const PARAGRAPHS = 600;
  const about = (word: string) => (_: unknown, nth: number) =>
    `${word} ${nth} left port ${nth * 7}. ${word} was late.`;
  const ships = (length: number): string[] => Array.from({ length }, about('Ship'));
  const trains = (length: number): string[] => Array.from({ length }, about('Train'));
  const withMore = (length: number): string[] =>
    ships(length).map((text, nth) => (nth % 2 === 0 ? text : `${text} Nobody saw ship ${nth}.`));

  /** The processor time of the longest step; each paragraph has at least one of its own. */
  function longestStep(paragraphs: number, steps: Steps<readonly Difference[]>): number {
    let longest = 0;
    for (let count = 1; ; count++) {
      const timer = startTimer();
      const { done } = steps.next();
      longest = Math.max(longest, timer());
      if (!done) continue;
      expect(count).toBeGreaterThan(2 * paragraphs);
      return longest;
    }
  }

  test.each([
    ['is another one', trains, 2 * PARAGRAPHS],
    ['stands in the opposite order', (length: number) => ships(length).reverse(), 0],
    ['differs in each second paragraph', withMore, PARAGRAPHS / 2],
  ])('that by now %s: its longest step grows no faster than it', async (_, present, told) => {
    const steps = (length: number) =>
      differencesOf(version(ships(length)), version(present(length)));
    const found = runNow(steps(PARAGRAPHS));
    expect(found.filter(({ kind }) => kind !== 'removed')).toHaveLength(told);
    const longest = (length: number): number => longestStep(length, steps(length));
    const grows = await leastRatio(PARAGRAPHS, 4 * PARAGRAPHS, longest, FOURFOLD.limit);
    expect(grows).toBeLessThan(FOURFOLD.limit);
  });
});
