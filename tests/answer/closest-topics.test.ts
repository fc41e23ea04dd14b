import { expect, test } from 'vitest';
import { anArchive, anArticle } from '../archive-builders.ts';

const archive = anArchive([
  anArticle({ id: 'a', title: 'Fisheries around the Kurils', published: '2017-01-01' }),
  anArticle({ id: 'b', title: 'The treaty of Shimoda', published: '2019-01-01' }),
  anArticle({ id: 'c', title: 'Visa-free exchange', published: '2018-01-01' }),
  anArticle({
    id: 'd',
    title: 'Рыболовство у Курил',
    language: 'ru',
    paragraphs: ['Первая такая встреча прошла 2 ноября 2013 года.'],
  }),
]);

const topicsFor = (question: string) => {
  const reply = archive.ask(question);
  return reply.kind === 'nothing' ? reply.topics : reply.kind;
};

test('where nothing was found, articles that sound like it are named', () => {
  expect(topicsFor('fisherman?')).toEqual(['Fisheries around the Kurils']);
});

test('where none sounds like it, the newest in the language of the question', () => {
  expect(topicsFor('penicillin')).toEqual([
    'The treaty of Shimoda',
    'Visa-free exchange',
    'Fisheries around the Kurils',
  ]);
  expect(topicsFor('пенициллин')).toEqual(['Рыболовство у Курил']);
});

test('a question that cannot be looked up gets none', () => {
  expect(topicsFor('?!')).toEqual([]);
});
