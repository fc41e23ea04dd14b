import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { listSources } from '../../../src/cli/importing/list-sources.ts';
import { aFolder } from '../../store/databases.ts';

const READ = ['a.md', 'x/b.txt', 'x/y.md', 'статья.md', '記事/1.md'];
const HIDDEN = ['.c.md', '.git/d.md', 'x/.e.md', 'node_modules/f.md', 'x/node_modules/g/h.md'];

/** A folder of hidden files and others, below one that is hidden itself. */
function aFolderOfFiles(): string {
  const folder = join(aFolder(), '.hidden');
  for (const path of [...READ, ...HIDDEN, 'image.png']) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), 'Text.');
  }
  return folder;
}

test.each<[as: string, named: (folder: string) => string]>([
  ['its path', (folder) => folder],
  ['a path with a slash', (folder) => `${folder}/`],
  ['./', (folder) => `./${relative(process.cwd(), folder)}`],
  ['a path from here', (folder) => relative(process.cwd(), folder)],
  ['a way around', (folder) => `${folder}/x/../.`],
  ['a folder within', (folder) => `${folder}//x/..`],
])(
  'of a folder that is named by %s, all that can be read and is not hidden',
  async (_as, named) => {
    const folder = aFolderOfFiles();
    const { sources, others } = await listSources([named(folder)]);
    const paths = sources.map((source) => relative(folder, source)).toSorted();
    expect([paths, others]).toEqual([READ.toSorted(), 1]);
  },
);

test('the folder one is in is a folder like any other', async () => {
  const before = process.cwd();
  process.chdir(aFolderOfFiles());
  try {
    for (const here of ['.', './', '../.hidden']) {
      const { sources } = await listSources([here]);
      expect(sources.map((source) => relative('.', source)).toSorted()).toEqual(READ.toSorted());
    }
  } finally {
    process.chdir(before);
  }
});
