import { expect, test } from 'vitest';
import { anArchive, anArticle, someDictionaries } from '../../archive-builders.ts';

const { ask } = anArchive(
  [
    anArticle({
      id: 'ja',
      language: 'ja',
      title: '職員の研修',
      paragraphs: [
        '郵便局の局長は1931年に職員の研修を始めた。',
        '連邦捜査局は1924年に職員の指紋を集め始めた。',
        '捜査の記録は連邦の図書館にある。',
        ...['函館', '根室', '釧路', '稚内', '小樽'].map(
          (town) => `${town}の郵便局は朝八時に開く。`,
        ),
      ],
    }),
  ],
  undefined,
  someDictionaries({
    'en-ja': {
      'federal bureau of investigation': ['連邦捜査局'],
      train: ['研修'],
      training: ['研修'],
      staff: ['職員'],
      begin: ['始める', '始め'],
      collect: ['集める', '集め'],
      fingerprints: ['指紋'],
    },
  }),
);

test('a name is not held by the commonest of the words that it is called in another language', () => {
  const reply = ask('When did the Federal Bureau of Investigation begin training staff?');
  expect(reply.kind).not.toBe('answer');
});

test('and is by all of them', () => {
  const reply = ask(
    'When did the Federal Bureau of Investigation begin to collect fingerprints of staff?',
  );
  expect(reply.excerpts[0]?.quote).toContain('1924年');
  expect(reply.kind).toBe('answer');
});
