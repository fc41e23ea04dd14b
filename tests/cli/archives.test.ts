import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { anArticle, anArticleFile } from '../archive-builders.ts';
import { someSettings } from '../digest/builders.ts';
import { aDatabase, aStore, subscribed } from '../store/databases.ts';
import { aFolder, run } from './run-command.ts';

const BOATS = 'Nine boats left the harbour of Nemuro.';
const LAMPS = 'Forty lamps burn in the museum of Otaru.';

/** Two archives, by their names, in the environment. */
async function twoArchives() {
  const [boats, lamps] = [
    await aFolder(anArticleFile({ id: 'one', title: 'Boats', paragraphs: [BOATS] })),
    await aFolder(anArticleFile({ id: 'one', title: 'Lamps', paragraphs: [LAMPS] })),
  ];
  const environment = { ARCHIVES: `boats:${boats},lamps:${lamps}`, DICTIONARIES: 'off' };
  return { boats, lamps, environment };
}

describe('with several archives', () => {
  test('ask asks the one that is named', async () => {
    const { environment, lamps } = await twoArchives();
    const question = 'How many lamps burn in the museum?';
    const named = await run(['ask', '--archive', 'lamps', question], '', environment);
    expect(named.stdout).toContain('Forty lamps');
    const other = await run(['ask', '--archive', 'boats', question], '', environment);
    expect(other.stdout).not.toContain('Forty lamps');
    const folder = await run(['ask', '--knowledge', lamps, question], '', environment);
    expect(folder.stdout).toBe(named.stdout);
  });

  test.each([
    [[], 'There are several archives: expected --archive and one of boats, lamps.\n'],
    [
      ['--archive', 'gulls'],
      '--archive: expected a name of ARCHIVES (boats, lamps), found gulls.\n',
    ],
    [
      ['--archive', 'boats', '--knowledge', 'x'],
      '--knowledge, --archive: expected one of the two.\n',
    ],
  ])('ask with %j says what is expected', async (options, sentence) => {
    const { environment } = await twoArchives();
    const { code, stderr } = await run(['ask', ...options, 'How many?'], '', environment);
    expect([code, stderr]).toEqual([2, sentence]);
  });

  test('check reads them all, and one that is away keeps none of the others from it', async () => {
    const { environment, boats, lamps } = await twoArchives();
    const both = await run(['check'], '', environment);
    expect(both.stdout).toBe(
      `${boats}: 1 article, 1 passage, 0 errors\n${lamps}: 1 article, 1 passage, 0 errors\n`,
    );
    const away = { ARCHIVES: `away:${boats}-away,lamps:${lamps}` };
    const one = await run(['check'], '', away);
    expect([one.code, one.stdout]).toEqual([2, `${lamps}: 1 article, 1 passage, 0 errors\n`]);
    expect(one.stderr).toContain(`${boats}-away`);
  });

  test('import saves into the one that is named', async () => {
    const { environment, lamps } = await twoArchives();
    const file = `${lamps}/../note-${Date.now()}.md`;
    await writeFile(
      file,
      '---\ntitle: A note\ndate: 2017-03-20\n---\n\nThe pier of Otaru burned in 1904.\n',
    );
    const { code } = await run(['import', '--archive', 'boats', file], '', environment);
    await rm(file);
    expect(code).toBe(0);
    const boats = environment.ARCHIVES.split(',')[0]?.slice('boats:'.length) ?? '';
    expect(await readdir(`${boats}/articles`)).toHaveLength(2);
    expect(await readdir(`${lamps}/articles`)).toHaveLength(1);
  });

  test('digest tells of the one that is named, as the database knows it', async () => {
    const { environment } = await twoArchives();
    const database = await aDatabase();
    const store = await aStore({ database });
    const url = database.kind === 'sqlite' ? `file:${database.path}` : database.url;
    expect(await store.archiveUse.plain(['boats', 'lamps'])).toBe('boats');
    await subscribed(store, {
      team: 'T1',
      channel: 'C1',
      settings: someSettings(),
      createdBy: 'U1',
    });
    const article = (id: string, title: string) => ({
      id,
      hash: id,
      article: anArticle({ id, title }),
      seenAt: Date.now() + 1000,
    });
    await store.articles.see([article('/lamps/one', 'Lamps'), article('one', 'Boats')]);
    const of = (name: string) =>
      run(['digest', '--channel', 'C1', '--archive', name, '--database', url], '', environment);
    const lamps = await of('lamps');
    expect(lamps.stdout).toContain(LAMPS);
    expect(lamps.stdout).not.toContain(BOATS);
    expect((await of('boats')).stdout).toContain(BOATS);
  });
});

test('a folder is no archive by its name alone', async () => {
  const folder = await aFolder();
  await mkdir(`${folder}/x`);
  const { stderr } = await run(['ask', '--archive', 'x', 'How many?']);
  expect(stderr).toBe('--archive: expected a name of ARCHIVES (none), found x.\n');
});
