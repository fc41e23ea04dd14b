import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openLiveArchive } from '../../src/archive/live-archive.ts';
import { anArticleFile } from '../archive-builders.ts';
import { run } from '../cli/run-command.ts';
import { LEFT_OUT } from '../knowledge/hostile-files.ts';
import { aLog } from '../slack/bots/running-bot.ts';

const NOTICED = { timeout: 20_000, interval: 20 };

const KUNASHIR = 'The delegation visited Kunashir in October.';
const ITURUP = 'The delegation visited Iturup in October.';

/** What is no file at all, or one without end. */
const NO_FILES: readonly (readonly [
  name: string,
  put: (path: string) => Promise<unknown>,
  said: RegExp,
])[] = [
  ['pipe', async (path) => execFileSync('mkfifo', [path]), /found a pipe/],
  ['device', (path) => symlink('/dev/zero', path), /found a device/],
  [
    'socket',
    (path) => {
      const server = createServer().listen(path);
      onTestFinished(() => void server.close());
      return once(server, 'listening');
    },
    /found a socket/,
  ],
  ['loop', (path) => symlink(path, path), /ELOOP/],
  ['nowhere', (path) => symlink('nowhere', path), /ENOENT/],
  [
    'huge',
    async (path) => {
      await writeFile(path, '');
      await truncate(path, 40_000_000_000);
    },
    /at most 1 MB, found 40000.0 MB/,
  ],
  [
    'more-than-it-says',
    (path) => symlink('/proc/kallsyms', path),
    /at most 1 MB, found more|UTF-8|metadata/,
  ],
];

const nameOf = (nth: number): string => `hostile-${nth}.md`;

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hostile-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, 'articles'));
  await writeFile(join(folder, 'articles/a.md'), anArticleFile({ paragraphs: [KUNASHIR] }).content);
  return folder;
}

/** Puts every hostile file there; what is to be said of each, by its name. */
async function putAll(folder: string): Promise<ReadonlyMap<string, RegExp>> {
  const said = new Map<string, RegExp>();
  for (const [nth, [, content, sentence]] of LEFT_OUT.entries()) {
    await writeFile(join(folder, 'articles', nameOf(nth)), content);
    said.set(`articles/${nameOf(nth)}`, sentence);
  }
  for (const [name, put, sentence] of NO_FILES) {
    await put(join(folder, 'articles', `${name}.md`));
    said.set(`articles/${name}.md`, sentence);
  }
  return said;
}

async function opened(folder: string) {
  const { log, lines } = aLog();
  const live = await openLiveArchive({ folder, log, remember: async () => undefined });
  onTestFinished(live.close);
  const quoteFor = (question: string) => live.ask(question).excerpts[0]?.quote;
  const leftOut = () =>
    lines.flatMap(({ msg, files = [], file = '', message }) => {
      if (msg === 'a file of the knowledge folder was left out') return [{ file, message }];
      if (msg !== 'files of the knowledge folder were left out') return [];
      return (files as string[]).map((one) => ({ file: one, message, isOneOfMany: true }));
    });
  return { quoteFor, leftOut };
}

const expectTold = (
  told: readonly {
    readonly file?: unknown;
    readonly message?: unknown;
    /** What is said of many files is what holds of all of them. */
    readonly isOneOfMany?: boolean;
  }[],
  said: ReadonlyMap<string, RegExp>,
): void => {
  expect(new Set(told.map(({ file }) => file))).toEqual(new Set(said.keys()));
  for (const [name, sentence] of said) {
    const messages = told.flatMap(({ file, message }) => (file === name ? [message] : []));
    const isOneOfMany = told.some((one) => one.file === name && one.isOneOfMany === true);
    expect(messages.join('\n')).toMatch(isOneOfMany ? /expected|found/ : sentence);
    expect(messages.length).toBeLessThanOrEqual(20);
  }
};

test('a running bot leaves hostile files out, tells of each by its name, and sees what comes later', async () => {
  const folder = await aFolder();
  const { quoteFor, leftOut } = await opened(folder);
  const said = await putAll(folder);
  await writeFile(join(folder, 'articles/z.md'), anArticleFile({ paragraphs: [ITURUP] }).content);
  await vi.waitFor(() => expect(quoteFor('Who visited Iturup?')).toBe(ITURUP), NOTICED);
  await vi.waitFor(() => expect(leftOut().length).toBeGreaterThanOrEqual(said.size), NOTICED);
  expectTold(leftOut(), said);
  await writeFile(join(folder, 'articles/a.md'), 'nothing');
  await vi.waitFor(() => expect(quoteFor('Who visited Kunashir?')).not.toBe(KUNASHIR), NOTICED);
  expect(quoteFor('Who visited Iturup?')).toBe(ITURUP);
}, 60_000);

test('a bot that is started with them starts', async () => {
  const folder = await aFolder();
  const said = await putAll(folder);
  await writeFile(join(folder, 'glossary.yml'), 'concepts:\n  - &a [*a]\n');
  const { quoteFor, leftOut } = await opened(folder);
  expect(quoteFor('Who visited Kunashir?')).toBe(KUNASHIR);
  expectTold(leftOut(), new Map([...said, ['glossary.yml', /found &a/]]));
}, 60_000);

test('and `npm run -s check:knowledge` names each of them', async () => {
  const folder = await aFolder();
  const said = await putAll(folder);
  execFileSync('mkfifo', [join(folder, 'glossary.yml')]);
  const { code, stdout, stderr } = await run(['check', '--knowledge', folder]);
  expect([code, stderr]).toEqual([1, '']);
  const lines = stdout.split('\n');
  for (const [file, sentence] of said) {
    const about = lines.filter((one) => one.startsWith(`${join(folder, file)}:`));
    expect(about.join('\n')).toMatch(sentence);
  }
  expect(stdout).toContain(`${join(folder, 'glossary.yml')}:1: expected a file, found a pipe`);
  expect(stdout).toMatch(/1 article, 1 passage, \d+ errors\n$/);
}, 60_000);
