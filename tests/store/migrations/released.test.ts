import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { MIGRATIONS } from '../../../src/store/migrations/released.ts';

const FOLDER = 'src/store/migrations';

/** A change of a migration would leave the databases that have run it as they are: make a new one. */
const RELEASED: Readonly<Record<string, string>> = {
  '0001-first-tables': 'be61db97b6bb2a9001ab3403adf7adee1cdc399b8bf6c2f8cce657f3b7fc7800',
  '0002-earlier-questions': '228572743093e17a2a0df28409253bc5ed21d5af188f45641e102df0ec218f46',
  '0003-editions-in-hand': '3046617e58740c450adaa1a0dd92dfec5038c6ff5d86db0e3e3a3cc85604684a',
  '0004-large-tables': '9605f18712dfffbd151701e229f5b87908a024ce74f0d13fb94e5a9f417a466e',
  '0005-replies': '27da452e5e95367f643ca09c967b231c4645574f0c8e1f8b4012419b251dfdaa',
  '0006-article-versions': '7f740654a75d25ffa87c7b53c88b605fe226e625a6a5625371857aa4588d8623',
  '0007-feeds': 'db03cfa78f08b3abcd1d480ddf01e05d2778c5b286e25cc4c7f5a2bcdd9f20d0',
  '0008-article-changes': 'af38763eaf92d6316baf709e734532b310c1a77a625e53dccf0a02d58063fdea',
  '0009-watches': '7a75b3352c0618c02336c471fd6cb470d1e2171887ffe5548bc701e5cc294abd',
  '0010-installations': '85c51783e8e6ca7d8161f1b6b0c199122572461ed1c2b529adeeeafe5cc771b4',
  '0012-archive-use': '560688fc1900f1f6dc94a6042d270e2591ee15126bee2aae6558b8c554fb7cd7',
  '0013-copies': '44dfbc2141eaa0a420cf6917a09aba84b4f7e8c375cc4b7186e9fa990367abb4',
  '0014-drafts': 'c2b3f4c9f9eaf01247262ef0c29f3c90fb5bd71f7ae9213371b3a1939d2b0a0b',
  '0015-shared-files': 'a208a2b58fd18e9dca1aaff71976e354259ba4ec76b89e5c68ec64a35e6b3ac6',
  '0016-departures': '1afa063a7a72e5dc1b19dec1b24f7347e829ef64c8a707d56d8f159de9982178',
  '0017-correctors': '7170e2a01daf6d6599625abf4b98d4dea257d29b7956606317bdcf189ef3a934',
  '0018-feeds-by-archive': '0daf9a2f799cce6e89150457365aebc92757f73c495c5039fc5e6ea7e500c338',
  '0019-doubted-pages': 'b1863114c91102531d4dccbeb6d4176d796591070c4c15851da257c781cd2b32',
};

/** Every file below the folder but the list itself. */
const FILES = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter(
  (path) => path.endsWith('.ts') && path !== 'released.ts',
);

const nameOf = (path: string): string => basename(path, '.ts');

const textOf = (name: string): string => {
  const path = FILES.find((one) => nameOf(one) === name) ?? '';
  return readFileSync(join(FOLDER, path), 'utf8');
};

const checksum = (text: string): string => createHash('sha256').update(text).digest('hex');

test('no released migration is edited', () => {
  const read = ({ name }: { readonly name: string }) => [name, checksum(textOf(name))] as const;
  expect(Object.fromEntries(MIGRATIONS.map(read))).toEqual(RELEASED);
});

test('no two migrations have a number in common, and every file of the folder is in the list', () => {
  const numbers = MIGRATIONS.map(({ name }) => Number(name.slice(0, 4)));
  expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
  expect(FILES.map(nameOf).sort()).toEqual(MIGRATIONS.map(({ name }) => name));
});

test('a migration only adds: a copy of the version before goes on beside it', () => {
  const takingAway =
    /\bdrop\w*\(|\.rename\w*\(|\.alterColumn\(|\b(?:drop|rename)\s+(?:table|column|to)\b/i;
  const taking = MIGRATIONS.filter(({ name }) => takingAway.test(textOf(name)));
  expect(taking).toEqual([]);
});
