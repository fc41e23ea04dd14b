import { expect, test } from 'vitest';
import { readAddition } from '../../../src/typed/commands/added-address.ts';
import { readFollowCommand } from '../../../src/typed/commands/follow-command.ts';
import { readWatchWords } from '../../../src/typed/commands/watch-words.ts';

/** Every listener of `/ask` hears all that is typed after it: two that took the same would answer twice. */
test.each([
  ['add https://www.example.org/', 'add'],
  ['добавить https://www.example.org/', 'add'],
  ['追加', 'add'],
  ['follow https://www.example.org/', 'follow'],
  ['follow', 'follow'],
  ['следить https://www.example.org/', 'follow'],
  ['следить за https://www.example.org/', 'follow'],
  ['подписаться', 'follow'],
  ['フォロー https://www.example.jp/', 'follow'],
  ['feeds', 'follow'],
  ['ленты', 'follow'],
  ['フィード', 'follow'],
  ['watch', 'watch'],
  ['следить', 'watch'],
  ['следить Когда следующий раунд?', 'watch'],
  ['следить за переговорами', 'watch'],
  ['見守る 次の協議はいつですか', 'watch'],
  ['ウォッチ', 'watch'],
  ['watches', 'watch'],
  ['наблюдения', 'watch'],
  ['見守り一覧', 'watch'],
  ['when was the first 2+2?', undefined],
  ['watching the islands', undefined],
])('%j is taken once', (typed, of) => {
  const taken = {
    add: readAddition(typed),
    follow: readFollowCommand(typed),
    watch: readWatchWords(typed),
  };
  const takers = Object.entries(taken).flatMap(([name, read]) => (read === undefined ? [] : name));
  expect(takers).toEqual(of === undefined ? [] : [of]);
});
