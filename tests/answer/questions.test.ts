import { describe, expect, test } from 'vitest';
import type { NothingReason } from '../../src/answer/reply.ts';
import { anArchive, anArticle } from '../archive-builders.ts';

const { ask } = anArchive([
  anArticle({
    id: 'en',
    paragraphs: ['The first 2+2 meeting took place on 2 November 2013.', 'Boats are red.'],
  }),
  anArticle({ id: 'ru', paragraphs: ['Первая встреча прошла в Токио.'] }),
  anArticle({ id: 'ja', paragraphs: ['最初の会合は東京で開かれた。'] }),
]);

describe('a question that cannot be looked up', () => {
  test.each<[NothingReason, string, string]>([
    ['empty', 'nothing at all', ''],
    ['empty', 'only blanks', ' \t\n\u00a0\u3000'],
    ['too-long', 'more than 1,000 characters', `meeting ${'a'.repeat(993)}`],
    ['too-long', '40,000 characters', 'meeting '.repeat(5000)],
    ['only-punctuation', 'signs', '?!… () — 「」'],
    ['only-punctuation', 'what cannot be seen', '\u200b\u202e\u0000'],
    ['only-stop-words', 'English words that say nothing', 'What is it, and where?'],
    ['only-stop-words', 'Russian words that say nothing', 'А что это? Где он?'],
    ['only-stop-words', 'Japanese words that say nothing', 'どこ？　いつ？'],
    ['unknown-script', 'Greek', 'Πότε έγινε η συνάντηση;'],
    ['unknown-script', 'Arabic', 'متى عقد الاجتماع؟'],
    ['unknown-script', 'Korean', '첫 회의는 언제였습니까?'],
    ['unknown-script', 'Thai', 'ประชุมเมื่อไร'],
    ['only-punctuation', 'an emoji', '🦀'],
    ['only-punctuation', 'emoji with figures and letters in them', '1️⃣ 🅰️ ℹ️ 🇯🇵 :crab:'],
    ['only-punctuation', 'half a character', '\ud83d'],
    ['only-unwanted', 'a word to leave out', '-meeting'],
    ['only-unwanted', 'words to leave out in Russian', '-встреча -Токио'],
    ['only-unwanted', 'a word to leave out in Japanese', '−会合'],
    ['only-unwanted', 'a phrase to leave out', '-"first meeting"'],
    ['only-unwanted', 'a word to leave out, and words that say nothing', 'what is it -meeting?'],
  ])('is %s: %s', (reason, _, question) => {
    const reply = ask(question);
    expect(reply).toMatchObject({ kind: 'nothing', reason, question, excerpts: [] });
    expect([reply.corrections, reply.aliases]).toEqual([[], []]);
  });

  test.each([
    ['ru', 'и в на'],
    ['ja', 'どこですか'],
    ['en', 'what is the'],
    ['en', '?!'],
    ['en', 'Πότε'],
  ])('is answered in %s where it was asked so: %s', (language, question) => {
    expect(ask(question).language).toBe(language);
  });
});

describe('a question that can be looked up', () => {
  test.each([
    ['of exactly 1,000 characters', `meeting ${'a'.repeat(992)}`, 'en'],
    ['that is one number', '2013', 'en'],
    ['that is one number in a script of its own', 'Πότε 2013', 'en'],
    ['with signs all around it', '«—2+2?!»', 'en'],
    ['in Russian', 'Где прошла первая встреча?', 'ru'],
    ['in Japanese', '最初の会合はどこで開かれましたか', 'ja'],
    ['with an emoji in it', 'meeting 🦀', 'en'],
    ['with a hyphen before somebody’s words', '-Where was the first meeting?', 'en'],
  ])('is one %s', (_, question, language) => {
    const reply = ask(question);
    expect(reply.kind).not.toBe('nothing');
    expect(reply.language).toBe(language);
    expect(reply.question).toBe(question);
  });

  test('is an answer where a sentence holds all of it', () => {
    const reply = ask('When was the first 2+2 meeting?');
    expect([reply.kind, reply.excerpts[0]?.passage.id]).toEqual(['answer', 'en#1']);
  });

  test('is not answered where the archive holds hardly a word of it', () => {
    const reply = ask('Which zebras, giraffes, hippos and crocodiles are painted red in Africa?');
    expect(reply).toMatchObject({ kind: 'closest', excerpts: [{ passage: { id: 'en#2' } }] });
  });

  test('gets nothing where the archive holds no word of it', () => {
    expect(ask('zebra')).toMatchObject({ kind: 'nothing', reason: 'not-found', excerpts: [] });
  });

  test('gets nothing of an archive that is empty', () => {
    const empty = anArchive([]);
    expect(empty.ask('When?')).toMatchObject({ reason: 'only-stop-words' });
    expect(empty.ask('the meeting')).toMatchObject({ reason: 'not-found', tookMs: 0 });
  });

  test('says how long it took, by the clock it was given', () => {
    let clock = 100;
    const now = () => {
      clock += 0.25;
      return clock;
    };
    expect(ask('meeting', { now }).tookMs).toBe(0.25);
    expect(ask('', { now }).tookMs).toBe(0.25);
  });
});

test.each(['constructor', '__proto__', 'hasOwnProperty toString', '@en', '$&', '\\u0000', '.*'])(
  '"%s" is a question like any other',
  (question) => {
    expect(ask(question)).toMatchObject({ kind: 'nothing', question });
  },
);
