import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SYLLABLES = 'ka to mi re su no va lin der ost par ten gra bel cho rim sa fu ge lo'.split(' ');

/** Numbers from 0 to 1 that are the same on every run: mulberry32. */
function createChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Some of these words far more often than others, as in a real text. */
const picker =
  (words: readonly string[], chance: () => number): (() => string) =>
  () =>
    words[Math.floor(words.length * chance() ** 4)] as string;

/** Words of a made-up language. */
function madeWords(count: number, chance: () => number): readonly string[] {
  return Array.from({ length: count }, () =>
    Array.from(
      { length: 2 + Math.floor(chance() * 3) },
      () => SYLLABLES[Math.floor(chance() * SYLLABLES.length)],
    ).join(''),
  );
}

export type MadeFolder = {
  readonly folder: string;
  /** A question that the passage with this number, from 0, answers best. */
  readonly questionAbout: (passage: number) => string;
};

/** Writes a knowledge folder with this many passages, a hundred an article, of these words or of made-up ones. */
export async function makeFolder(passages: number, words?: readonly string[]): Promise<MadeFolder> {
  const chance = createChance(11);
  const word = picker(words ?? madeWords(Math.max(2000, passages * 2), chance), chance);
  const folder = await mkdtemp(join(tmpdir(), 'common-ground-bench-'));
  await mkdir(join(folder, 'articles'));
  const texts = Array.from({ length: passages }, () => {
    const words = Array.from({ length: 60 + Math.floor(chance() * 60) }, word);
    return words.map((each, at) => (at % 15 === 14 ? `${each}.` : each)).join(' ');
  });
  for (let at = 0; at < passages; at += 100) {
    const number = String(at / 100).padStart(5, '0');
    const head = `---\ntitle: Part ${number}\npublisher: Bench\npublished: 2017-03-20\nurl: https://example.org/${number}\nlanguage: en\n---\n\n`;
    const body = texts.slice(at, at + 100).join('\n\n');
    await writeFile(join(folder, 'articles', `${number}.md`), `${head}${body}\n`);
  }
  return {
    folder,
    questionAbout: (passage) =>
      (texts[passage % passages] ?? '').replaceAll('.', '').split(' ').slice(3, 8).join(' '),
  };
}
