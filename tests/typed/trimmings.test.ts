import { expect, test } from 'vitest';
import { LANGUAGES } from '../../src/text/language.ts';
import { askable } from '../../src/typed/named-people.ts';
import { readTyped } from '../../src/typed/read-typed.ts';
import { ownArchive } from '../archive/own-archive.ts';
import { growth, repeated } from '../hostile/growth.ts';
import { askedQuestions, chatQuestions, nearMisses } from '../questions/asked-questions.ts';
import { TRIMMINGS } from './trimmings.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const lookedUp = (sent: string): string => {
  const typed = readTyped(sent);
  return typed.kind === 'question' ? askable(typed.question) : `(${typed.kind})`;
};

test.each(LANGUAGES)(
  'no trimming changes a reply in %s',
  async (language) => {
    const { ask } = await ownArchive();
    const replies = new Map<string, string>();
    const replyTo = (question: string): string => {
      const known = replies.get(question);
      if (known !== undefined) return known;
      const { kind, excerpts } = ask(question, { top: 1 });
      const reply = `${kind}: ${excerpts[0]?.quote}`;
      replies.set(question, reply);
      return reply;
    };
    const questions = [
      ...(await askedQuestions(language)).map(({ ask: one }) => one),
      ...(await chatQuestions())[language].map(({ ask: one }) => one),
      ...(await nearMisses())[language],
    ];
    const flips = questions.flatMap((question) =>
      TRIMMINGS.flatMap(([name, trim]) => {
        const read = lookedUp(trim(escaped(question)));
        return replyTo(read) === replyTo(question) ? [] : [`${name} of ${question}: ${read}`];
      }),
    );
    console.log(`${language}: ${flips.length} of ${questions.length * TRIMMINGS.length} flip`);
    expect(flips).toEqual([]);
  },
  120_000,
);

/** Eight times the length costs 8 times as much, and 64 times where the cost is that of its square. */
const SQUARE = 24;

test('reading takes time in proportion to what was sent', async () => {
  const signs = [
    '&gt; ',
    '*',
    '_a',
    ':a',
    '<@',
    '((',
    'a@',
    ' !',
    '\n',
    '\n-- ',
    '1️⃣',
    '[a](',
    '？',
  ];
  const said = [
    'ok ',
    'thanks ',
    'cc ',
    'お願い',
    '<https://x|a> ',
    'Hi A ',
    '<@U1> ',
    '\nBest, Anna\n',
  ];
  for (const part of [...signs, ...said]) {
    const ofLength = (length: number): string => repeated(part)(length).slice(0, length);
    const cost = await growth(ofLength, 1400, readTyped, { times: 8, limit: SQUARE });
    expect(cost, JSON.stringify(part)).toBeLessThan(SQUARE);
  }
});
