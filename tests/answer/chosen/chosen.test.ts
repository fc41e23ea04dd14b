import { describe, expect, test } from 'vitest';
import { answerQuestion } from '../../../src/answer/answer.ts';
import type { Chosen } from '../../../src/answer/chosen/chosen.ts';
import { textHash } from '../../../src/knowledge/article/content-hash.ts';
import { anArchive, anArticle } from '../../archive-builders.ts';

const TEXTS = [
  'The first meeting took place in Tokyo on 2 November 2013.',
  'The first meeting was a success, said the ministers of both countries.',
  'Nobody expected that a first meeting would be held so soon.',
  'Fishermen sold sea urchins in Nemuro.',
];

const { archive } = anArchive([anArticle({ id: 'talks', paragraphs: TEXTS })]);
const ASKED = 'When was the first meeting?';

const chosen = (about: Partial<Chosen> = {}): Chosen => ({
  question: ASKED,
  passage: 'talks#4',
  quote: TEXTS[3] as string,
  hash: textHash(TEXTS[3] as string),
  by: '@Anna',
  on: '2026-05-03',
  ...about,
});

const answered = (question: string, ...all: readonly Chosen[]) =>
  answerQuestion(question, archive, { chosen: all, today: '2026-06-01', now: () => 0 });

const quotes = (question: string, ...all: readonly Chosen[]) =>
  answered(question, ...all).excerpts.map(({ quote }) => quote);

describe('what was chosen for a question', () => {
  const plain = answerQuestion(ASKED, archive, { today: '2026-06-01', now: () => 0 });

  test('stands first, marked, and all others stand behind it', () => {
    const reply = answered(ASKED, chosen());
    expect(reply.kind).toBe('answer');
    expect(reply.excerpts[0]).toMatchObject({
      quote: TEXTS[3],
      chosen: { by: '@Anna', on: '2026-05-03' },
    });
    expect(reply.excerpts.slice(1)).toEqual(plain.excerpts);
  });

  test('changes nothing where there is none, or none that fits', () => {
    expect(answered(ASKED)).toEqual(plain);
    const misses: Partial<Chosen>[] = [
      { question: 'When was the second meeting?' },
      { hash: textHash('Another text.') },
      { quote: 'Nobody said this.' },
      { passage: 'nothing#1' },
    ];
    for (const miss of misses) expect(answered(ASKED, chosen(miss))).toEqual(plain);
  });

  test('answers what nothing else does', () => {
    const question = 'Who wrote Hamlet?';
    expect(quotes(question)).toEqual([]);
    expect(quotes(question, chosen({ question }))).toEqual([TEXTS[3]]);
  });

  test('is found by its quote, where the article alone is named', () => {
    const { hash: _, ...written } = chosen({ passage: 'talks', quote: 'sea urchins' });
    expect(quotes(ASKED, written)[0]).toBe('sea urchins');
  });
});
