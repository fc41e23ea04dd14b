import { describe, expect, test } from 'vitest';
import type { Reply } from '../../src/answer/reply.ts';
import { aBrief, anArchive, anArticle } from '../archive-builders.ts';

const ids = ({ excerpts }: Reply): string[] => excerpts.map(({ passage }) => passage.id);

describe('texts that tell the same in two languages', () => {
  const sources = (...names: readonly string[]) => names.map((id) => ({ id }));
  const { ask } = anArchive([
    aBrief({
      id: 'dog-en',
      language: 'en',
      sources: sources('kremlin', 'mofa'),
      paragraphs: ['Kono gave Lavrov a dog.[^kremlin]', 'Lavrov praised the THAAD talks.[^mofa]'],
    }),
    aBrief({
      id: 'dog-ru',
      language: 'ru',
      sources: sources('kremlin', 'mofa'),
      paragraphs: ['Коно подарил Лаврову собаку.[^kremlin]', 'Лавров хвалил THAAD.[^mofa]'],
    }),
    aBrief({
      id: 'other-ru',
      language: 'ru',
      sources: sources('tass'),
      paragraphs: ['Лавров критиковал THAAD.[^tass]'],
    }),
  ]);

  test('count once, that in the language of the question', () => {
    const english = ids(ask('Lavrov THAAD talks', { top: 9 }));
    expect(english).toContain('dog-en#2');
    expect(english).not.toContain('dog-ru#2');
    const russian = ids(ask('Что Лавров говорил о THAAD?', { top: 9 }));
    expect(russian).toContain('dog-ru#2');
    expect(russian).not.toContain('dog-en#2');
  });

  test('are shown both where somebody names them', () => {
    const among = ['dog-en#2', 'dog-ru#2'];
    expect(ids(ask('Lavrov THAAD', { among }))).toEqual(among);
  });

  test('are no twins where they rest on other pages', () => {
    expect(ids(ask('Лавров THAAD', { top: 9 }))).toContain('other-ru#1');
  });
});

describe('what is not worth showing', () => {
  const { ask } = anArchive([
    anArticle({
      id: 'kelp',
      title: 'The kelp harvest off Kaigara Island',
      paragraphs: [
        'The kelp harvest off Kaigara Island.',
        'The kelp harvest off Kaigara Island began in June and cost ninety million yen.',
        'A long report on quite another thing, a railway bridge, also names an island once.',
      ],
    }),
  ]);

  test('is what only repeats the title', () => {
    const shown = ids(ask('When did the kelp harvest off Kaigara Island begin?'));
    expect(shown[0]).toBe('kelp#2');
    expect(shown).not.toContain('kelp#1');
  });

  test('is what comes far below the best', () => {
    expect(ids(ask('kelp harvest Kaigara island cost'))).not.toContain('kelp#3');
  });

  test('is no page of more passages either', () => {
    const reply = ask('When did the kelp harvest off Kaigara Island begin?', { following: 9 });
    expect(reply.following).toEqual([]);
  });

  test('but there is always something where something was found', () => {
    const titles = anArchive([anArticle({ title: 'Red boats', paragraphs: ['Red boats.'] })]);
    expect(ids(titles.ask('red boats'))).toEqual(['new-friends#1']);
  });
});

describe('a sentence that names the time asked for is of that time, whatever its article covers', () => {
  const { ask } = anArchive([
    aBrief({
      id: 'a',
      covers: '1956-10-19',
      paragraphs: [
        'Lavrov spoke in November 2018 about the declaration on the two small islands.',
        'Лавров говорил о рыболовных квотах в ноябре 2018 года.',
        'ラブロフ外相は2018年11月に漁業協定について述べた。',
      ],
    }),
    aBrief({ id: 'b', covers: '1956-10-19', paragraphs: ['Gromyko spoke about quotas.'] }),
  ]);

  test.each([
    'What did Lavrov say in November 2018 about the declaration on the two small islands?',
    'What did Lavrov say about the declaration on the two small islands since 2018?',
    'Что Лавров говорил о рыболовных квотах в 2018 году?',
    'ラブロフ外相は2018年に漁業協定について何と述べた？',
  ])('%s', (question) => {
    expect(ask(question, { top: 1 }).time.isMissed).toBe(false);
  });

  test.each(['What did Gromyko say about quotas in 2018?', 'Gromyko quotas since:2018'])(
    'so that nothing beside another sentence is an answer: %s',
    (question) => {
      const reply = ask(question, { top: 1 });
      expect([reply.kind, reply.time.isMissed]).toEqual(['closest', true]);
    },
  );
});
