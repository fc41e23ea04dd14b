import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Excerpt } from '../../src/answer/reply.ts';
import { aGlossary, anArchive, anArticle } from '../archive-builders.ts';

/** What is quoted of an archive that holds one passage. */
function quoted(question: string, text: string): Excerpt {
  const { ask } = anArchive([anArticle({ paragraphs: [text] })]);
  const [excerpt] = ask(question).excerpts;
  if (excerpt === undefined) throw new Error(`nothing found for ${question}`);
  expect(excerpt.passage.text).toContain(excerpt.quote);
  return excerpt;
}

const quoteOf = (question: string, text: string) => quoted(question, text).quote;

const wordsIn = ({ quote, highlights }: Excerpt) =>
  highlights.map(([from, to]) => quote.slice(from, to));

describe('a quote', () => {
  test.each([
    [
      'where are scallops sold',
      'The winter was cold. Scallops are sold in Nemuro. Boats were red.',
      'Scallops are sold in Nemuro.',
    ],
    [
      'где продают гребешков',
      'Зима была холодной. Гребешков продают в Нэмуро. Лодки красные.',
      'Гребешков продают в Нэмуро.',
    ],
    [
      'ホタテはどこで売られますか',
      '冬は寒かった。ホタテは根室で売られる。船は赤い。',
      'ホタテは根室で売られる。',
    ],
  ])('is the one sentence that answers "%s"', (question, text, sentence) => {
    expect(quoteOf(question, text)).toBe(sentence);
  });

  test.each([
    [
      'who heads Kishida',
      'Winter was cold. A council was set up. It is led by Kishida. Boats were red.',
      'A council was set up. It is led by Kishida.',
    ],
    [
      'Who is led by Kishida',
      '“A council was set up.” “This is led by Kishida.” Boats were red.',
      '“A council was set up.” “This is led by Kishida.”',
    ],
    [
      'кто руководит, Кисида?',
      'Зима была холодной. Создан совет. Его возглавил Кисида. Лодки красные.',
      'Создан совет. Его возглавил Кисида.',
    ],
    [
      '岸田',
      '冬は寒かった。協議会が設けられた。これを率いるのは岸田氏である。船は赤い。',
      '協議会が設けられた。これを率いるのは岸田氏である。',
    ],
  ])('is two where the second leans back on the first: "%s"', (question, text, sentences) => {
    expect(quoteOf(question, text)).toBe(sentences);
  });

  test('is two where the next one goes on about the same thing', () => {
    const text =
      'Winter was cold. Scallops are sold in Nemuro. They are sold fresh. Boats were red.';
    expect(quoteOf('scallops Nemuro', text)).toBe(
      'Scallops are sold in Nemuro. They are sold fresh.',
    );
  });

  test('is two where the neighbour holds the rest of the question', () => {
    const text =
      'Winter was cold. Abe met Putin in Nagato. Hot springs stand around Yamaguchi. Boats.';
    expect(quoteOf('Where did Abe meet Putin: Nagato, Yamaguchi?', text)).toBe(
      'Abe met Putin in Nagato. Hot springs stand around Yamaguchi.',
    );
  });

  test('is one where a word only begins like a pronoun', () => {
    const text = 'A council was set up. Thessaloniki and Kishida agreed. Hearing began.';
    expect(quoteOf('Kishida', text)).toBe('Thessaloniki and Kishida agreed.');
  });

  test('stays one where two would be longer than 320 characters', () => {
    const long = `A council${' of the old harbour'.repeat(13)} was set up.`;
    const second = `It is led by Kishida${' of the old harbour'.repeat(5)}.`;
    expect(long.length + second.length).toBeGreaterThan(320);
    expect(quoteOf('Kishida', `${long} ${second}`)).toBe(second);
  });

  test('in Japanese stays one where two would be longer than 160 characters', () => {
    const first = `${'港の'.repeat(50)}協議会が設けられた。`;
    const second = `これを率いるのは${'港の'.repeat(20)}岸田氏である。`;
    expect(quoteOf('岸田', `${first}${second}`)).toBe(second);
  });
});

