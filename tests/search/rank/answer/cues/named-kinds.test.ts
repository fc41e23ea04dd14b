import { describe, expect, test } from 'vitest';
import { answerTypeOf } from '../../../../../src/search/query/answer-type.ts';
import { createAnswerFit } from '../../../../../src/search/rank/answer/fit.ts';
import type { Language } from '../../../../../src/text/language.ts';
import { aGlossary, anArchive, anArticle } from '../../../../archive-builders.ts';

const { index } = anArchive(
  [anArticle()],
  aGlossary(
    { id: 'aniva', group: 'places', en: ['Aniva'] },
    { id: 'pact', group: 'treaties', en: ['Otaru Accord'] },
    { id: 'sedov', group: 'persons', en: ['Sedov', 'Georgy Sedov'] },
    { id: 'port', group: 'places', en: ['Sedov'] },
  ),
).archive;

const fitOf = (text: string, language: Language, sentence: string) =>
  createAnswerFit(
    { text, language, expected: answerTypeOf(text, language) },
    () => new Set(),
    index.concepts,
  )(sentence, language);

describe('who', () => {
  test.each([
    'Boris Karlov opened the fair.',
    'The fair was opened by Karlov and Hara met the guests.',
    'Minister Karlov opened the fair.',
    'A. B. Karlov spoke at the fair.',
    'Georgy Sedov spoke at the fair.',
    'Roman Karlov spoke at the fair.',
    'The fair was opened by Christian Hara.',
    'In March Georgy Sedov spoke at the fair.',
  ])('is told by: %s', (sentence) => {
    expect(fitOf('who was at the fair?', 'en', sentence).person).toBe(1);
  });

  test.each([
    'In Article IX of the charter, the fair is named.',
    'After Korea the fair went to the south.',
    'The fair was between Aniva and the sea.',
    'The Otaru Accord names the fair.',
    'The Russian Foreign Ministry praised the fair.',
    'The Second World War ended the fair.',
    'The Christian Science Monitor wrote about the fair.',
    'East Asia likes the fair.',
    'Los Angeles likes the fair.',
    'The strait of the fair is La Pérouse Strait.',
  ])('is not told outright by: %s', (sentence) => {
    expect(fitOf('who was at the fair?', 'en', sentence).person).toBeLessThan(1);
  });
});

describe('where', () => {
  test.each([
    ['en', 'where was the fair held?', 'The fair was held in Otaru.'],
    ['en', 'where was the fair held?', 'The fair was held at the Eastern Economic Forum.'],
    ['en', 'where was the fair held?', 'The fair was held off Kaigara Island in March.'],
    ['ja', '見本市はどこで開かれましたか', '見本市は小樽で開かれた。'],
    ['ja', '見本市はどこで開かれましたか', '見本市は北海道の町で開かれた。'],
  ] as const)('%s: is told by: %s %s', (language, question, sentence) => {
    expect(fitOf(question, language, sentence).place).toBe(1);
  });

  test.each([
    ['en', 'where was the fair held?', 'The fair was held in March.'],
    ['en', 'where was the fair held?', 'The fair was held on Monday in Japanese.'],
    ['en', 'where was the fair held?', 'The fair is named in Article IX of the Otaru Treaty.'],
    ['en', 'where was the fair held?', 'The fair was held in The Japan Times.'],
    ['ja', '見本市はどこで開かれましたか', '見本市は合意で開かれた。'],
    ['ja', '見本市はどこで開かれましたか', '見本市は現時点で開かれていない。'],
    ['ja', '見本市はどこで開かれましたか', '見本市は報道で知られた。'],
  ] as const)('%s: is not told outright by: %s %s', (language, question, sentence) => {
    expect(fitOf(question, language, sentence).place).toBeLessThan(1);
  });
});
