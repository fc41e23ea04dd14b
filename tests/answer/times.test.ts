import { describe, expect, test } from 'vitest';
import { notesLine } from '../../src/blocks/reply/notes.ts';
import { excerptText } from '../../src/blocks/reply/plain-text.ts';
import { aBrief, anArchive, anArticle, idsIn } from '../archive-builders.ts';

const { ask } = anArchive([
  aBrief({ id: 'old', covers: '2013-11-02', paragraphs: ['Lavrov met Kishida.'] }),
  aBrief({ id: 'new', covers: '2017-03-20', paragraphs: ['Lavrov met Kishida again.'] }),
  aBrief({ id: 'ru', covers: '2017-03-20', paragraphs: ['Лавров встретил Кисиду.'] }),
  aBrief({ id: 'ja', covers: '2017-03-20', paragraphs: ['ラブロフの発言。'] }),
]);

/** What a reply says of times; that Lavrov is Лавров, and what is missing, is told elsewhere. */
const told = (question: string): string =>
  notesLine({ ...ask(question, { today: '2026-11-23', explain: true }), aliases: [], missing: [] });

describe('a reply says what it understood of the time asked for', () => {
  test.each([
    ['Lavrov since:2017', 'From 1 January 2017 on.'],
    [
      'Lavrov in March 2017',
      'From 1 March 2017 to 31 March 2017. Passages about that period are preferred.',
    ],
    ['the 2017 visit of Lavrov', ''],
    ['Lavrov on 31 February 2017', 'The date in “31 February 2017” was not understood.'],
    ['latest on Lavrov', 'Latest first.'],
  ])('%s', (question, note) => {
    expect(told(question)).toBe(note);
  });

  test.each([
    ['Lavrov yesterday', 'Only 22 November 2026.'],
    ['What did Lavrov say last week?', 'From 16 November 2026 to 22 November 2026.'],
    ['Lavrov two years ago', 'From 1 January 2024 to 31 December 2024.'],
    ['Lavrov in the past 3 years', 'From 23 November 2023 to 23 November 2026.'],
    ['Lavrov since March', 'From 1 March 2026 on.'],
    [
      'Lavrov in the spring of 2017',
      'From 1 March 2017 to 31 May 2017. Passages about that period are preferred.',
    ],
    ['Lavrov in the 1990s', 'From 1 January 1990 to 31 December 1999.'],
    ['Lavrov since:20188', 'The date in “since:20188” was not understood.'],
    ['Lavrov in March 20177', 'The date in “March 20177” was not understood.'],
    ['Лавров вчера', 'Только 22 ноября 2026 года.'],
    ['Лавров на прошлой неделе', 'С 16 ноября 2026 по 22 ноября 2026 года.'],
    ['Лавров за последние три года', 'С 23 ноября 2023 по 23 ноября 2026 года.'],
    [
      'Лавров весной 2017 года',
      'С 1 марта 2017 по 31 мая 2017 года. Предпочтение отдано отрывкам за этот период.',
    ],
    ['Лавров в 90-е', 'С 1 января 1990 по 31 декабря 1999 года.'],
    ['Лавров с марта', 'С 1 марта 2026 года.'],
    ['Лавров в марте 20177 года', 'Не удалось распознать дату «марте 20177 года».'],
    ['昨日のラブロフの発言', '2026年11月22日のみ。'],
    ['先週のラブロフの発言', '2026年11月16日から2026年11月22日まで。'],
    ['2年前のラブロフの発言', '2024年1月1日から2024年12月31日まで。'],
    ['平成29年3月のラブロフの発言', '2017年3月1日から2017年3月31日まで。'],
    ['令和元年にラブロフは何を言ったか', '2019年1月1日から2019年12月31日まで。'],
    ['2017年春のラブロフの発言', '2017年3月1日から2017年5月31日まで。'],
    ['3月以降のラブロフの発言', '2026年3月1日以降。'],
    ['平成40年のラブロフの発言', '「平成40年」の日付を認識できませんでした。'],
  ])('in the language of the question, whichever way it was said: %s', (question, note) => {
    expect(told(question)).toContain(note);
  });

  test.each([
    [
      'Lavrov last month',
      'From 1 October 2026 to 31 October 2026. Nothing on this was found in that period.',
    ],
    ['Lavrov since:2030', 'From 1 January 2030 on. Nothing on this was found in that period.'],
    ['Lavrov on 1 April 2031', 'Only 1 April 2031. Nothing on this was found in that period.'],
    [
      'Лавров в прошлом году',
      'С 1 января 2025 по 31 декабря 2025 года. За этот период ничего не нашлось.',
    ],
  ])('and that nothing was found in it: %s', (question, note) => {
    expect(told(question)).toContain(note);
  });

  test('but tells of no order where there is nothing to put in order', () => {
    expect(told('latest on whales')).not.toContain('Latest first');
  });
});

