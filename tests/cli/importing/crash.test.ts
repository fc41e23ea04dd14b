import { once } from 'node:events';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, test } from 'vitest';
import { readKnowledge } from '../../../src/knowledge/folder/read-folder.ts';
import { aFolder, run, start } from '../run-command.ts';

const COUNT = 24;

/** Notes with an address or without, none like another. */
async function aDeskOfNotes(count = COUNT) {
  const folder = await aFolder();
  const desk = join(folder, 'desk');
  const knowledge = join(folder, 'knowledge');
  mkdirSync(desk);
  for (let nth = 0; nth < count; nth++) {
    const url = nth % 2 === 0 ? `url: https://example.org/${nth}\n` : '';
    const text = `Harbour log ${nth} names the vessel Aurora-${nth}. ${`Word${nth * nth} `.repeat(200)}`;
    writeFileSync(
      join(desk, `note-${String(nth).padStart(2, '0')}.md`),
      `---\ntitle: Log ${nth}\ndate: 2019-08-02\npublisher: The Harbour Post\n${url}---\n${text}\n`,
    );
  }
  return {
    desk,
    knowledge,
    args: ['import', '--knowledge', knowledge, desk],
    names: () => readdirSync(join(knowledge, 'articles')),
    titles: async () => {
      const { articles, faults } = await readKnowledge(knowledge);
      expect(faults).toEqual([]);
      return articles.map(({ title }) => title).toSorted();
    },
  };
}

const wanted = (count = COUNT) =>
  Array.from({ length: count }, (_, nth) => `Log ${nth}`).toSorted();

/** Ends the command like a power cut once it has told of so many. */
async function killedAfter(args: readonly string[], lines: number, laterMs: number): Promise<void> {
  const child = start(args);
  let told = 0;
  const ended = once(child, 'close');
  for await (const _ of createInterface({ input: child.stdout })) {
    if (++told < lines) continue;
    await new Promise((resolve) => setTimeout(resolve, laterMs));
    child.kill('SIGKILL');
    break;
  }
  child.stdout.resume();
  await ended;
}

describe('an import that is killed', { timeout: 120_000 }, () => {
  test('in the middle of a folder, again and again, leaves no half and makes no double', async () => {
    const { args, names, titles } = await aDeskOfNotes();
    for (const [lines, laterMs] of [
      [1, 0],
      [3, 1],
      [6, 2],
      [12, 0],
      [18, 3],
    ] as const) {
      await killedAfter(args, lines, laterMs);
      const there = await titles();
      expect(new Set(there).size).toBe(there.length);
      expect(there.length).toBeGreaterThanOrEqual(lines);
    }
    expect((await run(args)).code).toBe(0);
    expect(await titles()).toEqual(wanted());
    expect(names().filter((name) => !name.startsWith('.'))).toHaveLength(COUNT);
  });

  test('while it saves its only file leaves all of it or nothing, and is done by the next', async () => {
    const { args, desk, knowledge, titles } = await aDeskOfNotes(1);
    const articles = join(knowledge, 'articles');
    mkdirSync(articles, { recursive: true });
    const file = join(desk, 'note-00.md');
    for (let nth = 0; nth < 6; nth++) {
      const child = start(args);
      const ended = once(child, 'close');
      // The first thing it puts there is the sign that it saves.
      while (child.exitCode === null && readdirSync(articles).every((name) => /^\w/.test(name))) {
        await new Promise((resolve) => setImmediate(resolve));
      }
      if (nth % 2 === 1) await new Promise((resolve) => setTimeout(resolve, nth));
      child.kill('SIGKILL');
      await ended;
      const there = await titles();
      expect(there.length).toBeLessThanOrEqual(1);
      // Each time another version, so that there is something to save.
      writeFileSync(
        file,
        `---\ntitle: Log 0\ndate: 2019-08-02\nurl: https://example.org/0\n---\nVersion ${nth}.\n`,
      );
    }
    expect((await run(args)).code).toBe(0);
    const { articles: saved } = await readKnowledge(knowledge);
    expect(saved.map(({ passages }) => passages.map(({ text }) => text))).toEqual([['Version 5.']]);
  });

  test('while a new version is put in place leaves the one or the other', async () => {
    const { args, desk, titles, knowledge } = await aDeskOfNotes(8);
    await run(args);
    for (let nth = 0; nth < 8; nth += 2) {
      const path = join(desk, `note-${String(nth).padStart(2, '0')}.md`);
      writeFileSync(
        path,
        `---\ntitle: Log ${nth}\ndate: 2019-08-02\npublisher: The Harbour Post\nurl: https://example.org/${nth}\n---\nThe log was rewritten.\n`,
      );
    }
    await killedAfter(args, 3, 0);
    expect(await titles()).toEqual(wanted(8));
    await run(args);
    const { articles } = await readKnowledge(knowledge);
    const rewritten = articles.filter(({ passages }) => passages[0]?.text.includes('rewritten'));
    expect([articles.length, rewritten.length]).toEqual([8, 4]);
  });
});

test('several that import the same folder at once save each article once', async () => {
  const { args, titles } = await aDeskOfNotes();
  const ended = await Promise.all([run(args), run(args), run(args)]);
  expect(ended.map(({ code }) => code)).toEqual([0, 0, 0]);
  expect(await titles()).toEqual(wanted());
  const said = ended.map(({ stdout }) => stdout).join('');
  expect(said.match(/: saved as /g)).toHaveLength(COUNT);
  expect(said.match(/in the archive already as/g)).toHaveLength(2 * COUNT);
}, 120_000);

test('--another saves what is taken for an article of the archive beside it, of one file alone', async () => {
  const { args, desk, titles } = await aDeskOfNotes(2);
  await run(args);
  const changed = `---\ntitle: Log of another ship\ndate: 2019-08-02\npublisher: The Harbour Post\nurl: https://example.org/0\n---\nAnother log.\n`;
  const file = join(desk, 'note-00.md');
  writeFileSync(file, changed);
  const [, , knowledge = ''] = args;
  const one = ['import', '--knowledge', knowledge, file];
  expect((await run([...one, '--dry-run', '--json'])).stdout).toContain('"kind":"dry-run"');
  expect((await run([...one, '--another'])).stdout).toContain(
    'saved as articles/2019-08-02-log-of-another-ship.md',
  );
  expect(await titles()).toEqual(['Log 0', 'Log 1', 'Log of another ship']);
  const both = await run([...args, '--another']);
  expect(both.stderr).toContain('--another: expected one file, found 2.');
});

test('what says something else by now is said to be a new version', async () => {
  const { args, desk, titles } = await aDeskOfNotes(1);
  await run(args);
  writeFileSync(
    join(desk, 'note-00.md'),
    '---\ntitle: Log 0\ndate: 2019-08-02\nurl: https://www.example.org/0/\n---\nAnother log.\n',
  );
  expect((await run([...args, '--dry-run'])).stdout).toContain(
    ': would be a new version of 2019-08-02-log-0, 1 passage',
  );
  expect((await run(args)).stdout).toContain(': a new version of 2019-08-02-log-0, 1 passage');
  expect((await run(args)).stdout).toContain(': in the archive already as 2019-08-02-log-0');
  expect(await titles()).toEqual(['Log 0']);
});
