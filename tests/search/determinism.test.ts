import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openArchive } from '../../src/archive/open-archive.ts';
import { type ArticleFile, aBriefFile, anArticleFile, idsIn } from '../archive-builders.ts';

/** Two articles say the same on the same day: only their names can decide between them. */
const same = ['The scallop quota is small.', 'Russia and Japan agreed on it in Nemuro.'];

const FILES: readonly ArticleFile[] = [
  ...['b', 'a/x', 'a-b', 'B'].map((id) => anArticleFile({ id, paragraphs: same })),
  anArticleFile({ id: 'ru', paragraphs: ['Квота на гребешка мала. Её обсудили в Нэмуро.'] }),
  anArticleFile({ id: 'ja', paragraphs: ['ホタテの漁獲枠は小さい。根室で合意した。'] }),
  aBriefFile({ id: 'z/brief', paragraphs: ['The quota on scallops was agreed in Nemuro.'] }),
];

const GLOSSARY = `concepts:
  - { id: quota, relation: synonym, en: [quota], ru: [квота], ja: [漁獲枠] }
  - { id: nemuro, relation: synonym, en: [Nemuro], ru: [Нэмуро], ja: [根室] }
`;

const QUESTIONS = [
  'What is the scallop quota?',
  'Where did Russia and Japan agree?',
  'Какая квота на гребешка?',
  '根室の漁獲枠は?',
  'scalop qouta in Nemurro',
  'lation',
  '',
];

async function aFolder(files: readonly ArticleFile[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'common-ground-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const { path, content } of files) {
    const file = join(folder, 'articles', path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  await writeFile(join(folder, 'glossary.yml'), GLOSSARY);
  return folder;
}

/** Every reply as JSON, with all its excerpts, but for the time that it took. */
async function repliesOf(files: readonly ArticleFile[]): Promise<string> {
  const { ask } = await openArchive(await aFolder(files));
  const replies = QUESTIONS.map((question) => ask(question, { top: 100, explain: true }));
  return JSON.stringify(replies.map(({ tookMs: _, ...reply }) => reply));
}

test('the same articles give the same replies, byte for byte, in whatever order they were written', async () => {
  const replies = await repliesOf(FILES);
  expect(await repliesOf([...FILES].reverse())).toBe(replies);
  expect(await repliesOf([...FILES.slice(3), ...FILES.slice(0, 3)])).toBe(replies);
});

test('articles that say the same stand by their names, folders or not', async () => {
  const { ask } = await openArchive(await aFolder(FILES));
  const ids = ask('scallop quota', { top: 100 }).excerpts.flatMap(idsIn);
  const equals = ids.filter((id) => /^(?:a\/x|a-b|b|B)$/.test(id));
  expect(equals).toEqual(['B', 'a-b', 'a/x', 'b']);
});

test('the same question gets the same reply again, whatever was asked in between', async () => {
  const { ask } = await openArchive(await aFolder(FILES));
  const reply = () => JSON.stringify({ ...ask('scalop qouta'), tookMs: 0 });
  const before = reply();
  for (const question of QUESTIONS) ask(question);
  expect(reply()).toBe(before);
});
