import { describe, expect, test } from 'vitest';
import { ownArchive } from '../../archive/own-archive.ts';

const { ask } = await ownArchive();

describe('who did it is not told by what was done to them', () => {
  test.each([
    'Which ports did Russia open to Japanese ships in 1855?',
    'How many Russian lawmakers did Japan bar in July 2022?',
    'Когда Япония объявила войну СССР в 1945 году?',
    'Какие порты Россия открыла для японских судов по Симодскому трактату?',
    'when did japan put russia on its list of unfriendly countries',
  ])('%s has no answer', (question) => {
    expect(ask(question).kind).not.toBe('answer');
  });

  test.each([
    'Which ports did Japan open to Russian ships in 1855?',
    'How many Japanese lawmakers did Russia bar in July 2022?',
    'When did the Soviet Union declare war on Japan?',
    'when did russia put japan on its list of unfriendly countries',
    'what did brezhnev offer tanaka instead of a peace treaty',
    'Когда СССР объявил войну Японии?',
    'Какие порты Япония открыла для русских судов по Симодскому трактату?',
  ])('%s has one', (question) => {
    expect(ask(question).kind).toBe('answer');
  });

  test.each([
    'where did Abe and Putin meet in Lima?',
    'Какие темы обсуждали Лавров и Кисида 20 марта 2017 года?',
  ])('%s: two who did it together are not exchanged', (question) => {
    expect(ask(question).excerpts.length).toBeGreaterThan(0);
  });
});

test('each sentence of a quote is looked at by itself, and any word of saying tells who said it', () => {
  expect(ask('What did Akie Abe say to Putin in May 2025?').kind).not.toBe('answer');
  expect(ask('What did Putin say to Akie Abe in May 2025?').kind).toBe('answer');
});
