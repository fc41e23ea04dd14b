import { describe, expect, test } from 'vitest';
import { aGlossary, anArchive, anArticle } from '../../archive-builders.ts';

const { ask } = anArchive([
  anArticle({
    id: 'en',
    title: 'The harbour',
    paragraphs: [
      'On 3 March 2012 Governor Boris Karlov visited Otaru and met Mayor Ken Hara in the town hall.',
      'The library of the town lends 400 books a day.',
    ],
  }),
  anArticle({
    id: 'ru',
    title: 'Гавань',
    language: 'ru',
    paragraphs: [
      '7 мая 2014 года губернатор Лимаренко посетил Немуро и встретил там мэра Исигаки.',
      'Городская библиотека выдаёт 400 книг в день.',
    ],
  }),
  anArticle({
    id: 'ja',
    title: '港',
    language: 'ja',
    paragraphs: [
      '2016年8月9日、高木健一知事は函館を訪問し、佐藤次郎市長と会談した。',
      '町の図書館は一日に400冊を貸し出す。',
    ],
  }),
]);

const { ask: abroad } = anArchive(
  [
    anArticle({
      id: 'en',
      title: 'The harbour',
      paragraphs: [
        'On 3 March 2012 Governor Boris Karlov met Mayor Ken Hara in the hall of Otaru.',
        'The library of the town lends 400 books a day.',
      ],
    }),
  ],
  aGlossary(
    { group: 'persons', en: ['Karlov'], ru: ['Карлов'], ja: ['カルロフ'] },
    { group: 'persons', en: ['Hara'], ru: ['Хара'], ja: ['ハラ'] },
    { group: 'places', en: ['Otaru'], ru: ['Отару'], ja: ['小樽'] },
    { relation: 'translation', en: ['hall'], ru: ['зал'], ja: ['広間'] },
    { relation: 'translation', en: ['meet', 'met'], ru: ['встретить', 'встретил'], ja: ['会'] },
  ),
);

describe('what was asked of one event was not done by what the passage tells', () => {
  test.each([
    'When did Karlov and Hara quarrel in Otaru?',
    'Where did Karlov promise Hara money in March 2012?',
    'When was Hara arrested in Otaru in 2012?',
    'When was Hara hired by Karlov in Otaru in 2012?',
    'When was a book of Karlov and Hara published in Otaru?',
    'When was a peace of Karlov and Hara agreed in Otaru?',
    'Which car did Karlov drive to Hara in 2012?',
    'What cheese did Karlov bring Hara in March 2012?',
    'На каком корабле Лимаренко прибыл в Немуро в 2014 году?',
    '高木健一知事は2016年にどの船で函館を訪問しましたか',
    'Когда Лимаренко поссорился с Исигаки в Немуро?',
    'Где Лимаренко пообещал Исигаки деньги в 2014 году?',
    '高木健一知事と佐藤次郎市長は2016年にどこで乾杯しましたか',
    '高木健一知事が函館で2016年に逮捕されたのはいつですか',
  ])('%s', (question) => {
    const reply = ask(question);
    expect(reply.excerpts).not.toEqual([]);
    expect(reply.kind).not.toBe('answer');
  });
});

describe('of which one it was is not told in another language either', () => {
  test.each([
    'В какой гостинице Карлов встретил Хару в марте 2012 года?',
    'В каких двух гостиницах Карлов и Хара были в Отару?',
    'カルロフは2012年3月にどの車で小樽に来ましたか',
    'カルロフが小樽に乗って来た車の型は何ですか',
  ])('%s', (question) => {
    expect(abroad(question).kind).not.toBe('answer');
  });
  test.each([
    'В каком зале Карлов встретил Хару в Отару?',
    'カルロフは小樽のどの広間でハラと会いましたか',
  ])('but it is: %s', (question) => {
    expect(abroad(question).kind).toBe('answer');
  });
});

describe('but what it tells is an answer', () => {
  test.each([
    ['When did Karlov meet Hara in Otaru?', 'Karlov'],
    ['Where did Karlov meet Hara in March 2012?', 'Karlov'],
    // Of the same root, and of another.
    ['When was the meeting of Karlov and Hara in Otaru held?', 'Karlov'],
    // A person, a place and a time are told without the noun.
    ['Which person did Karlov meet in Otaru in March 2012?', 'Karlov'],
    ['Какой город Лимаренко посетил в мае 2014 года?', 'Лимаренко'],
    ['Когда Лимаренко посетил Немуро?', 'Лимаренко'],
    ['Когда Лимаренко встречал Исигаки в Немуро?', 'Лимаренко'],
    ['高木健一知事が函館を訪れたのはいつですか', '高木'],
    ['高木健一知事と佐藤次郎市長が2016年に会談したのはどこですか', '高木'],
  ])('%s', (question, name) => {
    const reply = ask(question);
    expect(reply.excerpts[0]?.quote).toContain(name);
    expect(reply.kind).toBe('answer');
  });
});
