import { expect, test } from 'vitest';
import { createTeller } from '../../src/archive/tell.ts';
import { aLog } from '../slack/bots/running-bot.ts';

const faultIn = (file: string, message = 'expected UTF-8 text, found other bytes') => ({
  file,
  line: 1,
  message,
});

test('the same fault in many files is one line, told once until it is gone', () => {
  const { log, lines } = aLog();
  const tell = createTeller(log);
  const faults = Array.from({ length: 875 }, (_, nth) => faultIn(`${nth}.md`));
  tell.faults([...faults, faultIn('a.md', 'expected a file, found a pipe')]);
  tell.faults([...faults, faultIn('a.md', 'expected a file, found a pipe')]);
  expect(lines).toMatchObject([
    { count: 875, files: faults.slice(0, 100).map(({ file }) => file) },
    { file: 'a.md', message: 'expected a file, found a pipe' },
  ]);
  tell.faults([]);
  tell.faults([faultIn('7.md')]);
  expect(lines.slice(2)).toMatchObject([{ file: '7.md', line: 1 }]);
});

test('so are drafts, undated notes and files that are not read', () => {
  const { log, lines } = aLog();
  const tell = createTeller(log);
  const notices = [
    { kind: 'draft', file: 'a.md' },
    { kind: 'undated', file: 'b.md' },
    { kind: 'draft', file: 'c.md' },
    { kind: 'unread', file: 'd.pdf' },
  ] as const;
  tell.notices(notices);
  tell.notices(notices);
  tell.notices([...notices, { kind: 'draft', file: 'e.md' }]);
  expect(lines).toMatchObject([
    { count: 1, files: ['d.pdf'], msg: expect.stringContaining('npm run -s import -- FILE') },
    { count: 2, files: ['a.md', 'c.md'] },
    { count: 1, files: ['b.md'] },
    { count: 1, files: ['e.md'] },
  ]);
});