describe('what was until a year is told of later, too', () => {
  const old = (id: string, text: string, language: 'en' | 'ru' | 'ja') =>
    anArticle({ id, title: id, published: '1931-05-01', paragraphs: [text], language });
  const told = anArchive([
    old('old-en', 'Storms closed the harbour and the lighthouse often.', 'en'),
    old('old-ru', 'Бури часто закрывали гавань и маяк.', 'ru'),
    old('old-ja', '嵐で港と灯台はよく閉鎖された。', 'ja'),
    anArticle({
      id: 'later-en',
      title: 'A history',
      paragraphs: [
        'The navy kept the lighthouse until 1946, and a museum has kept it since.',
        'Before the war a family of pilots guarded the harbour.',
      ],
    }),
    anArticle({
      id: 'later-ru',
      title: 'История',
      language: 'ru',
      paragraphs: ['Маяк содержал флот, а в 1946 году его принял музей.'],
    }),
    anArticle({
      id: 'later-ja',
      title: '歴史',
      language: 'ja',
      paragraphs: ['灯台は1946年まで海軍が管理した。'],
    }),
  ]);
  const first = (question: string): string | undefined =>
    told.ask(question).excerpts[0]?.article.id;

  test.each([
    ['Who kept the lighthouse until 1946?', 'later-en'],
    ['Who kept the lighthouse before 1946?', 'later-en'],
    ['Who kept the lighthouse by 1946?', 'later-en'],
    ['Who kept the lighthouse up to March 1946?', 'later-en'],
    ['Who kept the lighthouse between 1930 and 1946?', 'later-en'],
    ['Кто содержал маяк до 1946 года?', 'later-ru'],
    ['Кто содержал маяк к 1946 году?', 'later-ru'],
    ['1946年まで灯台を管理したのは誰ですか？', 'later-ja'],
    ['1946年以前に灯台を管理したのは誰ですか？', 'later-ja'],
  ])('by a passage that names that year or one before: %s', (question, id) => {
    expect(first(question)).toBe(id);
    expect(told.ask(question).time.isMissed).toBe(false);
  });

  test('by one that names none, where nothing of that time says as much, and the reply says so', () => {
    const reply = told.ask('Who guarded the harbour until 1939?');
    expect(reply.excerpts[0]?.quote).toContain('a family of pilots');
    expect(reply).toMatchObject({ kind: 'closest', time: { isMissed: true } });
  });

  test.each([
    ['articles on the lighthouse until 1946', 'old-en'],
    ['lighthouse news before 1946', 'old-en'],
    ['lighthouse until:1946', 'old-en'],
    ['статьи о маяке до 1946 года', 'old-ru'],
    ['1946年以前の灯台の記事', 'old-ja'],
  ])('but not where a limit is set to the articles: %s', (question, id) => {
    expect(told.ask(question).excerpts.map(({ article }) => article.id)).toEqual([id]);
  });
});

describe('what is dated ahead is no latest', () => {
  const ahead = anArchive([
    aBrief({ id: 'old', covers: '2013-11-02', paragraphs: ['Lavrov met Kishida.'] }),
    aBrief({ id: 'new', covers: '2017-03-20', paragraphs: ['Lavrov met Kishida again.'] }),
    aBrief({
      id: 'ahead',
      covers: '2099-01-01',
      published: '2099-01-01',
      paragraphs: ['Lavrov met Kishida once more.'],
    }),
  ]);
  const first = (question: string, today: string): string | undefined =>
    ahead.ask(question, { today }).excerpts[0]?.article.id;

  test.each(['latest on Lavrov', 'последнее о Лаврове Lavrov', 'Lavrovの最新情報'])(
    '%s',
    (question) => {
      expect(first(question, '2026-11-23')).toBe('new');
      expect(first(question, '2099-01-01')).toBe('ahead');
      // It is tomorrow already in Tokyo.
      expect(first(question, '2098-12-31')).toBe('ahead');
    },
  );

  test('and is marked where it is quoted', () => {
    const markedOn = (today: string) =>
      anArchive([anArticle({ id: 'ahead', published: '2099-01-01', paragraphs: ['Lavrov met.'] })])
        .ask('Lavrov', { today })
        .excerpts.map((excerpt) => excerptText(excerpt, 'en', 400)?.split('\n')[1]);
    const line = (date: string) => [`Source: The Moscow Times, ${date}: “New Friends”`];
    expect(markedOn('2026-11-23')).toEqual(line('1 January 2099 – a date in the future'));
    expect(markedOn('2098-12-31')).toEqual(line('1 January 2099'));
  });

  test('and stands behind what says the same and is dated', () => {
    const same = (id: string, published: string) =>
      anArticle({ id, published, title: id, paragraphs: ['Lavrov met Kishida in Tokyo.'] });
    const { excerpts } = anArchive([
      same('a-ahead', '2099-01-01'),
      same('b-old', '2013-11-02'),
    ]).ask('Lavrov Kishida', { today: '2026-11-23' });
    expect(excerpts.map(idsIn)).toEqual([['b-old', 'a-ahead']]);
  });
});
