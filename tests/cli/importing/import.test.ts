import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
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
