import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readKnowledge } from '../../../src/knowledge/folder/read-folder.ts';
import { aFolder, run } from '../run-command.ts';

const SENTENCE =
  'The ferry between Wakkanai and Korsakov sailed again after a pause of nine months.';

/** A note, a copy of it, one without a date, and something that is no document. */
function aDesk(folder: string): string {
  const desk = join(folder, 'desk');
  mkdirSync(desk);
  const files: Readonly<Record<string, string>> = {
    'ferry.md': `---\ntitle: Ferry returns\ndate: 2019-08-02\n---\n${SENTENCE}\n`,
    'ferry-copy.txt': `Ferry returns\n\n2 August 2019\n\n${SENTENCE}\n`,
    'undated.txt': 'Harbour\n\nThe harbour office expects three sailings a week until autumn.\n',
    'picture.png': 'x',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(desk, name), text);
  return desk;
}

test('a folder is imported once, whatever is in it, and says at the end what was not saved and why', async () => {
  const folder = await aFolder();
  const desk = aDesk(folder);
  const knowledge = join(folder, 'knowledge');
  mkdirSync(knowledge);
  const args = ['import', '--knowledge', knowledge, desk];
  const first = await run(args);
  expect(first.code).toBe(1);
  expect(first.stdout.replaceAll(desk, 'desk')).toBe(
    'desk/ferry-copy.txt: saved as articles/2019-08-02-ferry-returns.md, 1 passage\n' +
      'desk/ferry.md: in the archive already as 2019-08-02-ferry-returns\n',
  );
  expect(first.stderr.replaceAll(desk, 'desk')).toBe(
    '1 other file of no kind that is read.\n1 of 3 sources not saved:\n' +
      'desk/undated.txt: It cannot be saved without a date.\n',
  );
  const again = await run([...args, '--json']);
  const saved = again.stdout.split('\n').flatMap((line) => (line === '' ? [] : JSON.parse(line)));
  expect(saved.map((one) => one.saved?.kind)).toEqual(['there', 'there', undefined]);
  expect(readdirSync(join(knowledge, 'articles'))).toEqual(['2019-08-02-ferry-returns.md']);
  const { articles, faults } = await readKnowledge(knowledge);
  expect([articles.map(({ title }) => title), faults]).toEqual([['Ferry returns'], []]);
});

test('a fault of the system is told of each source, and ends no import', async () => {
  const folder = await aFolder();
  const desk = aDesk(folder);
  const knowledge = join(folder, 'knowledge');
  mkdirSync(knowledge);
  symlinkSync('articles', join(knowledge, 'articles'));
  const long = join(folder, 'x'.repeat(300));
  for (const into of [knowledge, long]) {
    const { code, stdout, stderr } = await run(['import', '--knowledge', into, desk]);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('3 of 3 sources not saved:');
    expect(stderr).toMatch(/ferry\.md: The folder \S+ takes no files \(E[A-Z]+\)\./);
    expect(stderr).not.toMatch(/^\s+at /m);
  }
});

test('a dry run tells of each source what would become of it after those before', async () => {
  const folder = await aFolder();
  const desk = aDesk(folder);
  const knowledge = join(folder, 'knowledge');
  mkdirSync(knowledge);
  const { stdout } = await run(['import', '--dry-run', '--json', '--knowledge', knowledge, desk]);
  const told = stdout.split('\n').flatMap((line) => (line === '' ? [] : JSON.parse(line)));
  expect(told.map((one) => one.saved?.kind)).toEqual(['dry-run', 'there', undefined]);
  expect(readdirSync(knowledge)).toEqual([]);
});
