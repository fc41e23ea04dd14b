import { expect, test } from 'vitest';
import { readFollowed } from '../../src/knowledge/followed.ts';

test('an entry is an address, or an address with what else is to hold of it', () => {
  expect(
    readFollowed(`feeds:
  - https://www.example.org/feed.xml
  - address: https://news.example.org
    name: The Harbour Post
    threshold: 60
  - { address: https://ministry.example/statement, as: page }
`),
  ).toEqual({
    followed: [
      { address: 'https://www.example.org/feed.xml', kind: 'feed' },
      {
        address: 'https://news.example.org/',
        kind: 'feed',
        title: 'The Harbour Post',
        threshold: 60,
      },
      { address: 'https://ministry.example/statement', kind: 'page' },
    ],
    faults: [],
  });
});

test.each(['', '# nothing yet\n', 'feeds:\n', 'feeds: []\n'])('%j follows nothing', (text) => {
  expect(readFollowed(text)).toEqual({ followed: [], faults: [] });
});

test('each faulty entry is named with its line, and the others are followed', () => {
  const { followed, faults } = readFollowed(`# of the desk
feeds:
  - https://www.example.org/feed.xml
  - www.example.org
  - address: https://user:secret@www.example.org/
  - address: https://a.example/
    threshold: many
  - address: https://b.example/
    treshold: 40
  - https://www.example.org/feed.xml
  - address: https://c.example/
    as: pages
  - 17
`);
  expect(followed?.map(({ address }) => address)).toEqual(['https://www.example.org/feed.xml']);
  const address = 'expected an address that begins with http:// or https://, without a user name';
  expect(faults).toEqual([
    { file: 'feeds.yml', line: 4, message: address },
    { file: 'feeds.yml', line: 5, message: `address: ${address}` },
    { file: 'feeds.yml', line: 6, message: 'threshold: expected a whole number from 0 to 100' },
    {
      file: 'feeds.yml',
      line: 8,
      message: 'expected address, name, threshold or as, found treshold',
    },
    { file: 'feeds.yml', line: 10, message: 'expected each address once' },
    { file: 'feeds.yml', line: 11, message: 'as: expected feed or page' },
    { file: 'feeds.yml', line: 13, message: address },
  ]);
});

test('a file that cannot be read says nothing of what is followed', () => {
  expect(readFollowed('feeds: [')).toMatchObject({ faults: [{ line: 2 }] });
  expect(readFollowed('feeds: [').followed).toBeUndefined();
  expect(readFollowed('- https://a.example/')).toEqual({
    faults: [
      {
        file: 'feeds.yml',
        line: 1,
        message: 'expected "feeds:" and a list of addresses below it',
      },
    ],
  });
});
