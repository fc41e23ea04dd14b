import { describe, expect, test } from 'vitest';
import { firstThatTells } from '../../../src/answer/shown/first-that-tells.ts';
import { readQuery } from '../../../src/search/query/read-query.ts';
import { rank } from '../../../src/search/rank/rank.ts';
import { anArchive, anArticle } from '../../archive-builders.ts';

const { ask, archive } = anArchive([
  anArticle({
    id: 'harbour',
    title: 'The harbour agreement',
    paragraphs: [
      'The harbour agreement was signed in Otaru in May 1998, and the agreement has nine articles.',
      'Boris Karlov and Ken Hara signed the harbour agreement.',
      'Nothing in the harbour agreement is about fishing.',
    ],
  }),
  anArticle({
    id: 'gavan',
    title: 'Соглашение о гавани',
    language: 'ru',
    paragraphs: [
      'Соглашение о гавани подписали в Отару в мае 1998 года, в соглашении девять статей.',
      'Соглашение о гавани подписали министр Борис Карлов и посол Кэн Хара.',
    ],
  }),
  anArticle({
    id: 'minato',
    title: '港湾協定',
    language: 'ja',
    paragraphs: [
      '港湾協定は1998年5月に小樽で署名され、九条からなる。',
      '港湾協定に署名したのは高木健一大臣とボリス・カルロフ大使である。',
    ],
  }),
]);

describe('what is asked for comes before what only has its words', () => {
  test.each([
    ['who signed the harbour agreement?', 'Karlov'],
    ['кто подписал соглашение о гавани?', 'Карлов'],
    ['港湾協定に署名したのは誰ですか', 'カルロフ'],
  ])('%s', (question, name) => {
    expect(ask(question).excerpts[0]?.quote).toContain(name);
  });
});

describe('how far behind it may stand', () => {
  const { index, speller } = archive;
  const ordered = (question: string, telling: RegExp, distance: number) => {
    const query = readQuery(question, index, speller, '2026-12-01');
    const { hits } = rank(query, index);
    const [told, other] = [telling, /Nothing/].map((text) =>
      hits.find(({ passage }) => text.test(index.passages[passage]?.text ?? '')),
    );
    if (told === undefined || other === undefined) throw new Error('A hit is missing.');
    const behind = { ...told, score: other.score - distance };
    const { hits: found, farBehind } = firstThatTells([other, behind], query, index);
    return { isFirst: found[0] === behind, isMarked: farBehind === behind };
  };

  test.each([
    ['who signed the harbour agreement?', /Karlov/, 1, { isFirst: true, isMarked: false }],
    ['who drafted the harbour agreement?', /Karlov/, 4, { isFirst: false, isMarked: false }],
    ['who signed the harbour agreement?', /Karlov/, 12, { isFirst: true, isMarked: true }],
    ['how many articles has the harbour agreement?', /nine/, 1, { isFirst: true, isMarked: false }],
    ['how many articles has the harbour agreement?', /nine/, 4, { isFirst: true, isMarked: true }],
    [
      'how many articles has the harbour agreement?',
      /nine/,
      6,
      { isFirst: false, isMarked: false },
    ],
  ])('%s %s, %d points behind: %o', (question, telling, distance, expected) => {
    expect(ordered(question, telling, distance)).toEqual(expected);
  });
});

describe('persons come before the states that signed, from wherever in the same article', () => {
  const { ask } = anArchive([
    anArticle({
      id: 'treaty',
      title: 'The Treaty of Otaru',
      paragraphs: [
        'Russia and Japan signed the Treaty of Otaru at Otaru on 5 September 1925, and the Treaty of Otaru of 1925 ended the quarrel over the harbour.',
        'In Article IX of the Treaty of Otaru of 1925, Russia gave the pier to Japan.',
        'Boris Karlov was the plenipotentiary of Russia at Otaru in 1925, and Hara Kentaro that of Japan.',
      ],
    }),
    anArticle({
      id: 'other',
      title: 'The fishing accord',
      paragraphs: ['Ivan Petrov signed the fishing accord of 1931 for Russia.'],
    }),
  ]);

  test.each([
    'Who signed the Treaty of Otaru?',
    'Who ratified the Treaty of Otaru?',
    'who put their names to the Treaty of Otaru, who signed it?',
  ])('%s', (question) => {
    const reply = ask(question);
    expect(reply.excerpts[0]?.quote).toContain('Karlov');
    // They stand there as plenipotentiaries: that they signed is not said.
    expect(reply.kind).toBe('closest');
  });
});
