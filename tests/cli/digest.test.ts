import { describe, expect, test } from 'vitest';
import { anArticleFile } from '../archive-builders.ts';
import { someSettings } from '../digest/builders.ts';
import { aDatabase, aStore, subscribed } from '../store/databases.ts';
import { aFolder, run } from './run-command.ts';

const aFolderOfThree = () =>
  aFolder(
    anArticleFile({
      id: 'new',
      published: '2026-11-23',
      paragraphs: ['Boats are red & 4 > 3. Fishing was agreed on.'],
    }),
    anArticleFile({
      id: 'old',
      published: '2016-01-01',
      paragraphs: ['A treaty was signed on 24 November 1905.'],
    }),
    anArticleFile({ id: 'other', published: '2016-01-01', paragraphs: ['Nothing at all.'] }),
  );

const DAY_MS = 24 * 60 * 60 * 1000;
const ON_THE_DAY = ['--channel', '#general', '--date', '2026-11-24'];

describe('digest', () => {
  test('prints an edition of a channel that nothing is known of', async () => {
    const folder = await aFolderOfThree();
    const { code, stdout, stderr } = await run(
      ['digest', ...ON_THE_DAY, '--knowledge', folder, '--topics', 'boats'],
      '',
      { DATABASE_URL: `file:${folder}/none.db` },
    );
    expect(stdout).toMatchInlineSnapshot(`
      "Digest, 24 November 2026

      Since 17 November 2026: 1 new article and 1 event on this day in earlier years.

      New in the archive

      “Boats are red & 4 > 3.”
      Source: The Moscow Times, 23 November 2026: “New Friends” https://example.org/new#:~:text=Boats%20are%20red%20%26%204%20%3E%203.

      On this day

      24 November 1905
      “A treaty was signed on 24 November 1905.”
      Source: The Moscow Times, 1 January 2016: “New Friends” https://example.org/old#:~:text=A%20treaty%20was%20signed%20on%2024%20November%201905.
      "
    `);
    expect(stderr).toBe('No digest is set up for #general: the default settings are used.\n');
    expect(code).toBe(0);
  });

  test('says so where there is nothing', async () => {
    const folder = await aFolderOfThree();
    const { stdout } = await run(
      ['digest', '--channel', 'general', '--date', '2026-12-24', '--knowledge', folder],
      '',
      { DATABASE_URL: `file:${folder}/none.db` },
    );
    expect(stdout).toBe('Nothing new: no edition is posted.\n');
  });

  test('prints that of a subscription, with its settings, found by name or by id', async () => {
    const folder = await aFolderOfThree();
    const database = await aDatabase();
    if (database.kind !== 'sqlite') throw new Error('this test is about a file');
    // What an archive held when it was first read is new to nobody.
    let daysAgo = 20;
    const store = await aStore({ database, now: () => Date.now() - daysAgo * 86_400_000 });
    await store.articles.see([{ id: 'first', hash: 'a' }]);
    daysAgo = 1;
    await store.articles.see([{ id: 'other', hash: 'a' }]);
    await subscribed(store, {
      team: 'T1',
      channel: 'C1',
      settings: someSettings({ name: 'talks', language: 'ru', sections: ['new'] }),
      createdBy: 'U1',
    });
    for (const channel of ['talks', '#talks', 'C1']) {
      const { stdout, stderr } = await run(
        ['digest', '--channel', channel, '--knowledge', folder, '--json'],
        '',
        { DATABASE_URL: `file:${database.path}` },
      );
      const { text } = JSON.parse(stdout) as { text: string };
      expect([text.includes('Новое в архиве'), text.includes('Nothing at all.')]).toEqual([
        true,
        true,
      ]);
      expect(text).not.toContain('Boats');
      expect(stderr).toBe('');
    }
  });

  test('deletes nothing: a question past its time stays until the bot is there', async () => {
    const folder = await aFolderOfThree();
    const database = await aDatabase();
    if (database.kind !== 'sqlite') throw new Error('this test is about a file');
    const before = await aStore({ database, now: () => Date.now() - 400 * DAY_MS });
    const asker = { team: 'T1', person: 'U1' };
    const question = {
      id: 'q1',
      team: 'T1',
      entry: 'command',
      channel: 'C1',
      asker: 'U1',
      isPrivate: true,
      language: 'en',
      text: 'When?',
      kind: 'answer',
      passages: [],
    } as const;
    await before.questions.record(question, { isGap: false });
    await run(['digest', '--channel', 'C1', '--knowledge', folder], '', {
      DATABASE_URL: `file:${database.path}`,
      QUESTION_RETENTION_DAYS: '1',
    });
    expect((await before.questions.find('q1', asker))?.text).toBe('When?');
  });

  test.each([
    [[], '--channel: expected the name of a channel'],
    [['--channel', ''], '--channel: expected the name of a channel'],
    [['--channel', 'x', '--date', '2026-02-30'], '--date: expected a day, as 2017-03-20'],
    [['--channel', 'x', '--zone', 'Mars'], '--zone: expected the name of a time zone'],
    [['--channel', 'x', '--database', 'mysql://x'], 'DATABASE_URL: expected file:PATH'],
    [['--channel', 'x', '--often'], "Unknown option '--often'"],
  ])('with %j says what is wrong', async (args, expected) => {
    const { code, stdout, stderr } = await run(['digest', ...args]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(expected);
  });

  test('has a help', async () => {
    const { code, stdout } = await run(['digest', '--help']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Usage: npm run -s digest -- --channel NAME/);
  });
});