describe('a sentence too long to quote', () => {
  const clause = (word: string) =>
    `the ${word} harbour lay quiet under the snow of the long winter,`;

  test('is cut at a clause, where it speaks of the question', () => {
    const words = ['red', 'blue', 'green', 'brown', 'white', 'scallop', 'pink', 'grey'];
    const text = `In Nemuro ${words.map(clause).join(' ')} and that was all.`;
    const quote = quoteOf('scallop', text);
    expect(quote).toContain('the scallop harbour');
    expect(quote).toMatch(/,$/);
    expect(text).toMatch(new RegExp(`(?:^|, )${quote}`));
    expect(quote.length).toBeLessThanOrEqual(320);
  });

  test('in Japanese is cut at a comma', () => {
    const words = ['赤い', '青い', '緑の', '茶色の', '白い', 'ホタテの', '桃色の', '灰色の'];
    const text = `${words.map((word) => `長い冬の雪の下で静かに眠っていた${word}港があり、`).join('')}それがすべてであった。`;
    const quote = quoteOf('ホタテ', text);
    expect(quote).toContain('ホタテの港があり、');
    expect(quote).toMatch(/[、。]$/);
    expect(quote.length).toBeLessThanOrEqual(160);
  });

  test('without clauses is cut between words', () => {
    const text = `Scallop ${'harbours '.repeat(100)}end.`;
    const quote = quoteOf('scallop', text);
    expect(quote).toMatch(/^Scallop (?:harbours )*harbours$/);
    expect(quote.length).toBeLessThanOrEqual(320);
  });

  test('without words is not cut within a character', () => {
    const quote = quoteOf('scallop', `Scallops ${'𠮷'.repeat(400)}`);
    expect(quote).not.toMatch(/\p{Surrogate}/u);
    expect(quote.length).toBeLessThanOrEqual(320);
  });
});

describe('highlights', () => {
  test('are the words of the question as they stand in the quote', () => {
    const text = '“Scallops,” said Abe’s man, “are sold in Nemuro (Hokkaido) in 2017.”';
    expect(wordsIn(quoted('Was scallop sold to Abe in NEMURO in 2017?', text))).toEqual([
      'Scallops',
      'Abe’s',
      'sold',
      'Nemuro',
      '2017',
    ]);
  });

  test('in Japanese are the words, without what stands between them', () => {
    expect(wordsIn(quoted('根室のホタテ', '根室では「ホタテ」が売られる。'))).toEqual([
      '根室',
      'ホタテ',
    ]);
  });

  test('of words that touch are one', () => {
    expect(wordsIn(quoted('領土問題', '両国は領土問題を話し合った。'))).toEqual(['領土問題']);
  });

  test('of a second sentence count from the beginning of the quote', () => {
    const text = 'Winter was cold. A council was set up. It is led by Kishida.';
    expect(wordsIn(quoted('Kishida', text))).toEqual(['Kishida']);
  });

  test('of a name that two concepts share stand once', () => {
    const { ask } = anArchive(
      [anArticle({ paragraphs: ['The Northern Territories Day is in February.'] })],
      aGlossary({ en: ['Northern Territories Day'] }, { en: ['Northern Territories'] }),
    );
    const [excerpt] = ask('When is Northern Territories Day?').excerpts;
    expect(excerpt && wordsIn(excerpt)).toEqual(['Northern', 'Territories', 'Day']);
  });
});

test('whatever a passage is made of, quote and highlights keep to their rules', () => {
  const pieces = fc.constantFrom(
    'Scallops ',
    'are sold in Nemuro. ',
    'It ',
    'harbour, ',
    'ホタテは',
    '根室で売られる。',
    'これは',
    'она ',
    'Гребешков ',
    '2017 ',
    '— ',
    '… ',
    '」',
    '𠮷',
    'é',
    '\u0301',
    '\ud83d',
    '. ',
    '。',
    'a'.repeat(50),
    '港の'.repeat(30),
  );
  const text = fc
    .array(pieces, { minLength: 1, maxLength: 40 })
    .map((parts) => `Scallops ${parts.join('')}`);
  const language = fc.constantFrom('en' as const, 'ru' as const, 'ja' as const);
  const question = fc.constantFrom(
    'scallops',
    'scallops Nemuro 2017 ホタテ',
    'гребешок scallop 根室',
  );
  fc.assert(
    fc.property(text, language, question, (paragraph, written, asked) => {
      const article = anArticle({ language: written });
      const [passage] = article.passages;
      if (passage === undefined) throw new Error('an article has a passage');
      const { ask } = anArchive([{ ...article, passages: [{ ...passage, text: paragraph }] }]);
      const [excerpt] = ask(asked).excerpts;
      if (excerpt === undefined) throw new Error('nothing found');
      const { quote, highlights } = excerpt;
      expect(paragraph.includes(quote)).toBe(true);
      expect(quote).toBe(quote.trim());
      expect(quote.length).toBeGreaterThan(0);
      expect(quote.length).toBeLessThanOrEqual(written === 'ja' ? 160 : 320);
      let last = -1;
      for (const [from, to] of highlights) {
        expect(from).toBeGreaterThan(last);
        expect(to).toBeGreaterThan(from);
        last = to;
      }
      expect(last).toBeLessThanOrEqual(quote.length);
    }),
    { numRuns: 300 },
  );
});
