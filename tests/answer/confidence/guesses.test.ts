import { describe, expect, test } from 'vitest';
import { anArchive, anArticle } from '../../archive-builders.ts';

const { ask } = anArchive([
  anArticle({
    id: 'en',
    paragraphs: [
      'Governor Limarenko signed the fishery pact in May 2018.',
      'The cannery was closed in June 2018 and the school was repaired.',
    ],
  }),
  anArticle({
    id: 'ru',
    language: 'ru',
    paragraphs: [
      'Губернатор Лимаренко подписал рыболовное соглашение в мае 2018 года.',
      'Консервный завод закрыли в июне 2018 года, а школу починили.',
    ],
  }),
  anArticle({
    id: 'ja',
    language: 'ja',
    paragraphs: ['ペトロフ氏は2018年5月に協定に署名した。', '町長は6月に協定を破棄した。'],
  }),
]);

describe('a word that was read as another and carries the question makes no answer', () => {
  test.each([
    ['en', 'When did the canery explode?', 'cannery'],
    ['ru', 'Когда взорвали консерный цех?', 'консервный'],
    ['ja', 'ペトロワ氏はいつ署名しましたか', 'ペトロフ'],
  ])('%s: %s', (_, question, read) => {
    const reply = ask(question);
    expect(reply.corrections.map(({ to }) => to)).toContain(read);
    expect(reply.kind).toBe('closest');
  });
});

describe('but it does where all else that is asked is there', () => {
  test.each([
    ['en', 'When was the canery closed?', 'cannery'],
    ['en', 'When did Governor Limarenko sign the fishry pact?', 'fishery'],
    ['ru', 'Когда закрыли консерный завод?', 'консервный'],
    ['ru', 'Когда губернатор подписал рыбаловное соглашение?', 'рыболовное'],
  ])('%s: %s', (_, question, read) => {
    const reply = ask(question);
    expect(reply.corrections.map(({ to }) => to)).toContain(read);
    expect(reply.kind).toBe('answer');
  });
});

describe('what is asked together may be told by two quotes of an article', () => {
  const together = anArchive([
    anArticle({
      id: 'en',
      paragraphs: [
        'The Otrada pact was signed by Anna Lis and Boris Mori.',
        'The ceremony of the Otrada pact was held on 5 June 1978.',
        'The Rybaki pact was signed by Ivan Gromov.',
      ],
    }),
    anArticle({
      id: 'ru',
      language: 'ru',
      paragraphs: [
        'Пакт Отрады подписали Анна Лис и Борис Мори.',
        'Церемония в честь пакта Отрады прошла 5 июня 1978 года.',
        'Пакт Рыбаков подписал Иван Громов.',
      ],
    }),
    anArticle({
      id: 'ja',
      language: 'ja',
      paragraphs: [
        'オトラダ協定にはリス氏と森氏が署名した。',
        'オトラダ協定の式典は1978年6月5日に行われた。',
        'ルイバキ協定にはグロモフ氏が署名した。',
      ],
    }),
  ]);

  test.each([
    ['Who signed the Otrada pact, and when?', 'Anna Lis', '5 June 1978'],
    ['Кто и когда подписал пакт Отрады?', 'Анна Лис', '5 июня 1978'],
    ['オトラダ協定に誰がいつ署名しましたか', 'リス氏', '1978年6月5日'],
  ])('%s', (question, first, second) => {
    const { kind, excerpts } = together.ask(question);
    expect(kind).toBe('answer');
    expect(excerpts[0]?.quote).toContain(first);
    expect(excerpts.map(({ quote }) => quote).join('\n')).toContain(second);
  });

  test.each([
    ['Who signed the Rybaki pact, and when?'],
    ['Кто и когда подписал пакт Рыбаков?'],
    ['ルイバキ協定に誰がいつ署名しましたか'],
  ])('but not by one of something else: %s', (question) => {
    expect(together.ask(question).kind).toBe('closest');
  });
});
