import { describe, expect, test } from 'vitest';
import { anArchive, anArticle } from '../../archive-builders.ts';

const { ask } = anArchive([
  anArticle({
    id: 'en',
    title: 'A summer in Wakkanai',
    paragraphs: [
      'Orlov arrived in Wakkanai on 3 May. Petrenko departed from Otaru on 9 June.',
      'Sidorov inspected the cannery. Hori described the lighthouse in 1931.',
      'Ambassador Nakano toured the shipyard. He praised the engineers of Kobe in 1929.',
    ],
  }),
  anArticle({
    id: 'ru',
    title: 'Лето в Вакканае',
    language: 'ru',
    paragraphs: [
      'Сидоренко прибыл в Вакканай 3 мая. Петренко уехал из Отару 9 июня.',
      'Посол Накано посетил верфь. Он похвалил инженеров из Кобе в 1929 году.',
    ],
  }),
  anArticle({
    id: 'ja',
    title: '稚内の夏',
    language: 'ja',
    paragraphs: [
      'オルロフは5月3日に稚内に到着した。ペトレンコは6月9日に小樽を出発した。',
      'ナカノ大使は造船所を見学した。1929年には神戸の技師を称賛した。',
    ],
  }),
  anArticle({
    id: 'ja-title',
    title: 'グリゴレンコの秋',
    language: 'ja',
    paragraphs: ['秋は静かだった。', 'シャンは10月2日に灯台を塗装した。'],
  }),
]);

describe('a name that stands in the sentence before, or the title, is not of one that is about somebody else', () => {
  test.each([
    'When did Orlov depart?',
    'When did Petrenko arrive in Wakkanai?',
    'When did Sidorov describe the lighthouse?',
    'Когда уехал Сидоренко?',
    'グリゴレンコはいつ灯台を塗装しましたか',
  ])('%s', (question) => {
    expect(ask(question).kind).not.toBe('answer');
  });
});

describe('it is of one that refers back to it, or leaves its subject unsaid', () => {
  test.each([
    ['When did Nakano praise the engineers of Kobe?', '1929'],
    ['Когда Накано похвалил инженеров из Кобе?', '1929'],
    ['ナカノ大使はいつ神戸の技師を称賛しましたか', '1929'],
    ['When did Petrenko depart?', '9 June'],
    ['When did Orlov arrive in Wakkanai?', '3 May'],
    ['Когда уехал Петренко?', '9 июня'],
    ['ペトレンコはいつ出発しましたか', '6月9日'],
    ['シャンはいつ灯台を塗装しましたか', '10月2日'],
  ])('%s', (question, told) => {
    const { kind, excerpts } = ask(question);
    expect(kind).toBe('answer');
    expect(excerpts[0]?.quote).toContain(told);
  });
});
