import { expect, test } from 'vitest';
import { readFollowCommand } from '../../../src/typed/commands/follow-command.ts';

test.each([
  ['follow https://www.example.org/feed', 'https://www.example.org/feed'],
  [
    'Follow <https://www.example.org/a?b=1&amp;c=2|example.org>',
    'https://www.example.org/a?b=1&c=2',
  ],
  ['  follow news.example.org  ', 'https://news.example.org'],
  ['следить за https://пример.рф/', 'https://пример.рф/'],
  ['подписаться на https://пример.рф/', 'https://пример.рф/'],
  ['フォロー https://www.example.jp/', 'https://www.example.jp/'],
])('%j follows %s', (typed, address) => {
  expect(readFollowCommand(typed)).toEqual({ kind: 'follow', address });
});

test.each(['follow', 'Подписаться', '購読 '])('%j asks for an address', (typed) => {
  expect(readFollowCommand(typed)).toEqual({ kind: 'follow' });
});

test.each(['feeds', ' Ленты ', 'フィード'])('%j lists what is followed', (typed) => {
  expect(readFollowCommand(typed)).toEqual({ kind: 'list' });
});

test.each([
  'follow the money',
  'follow up',
  'who follows whom?',
  'feeds of the harbour',
  'What feeds the dispute?',
  'следить за переговорами',
  'Следить',
])('%j is a question', (typed) => {
  expect(readFollowCommand(typed)).toBeUndefined();
});
