import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentOf } from '../../../src/importing/document/assemble.ts';
import type { Block, TextBlock } from '../../../src/importing/document/block.ts';
import type { ReadDocument } from '../../../src/importing/document/document.ts';
import { languageOf } from '../../../src/importing/document/language-of.ts';
import { ImportError } from '../../../src/importing/source.ts';
import { markdownFile } from '../../../src/knowledge/article/markdown-file.ts';
import { parseArticle } from '../../../src/knowledge/article/parse-article.ts';
import { anyText } from '../../text/any-text.ts';
import { read } from '../reading/read.ts';

/** The passages of the article that a document becomes. */
function passagesOf({ body }: ReadDocument): readonly string[] {
  const file = markdownFile({ title: 'T', published: '2017', body });
  if (file.kind === 'faulty') throw new Error(JSON.stringify(file));
  const parsed = parseArticle('a.md', file.content);
  return parsed.kind === 'article' ? parsed.article.passages.map(({ text }) => text) : [];
}

describe('the paragraphs of a document are the passages of its article', () => {
  const marks = fc.constantFrom(
    ...['[^a]', '[^a]: note', '{% comment %} a {% endcomment %}', '{{ x }}', '%%a%%', '{#id}'],
    ...['\u0001', '\u0002', '\u0003', '\u0000', '# a', '- b', '> c', '```', '| d |', '\\', '=='],
  );
  const text = fc.array(fc.oneof(anyText, marks), { maxLength: 4 }).map((all) => all.join(' '));
  const block: fc.Arbitrary<Block> = fc.oneof(
    fc.record({ kind: fc.constantFrom('paragraph', 'quote', 'code', 'heading', 'item'), text }),
    fc.record({
      kind: fc.constant('table' as const),
      rows: fc.array(fc.array(text, { minLength: 1, maxLength: 3 }), {
        minLength: 1,
        maxLength: 3,
      }),
    }),
  );

  test('whatever its blocks hold', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 5 }), (blocks) => {
        const document = attempt(() => documentOf({ blocks }));
        if (document !== undefined) {
          expect(passagesOf(document)).toEqual(document.paragraphs);
        }
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    'A claim[^a] and another.[^b]\n\n[^a]: A footnote.\n[^b]: Another.',
    'A \u0001claim\u0002 with\u0003 signs.',
    '{% comment %}gone{% endcomment %}Here.',
    '%% gone %%\n\nHere.',
  ])('of a note such as %j', async (note) => {
    const document = await read('a.md', note);
    expect(passagesOf(document)).toEqual(document.paragraphs);
  });
});

/** `undefined` for what is no article. */
function attempt(make: () => ReadDocument): ReadDocument | undefined {
  try {
    return make();
  } catch (error) {
    if (error instanceof ImportError) return undefined;
    throw error;
  }
}

const ENGLISH = 'The ministers of both countries met in the capital.';
const RUSSIAN = 'Министры обеих стран встретились в столице.';
const JAPANESE = '両国の閣僚は首都で会談した。';

test.each([
  ['en', RUSSIAN, 'ru'],
  ['en-US', JAPANESE, 'ja'],
  ['ja', ENGLISH, 'en'],
  ['ru_RU', RUSSIAN, 'ru'],
  [undefined, RUSSIAN, 'ru'],
  ['uk', 'Міністри обох країн зустрілися у столиці.', 'uk'],
  ['de_DE.UTF-8', 'Die Minister beider Länder trafen sich.', 'de'],
  ['fr, en', 'Les ministres se sont rencontrés.', 'fr'],
  ['en', '양국 장관들이 수도에서 만났다.', 'ko'],
  [undefined, 'השרים נפגשו בבירה.', 'he'],
  ['und', ENGLISH, 'en'],
  ['zxx', 'التقى الوزراء في العاصمة.', undefined],
  [undefined, 'التقى الوزراء في العاصمة.', undefined],
  ['ar', 'التقى الوزراء في العاصمة.', 'ar'],
  ['english', RUSSIAN, 'ru'],
  ['en', '2013: 14%', 'en'],
  ['de', JAPANESE, 'ja'],
  ['de_DE', RUSSIAN, 'ru'],
  ['de', 'التقى الوزراء في العاصمة.', undefined],
  ['en', 'التقى الوزراء في العاصمة.', undefined],
  ['es', '양국 장관들이 수도에서 만났다.', 'ko'],
  ['de', `Die Minister beider Länder trafen sich in der Hauptstadt. „${JAPANESE}“`, 'de'],
  ['de', '2013: 14%', 'de'],
  ['uz', 'Вазирлар пойтахтда учрашдилар.', 'uz'],
  ['uz', JAPANESE, 'ja'],
  ['sr', 'Ministri dveju zemalja sastali su se u glavnom gradu.', 'sr'],
  ['kk', 'Министрлер елордада кездесті.', 'kk'],
])('a text that is said to be in %j: %s is in %j', (said, text, language) => {
  expect(languageOf(said, text)).toBe(language);
});

describe('a list', () => {
  const END: Block = { kind: 'paragraph', text: 'The end.' };
  const item: fc.Arbitrary<TextBlock> = fc.record(
    {
      kind: fc.constant('item' as const),
      text: fc.constantFrom('Two [talks] were held.', 'Встреча * в Токио.', '両国は_会談した。'),
      level: fc.integer({ min: 0, max: 8 }),
      number: fc.integer({ min: 0, max: 999_999 }),
    },
    { requiredKeys: ['kind', 'text'] },
  );
  const other = fc.constantFrom('paragraph' as const, 'quote' as const, 'heading' as const);
  const between: fc.Arbitrary<TextBlock> = fc.record({
    kind: other,
    text: fc.constant('Between.'),
  });

  test('is quoted without a sign of Markdown, however its items are nested', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 4, arbitrary: item }, between), {
          minLength: 1,
          maxLength: 12,
        }),
        (blocks) => {
          const { paragraphs } = documentOf({ blocks: [...blocks, END] });
          const words = blocks.filter(({ kind }) => kind !== 'heading').map(({ text }) => text);
          expect(paragraphs.join('\n').split('\n')).toEqual([...words, 'The end.']);
        },
      ),
    );
  });

  test('keeps its numbers, and what is below them', () => {
    const items = [
      { text: 'First.', level: 0, number: 10 },
      { text: 'Below.', level: 1, number: 1 },
      { text: 'Deeper.', level: 2 },
      { text: 'Second.', level: 0, number: 11 },
      { text: 'Far below.', level: 3 },
    ];
    expect(
      documentOf({ blocks: items.map((one) => ({ kind: 'item', ...one }) as Block) }).body,
    ).toBe('10. First.\n    1. Below.\n       - Deeper.\n11. Second.\n    - Far below.');
  });
});
