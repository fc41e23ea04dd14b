import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eachToken, termOf } from '../../src/text/terms.ts';
import { words } from '../../src/text/words.ts';
import { FOURFOLD, growth, repeated } from '../hostile/growth.ts';
import { anyText } from './any-text.ts';

type Range = readonly [start: number, end: number];

function ranges(text: string): Range[] {
  const found: Range[] = [];
  eachToken(text, (start, end) => {
    found.push([start, end]);
  });
  return found;
}

const tokens = (text: string): string[] => ranges(text).map(([a, b]) => text.slice(a, b));

/** The terms that a text is looked up by. */
const terms = (text: string): string[] =>
  tokens(text)
    .map((token) => termOf(token))
    .filter((term) => term !== '');

/** Half a surrogate pair. */
const LONE = /\p{Surrogate}/u;

describe('a run without a sign', () => {
  const RUNS: readonly (readonly [what: string, unit: string])[] = [
    ['kanji', '北方領土問題日露首脳会談'],
    ['kanji beyond the first 65,536 characters', '𠮷野家'],
    ['kanji and kana', '北方領土は日露両国にとって重要である'],
    ['flags', '🇯🇵🇷🇺'],
    ['flags of parts of countries', '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}'],
    ['hands of a colour', '👍🏽'],
  ];

  test.each(RUNS)('of %s: twice as long it takes twice the time', async (_what, unit) => {
    expect(await growth(repeated(unit), 10_000, ranges, FOURFOLD)).toBeLessThan(FOURFOLD.limit);
  });

  test.each(RUNS)('of %s is cut where Unicode cuts it, however long it is', (_what, unit) => {
    const whole = new Intl.Segmenter('ja', { granularity: 'word' });
    for (const length of [480, 499, 500, 501, 502, 503, 1200, 2001]) {
      const text = unit.repeat(length / unit.length + 1).slice(0, length);
      expect(tokens(text)).toEqual([...whole.segment(text)].map(({ segment }) => segment));
    }
  });

  test('that is one word as far as Unicode goes is cut all the same, and no character in two', () => {
    const text = `北${'\u3099'.repeat(3000)}`;
    expect(tokens(text).join('')).toBe(text);
    expect(Math.max(...tokens(text).map(({ length }) => length))).toBeLessThanOrEqual(500);
    expect(tokens(`👍${'🏽'.repeat(3000)}`).some((token) => LONE.test(token))).toBe(false);
  });
});

describe('eachToken', () => {
  test.each<[text: string, expected: string[]]>([
    ['When was the 2+2?', ['When', 'was', 'the', '2+2']],
    ['Встреча «2+2» в Токио', ['Встреча', '2+2', 'в', 'Токио']],
    [
      'プーチン大統領は2017年に訪日した',
      ['プーチン', '大統領', 'は', '2017', '年', 'に', '訪日', 'した'],
    ],
    ['北方四島の元島民', ['北方', '四', '島', 'の', '元', '島民']],
    ['THAADの配備', ['THAAD', 'の', '配備']],
    ['', []],
  ])('%s', (text, expected) => {
    expect(tokens(text)).toEqual(expected);
  });

  test('offsets are those of the whole text, not of the run that was cut', () => {
    expect(ranges('ロシア、会談は終了。')).toEqual([
      [0, 3],
      [4, 6],
      [6, 7],
      [7, 9],
    ]);
  });

  test('of any text, tokens are in order, apart, not empty, and cover what words cover', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        let covered = 0;
        for (const [start, end] of ranges(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          covered += end - start;
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
        expect(covered).toBe(words(text).reduce((sum, word) => sum + word.end - word.start, 0));
      }),
    );
  });
});

describe('termOf', () => {
  test.each<[text: string, expected: string[]]>([
    ['When was the first 2+2 meeting?', ['first', '2+2', 'meet']],
    ['Russia’s islands', ['russia', 'island']],
    ["O'Brien", ['obrien']],
    ['1,200 islands', ['1200', 'island']],
    ['3.5', ['3.5']],
    ['Кто такой Лавров?', ['лавр']],
    ['О встречах министров', ['встреч', 'министр']],
    ['会談はいつですか', ['会談']],
    ['北方領土について', ['北方領土']],
    ['ＴＨＡＡＤ ２＋２', ['thaad', '2+2']],
    ['the and of', []],
    ['и в не', []],
    ['は の を', []],
  ])('%s', (text, expected) => {
    expect(terms(text)).toEqual(expected);
  });

  test('the country is one term in all its spellings, and not the pronoun', () => {
    expect(terms('U.S. U.S.A. US USA us')).toEqual(['us.', 'us.', 'us.', 'us.']);
    expect(terms('U.N. UN, U.S.S.R. USSR, С.С.С.Р. СССР, E.U.')).toEqual(
      terms('UN U.N., USSR U.S.S.R., СССР С.С.С.Р., EU'),
    );
    expect(terms('U.N.')).not.toEqual(terms('E.U.'));
  });

  test('stop words that are names say so by their capitals', () => {
    expect(terms("the WHO, W.H.O. and the WHO's; who")).toEqual(['who.', 'who.', 'who.']);
    expect(terms('Theresa May may come')).toEqual([...terms('Theresa'), 'may.', 'come']);
    expect(terms('профессор Ли знает ли')).toEqual(
      terms('профессор').concat('ли.', ...terms('знает')),
    );
    expect(terms('IT is it')).toEqual(['it.']);
  });

  test('ПРО in capitals is missile defence, про is a preposition', () => {
    expect(terms('ПРО про Про')).toEqual(['про.']);
  });

  test('визит is not a visa', () => {
    expect(terms('визит визита визиты')).toEqual(['визит', 'визит', 'визит']);
    expect(terms('виза визы')).toEqual(['виз', 'виз']);
  });

  test('any token has a term without a throw', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(termOf(text)).toBeTypeOf('string');
      }),
    );
  });
});
