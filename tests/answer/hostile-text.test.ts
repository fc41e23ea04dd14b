import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerQuestion } from '../../src/answer/answer.ts';
import { replyMessage } from '../../src/blocks/reply/reply.ts';
import type { Article } from '../../src/knowledge/article/article.ts';
import { aBrief, aGlossary, anArchive, anArticle } from '../archive-builders.ts';
import { messageFaults } from '../blocks/message-faults.ts';
import { anyText } from '../hostile/any-text.ts';
import { growth } from '../hostile/growth.ts';

/** The longest question that is looked up at all, in UTF-16 code units. */
const LONGEST = 1000;

/** Halfway between a cost that grows as the length, 2, and one that grows as its square, 4. */
const SQUARE = 3;

/** How much a question costs for twice its length. */
const growthOf = (question: string, ask: (question: string) => unknown): Promise<number> =>
  growth((length) => question.slice(0, length), LONGEST / 2, ask, { limit: SQUARE });

const HOSTILE = [
  '<!channel>',
  '<@U123>',
  '<#C1|general>',
  '<https://evil|https://good>',
  '&lt;!here&gt; &amp;',
  '`code` ```',
  '*bold* _it_ ~no~ > quote',
  '\u202e\u2066 right to left \u2069\u200f',
  'sca\u200bllop \u2060zero\ufeff width',
  '\u0000\u0007\u001b[31m',
  '\ud83d',
  '\ude00\ud83d',
  '👩‍👩‍👧‍👦'.repeat(50),
  'z\u0338\u0321'.repeat(40),
  'a'.repeat(40_000),
  'scallop '.repeat(5_000),
  '港'.repeat(5_000),
  'scallop. '.repeat(400),
  '「'.repeat(200),
  '。'.repeat(200),
  '-,&#:~:text=',
  '(((((',
  '__proto__ constructor',
  '\u2028\n\r\t',
  '',
  ' ',
];

const hostileText = fc.oneof(
  fc.constantFrom(...HOSTILE),
  anyText({ maxLength: 60 }),
  fc
    .array(fc.constantFrom(...HOSTILE, 'scallop', 'Гребешок', 'ホタテ。', ' '), { maxLength: 5 })
    .map((parts) => parts.join('')),
);

/** Passages get hostile text around a word that can be asked for, so that they are found. */
const hostilePassage = fc
  .tuple(hostileText, hostileText)
  .map(([before, after]) => `${before} scallop ${after}`);

const hostileArticle = fc
  .record({
    title: hostileText,
    author: hostileText,
    publisher: hostileText,
    texts: fc.array(hostilePassage, { minLength: 1, maxLength: 3 }),
    language: fc.constantFrom('en' as const, 'ru' as const, 'ja' as const),
    brief: fc.boolean(),
  })
  .map(({ texts, brief, ...about }): Article => {
    const article = brief ? aBrief() : anArticle();
    const passages = texts.map((text, at) => ({
      ...(article.passages[0] ?? { line: 1, sources: [] }),
      id: `${article.id}#${at + 1}`,
      number: at + 1,
      text,
    }));
    return { ...article, ...about, passages };
  });

const hostileQuestion = fc.oneof(
  hostileText,
  hostileText.map((text) => `scallop ${text}`.slice(0, 1000)),
);

const glossary = aGlossary({ en: ['scallop'], ru: ['гребешок', 'морск*'], ja: ['ホタテ'] });

describe('whatever is asked of whatever archive', () => {
  test('there is a reply, its quotes stand in their passages, and its message mentions nobody', () => {
    fc.assert(
      fc.property(hostileArticle, hostileQuestion, (article, question) => {
        const { archive } = anArchive([article], glossary);
        const reply = answerQuestion(question, archive, { explain: true });
        for (const { quote, passage, highlights } of reply.excerpts) {
          expect(quote).not.toBe('');
          expect(passage.text.includes(quote)).toBe(true);
          expect(article.passages.some(({ text }) => text === passage.text)).toBe(true);
          for (const [from, to] of highlights) expect(from < to && to <= quote.length).toBe(true);
        }
        expect(messageFaults(replyMessage(reply, []))).toEqual([]);
        expect(JSON.parse(JSON.stringify(reply))).toEqual(reply);
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  test('every passage that is asked for by a word of its own is found', () => {
    fc.assert(
      fc.property(hostileArticle, (article) => {
        const { ask } = anArchive([article], glossary);
        const among = article.passages.map(({ id }) => id);
        const { excerpts } = ask('scallop', { top: 10, among });
        expect(excerpts.map(({ passage }) => passage.id)).toEqual(among);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  test.each(
    HOSTILE.filter((text) => text !== '').map((text) => [JSON.stringify(text.slice(0, 30)), text]),
  )('a question of nothing but %s costs no more than its length', async (_, text) => {
    const { ask } = anArchive([anArticle({ paragraphs: ['A scallop.'] })], glossary);
    const question = text.repeat(LONGEST / text.length + 1);
    expect(await growthOf(question, ask)).toBeLessThan(SQUARE);
  });
});

test('a question of unknown words costs no more than its length', async () => {
  const paragraphs = Array.from({ length: 300 }, (_, at) => `word${at}${'abcdefgh'.slice(at % 8)}`);
  const { ask } = anArchive([anArticle({ paragraphs: [paragraphs.join(' ')] })]);
  const unknown = Array.from({ length: 140 }, (_, at) => `wodr${at}x`).join(' ');
  expect(await growthOf(unknown, ask)).toBeLessThan(SQUARE);
});
