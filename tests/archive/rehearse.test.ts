import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { expect, onTestFinished, test, vi } from 'vitest';
import { runNow } from '../../src/pace.ts';
import { anArchive, anArticle } from '../archive-builders.ts';

let processes = 0;

/** The module as in a process that has rehearsed nothing yet: what is compiled is so for all of its archives. */
function aFreshProcess(): Promise<typeof import('../../src/archive/rehearse.ts')> {
  const module = `../../src/archive/rehearse.ts?process=${++processes}`;
  return import(module);
}

/** An archive of so many passages, and the questions that it was asked. */
function listeningArchive(passages: number) {
  const paragraphs = Array.from({ length: passages }, (_, at) => `Boat ${at} left Nemuro at noon.`);
  const made = anArchive([anArticle({ paragraphs })]);
  const asked: string[] = [];
  const ask = (question: string) => {
    asked.push(question);
    return made.ask(question);
  };
  return { open: { archive: made.archive, ask }, asked };
}

test('a small archive is asked of each of its passages before anybody waits, and not again', async () => {
  const { rehearse, rehearseFurther } = await aFreshProcess();
  const { open, asked } = listeningArchive(20);
  runNow(rehearse(open));
  expect(asked.slice(0, 3)).toEqual(['Boat', 'Boat 1', 'Boat 2 left']);
  expect(asked).toContain('What happened in March 2017?');
  const before = asked.length;
  runNow(rehearseFurther(open));
  expect(asked).toHaveLength(before);
});

test('one of some hundred passages answers at once, and is not asked further', async () => {
  const { rehearse, rehearseFurther } = await aFreshProcess();
  const { open, asked } = listeningArchive(700);
  runNow(rehearse(open));
  const before = asked.length;
  runNow(rehearseFurther(open));
  expect(asked).toHaveLength(before);
});

test('a large one is asked more of its passages afterwards, until it is over', async () => {
  const { rehearse, rehearseFurther } = await aFreshProcess();
  const { open, asked } = listeningArchive(2000);
  runNow(rehearse(open));
  const before = asked.length;
  expect(before).toBeLessThan(310);
  runNow(rehearseFurther(open, () => asked.length >= before + 7));
  expect(asked).toHaveLength(before + 7);
  runNow(rehearseFurther(open));
  expect(asked.length).toBeGreaterThan(before + 7);
});

test('what is read from the disk for a word is read by then, in each language', async () => {
  const module = '../../src/text/real-words/real-words.ts?process=1';
  const { isRealWord, readRealWords }: typeof import('../../src/text/real-words/real-words.ts') =
    await import(module);
  const read = vi.spyOn(fs, 'readFileSync');
  syncBuiltinESMExports();
  onTestFinished(() => {
    read.mockRestore();
    syncBuiltinESMExports();
  });
  runNow(readRealWords());
  expect(read).toHaveBeenCalled();
  read.mockClear();
  expect([isRealWord('going'), isRealWord('пойти')]).toEqual([true, true]);
  expect(read).not.toHaveBeenCalled();
});
