import { describe, expect, test } from 'vitest';
import { readQuery } from '../../../src/search/query/read-query.ts';
import { isLookedUp } from '../../../src/search/query/vocabulary.ts';
import { anArchive, anArticle } from '../../archive-builders.ts';
import { costRatio } from '../../hostile/growth.ts';

/** The longest question that is looked up at all, in UTF-16 code units. */
const LONGEST = 1000;

const LETTERS = {
  English: 'abcdefghijklmnopqrstuvwxyz',
  Russian: 'абвгдежзийклмнопрстуфхцчшщъыьэюя',
  kana: 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモ',
} as const;

/** The nth word of an alphabet, like no other one. */
const wordOf = (alphabet: string, nth: number, length: number): string =>
  Array.from({ length }, (_, at) => alphabet[(nth * 7 + at * at * 5 + nth ** at) % alphabet.length])
    .join('')
    .padEnd(length, alphabet);

const VOCABULARY = Object.values(LETTERS).flatMap((alphabet) =>
  Array.from({ length: 12_000 }, (_, nth) => wordOf(alphabet, nth, 4 + (nth % 6))),
);

const archive = anArchive(
  Array.from({ length: 360 }, (_, at) =>
    anArticle({
      id: `a-${at}`,
      paragraphs: [`Ministers met in ${VOCABULARY.slice(at * 100, at * 100 + 100).join(' ')}.`],
    }),
  ),
);

/** As many words as a question may be long. */
function ofWords(word: (nth: number) => string, separator = ' '): string {
  let question = word(0);
  for (let nth = 1; ; nth++) {
    const longer = `${question}${separator}${word(nth)}`;
    if (longer.length > LONGEST) return question;
    question = longer;
  }
}

const ordinary = ofWords((nth) => VOCABULARY[nth * 31] as string);
const swapped = (word: string): string => `${word[0]}${word[2]}${word[1]}${word.slice(3)}`;
const known = (nth: number): string => VOCABULARY[(nth * 53) % VOCABULARY.length] as string;

const ODD: readonly (readonly [what: string, question: string])[] = [
  ...Object.entries(LETTERS).flatMap(([name, alphabet]) =>
    [1, 2, 3, 4, 5, 7, 10].map((length): readonly [string, string] => [
      `unknown words of ${length} letters, ${name}`,
      ofWords((nth) => wordOf(alphabet, 90_000 + nth * 13, length)),
    ]),
  ),
  ...[
    'いつ',
    'なぜ',
    'when',
    'the',
    'когда',
    'расскажи',
    'presidnet',
    'ывапро',
    'ヴァヴェ',
    '人',
    '2016',
    '2016年',
    '1,',
    '"x"',
    'Abe',
    'last year',
    'в прошлом году',
    'what is',
    'how many people',
    '👍',
  ].flatMap((part): (readonly [string, string])[] => [
    [`${part} again and again`, ofWords(() => part)],
    [`${part} again and again in one`, ofWords(() => part, '')],
  ]),
  ['near misses', ofWords((nth) => swapped(known(nth)))],
  ['near misses with capitals', ofWords((nth) => swapped(known(nth)).replace(/^./, 'X'))],
  ['beginnings of words', ofWords((nth) => known(nth).slice(0, 4))],
  ['near misses in one', ofWords((nth) => swapped(known(nth)), '-')],
  ['years', ofWords((nth) => `${1800 + (nth % 250)}`)],
  ['dates', ofWords((nth) => `${1 + (nth % 28)} May ${1900 + (nth % 120)}`)],
  ['Japanese dates', ofWords((nth) => `${1900 + (nth % 120)}年${1 + (nth % 12)}月`, '')],
  ['kanji', ofWords((nth) => String.fromCharCode(0x4e00 + ((nth * 7919) % 20_000)), '')],
  ['pairs of kanji', ofWords((nth) => String.fromCharCode(0x4e00 + nth * 7, 0x5e00 + nth * 11))],
  ['kana', wordOf(LETTERS.kana, 5, LONGEST)],
  ['one word', wordOf(LETTERS.English, 5, LONGEST)],
  ['digits', ofWords((nth) => `${nth ** 3 % 10}`, '')],
  ['quotes', ofWords((nth) => `«»“”「」'"`[nth % 8] as string, '')],
  ['signs', ofWords((nth) => '!?.,;:-()[]{}/&%$#@'[nth % 19] as string, '')],
  [
    'alphabets in turn',
    ofWords((nth) => wordOf(Object.values(LETTERS)[nth % 3] as string, nth + 7, 5)),
  ],
];

/** How many unknown words of one question are looked up, whatever it holds. */
const MOST_LOOKED_UP = 24;

/** A cost without a bound is 10 times and more that of known words. */
const DEARER = 5;

describe('a question as long as may be', () => {
  test.each(ODD)('of %s costs about what one of known words does', async (_what, question) => {
    const asked = (text: string) => archive.ask(text, { today: '2026-11-23' });
    expect(await costRatio(ordinary, question, asked, DEARER)).toBeLessThan(DEARER);
  });

  test.each(ODD)('of %s has few words looked up, and each once', (_what, question) => {
    const lookedUp: string[] = [];
    const speller = {
      correct(word: string, isName: boolean) {
        if (isLookedUp(word)) lookedUp.push(`${word} ${isName}`);
        return archive.archive.speller.correct(word, isName);
      },
    };
    readQuery(question, archive.index, speller, '2026-11-23');
    expect(lookedUp.length).toBeLessThanOrEqual(MOST_LOOKED_UP);
    expect(lookedUp).toEqual([...new Set(lookedUp)]);
  });
});

test('an unknown word that comes after many others that are no words to look up is read all the same', () => {
  const numbers = Array.from({ length: 60 }, (_, nth) => `x${nth}`).join(' ');
  expect(archive.ask(`${numbers} minsiters`).corrections).toEqual([
    { from: 'minsiters', to: 'ministers' },
  ]);
});

test('a word that stands twice is corrected in both places, and told of once', () => {
  const { corrections, excerpts } = archive.ask('minsiters or minsiters');
  expect(corrections).toEqual([{ from: 'minsiters', to: 'ministers' }]);
  expect(excerpts).not.toEqual([]);
});
