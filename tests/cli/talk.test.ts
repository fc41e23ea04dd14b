import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { beforeAll, describe, expect, test } from 'vitest';
import type { OpenArchive } from '../../src/archive/open-archive.ts';
import { runPrompt } from '../../src/cli/prompt.ts';
import { createTalk } from '../../src/cli/talk.ts';
import { ownArchive } from '../archive/own-archive.ts';

let open: OpenArchive;

beforeAll(async () => {
  open = await ownArchive();
});

/** What is printed while these lines are typed, and which of them were asked. */
async function typed(lines: readonly string[], columns?: number) {
  const asked: string[] = [];
  const input = new PassThrough();
  const output = Object.assign(new PassThrough(), columns === undefined ? {} : { columns });
  const printed = text(output);
  input.end(`${lines.join('\n')}\n`);
  const reply = (question: string): string => {
    asked.push(question);
    return `${'word '.repeat(30).trim()}\n`;
  };
  await runPrompt(open, reply, { input, output });
  output.end();
  return { asked, printed: await printed };
}

describe('the prompt', () => {
  test.each(['exit', 'quit', 'EXIT', ' quit ', ':q', 'выход', '終了'])(
    'is left by “%s”',
    async (word) => {
      expect((await typed(['first', word, 'second'])).asked).toEqual(['first']);
    },
  );

  test.each(['help', 'Help!', '?', 'справка', 'ヘルプ'])('helps on “%s”', async (word) => {
    const { asked, printed } = await typed([word]);
    expect(asked).toEqual([]);
    expect(printed).toContain('exit, quit or Ctrl-D leaves');
  });

  test.each(['who quit the talks?', 'help for refugees', 'exit of Russia from the treaty'])(
    'asks “%s”',
    async (question) => {
      expect((await typed([question])).asked).toEqual([question]);
    },
  );

  test('cuts its lines between words where the terminal ends', async () => {
    const { printed } = await typed(['a question'], 40);
    const lines = printed.split('\n').filter((line) => line.startsWith('word'));
    expect(lines.length).toBeGreaterThan(3);
    for (const line of lines) expect(line).toMatch(/^(?:word ?){1,8}$/);
  });
});

describe('a question after another', () => {
  test.each([
    ['When did Abe and Putin meet in 2016?', 'and in 2018?'],
    ['Какие санкции против России ввела Япония?', 'а США?'],
  ])('goes on: “%s” “%s”', (first, then) => {
    const ask = createTalk(open.ask);
    ask(first);
    expect(ask(then)).toMatchObject({ question: then, earlier: first });
  });

  test('stands for itself where it is whole, and where it is the first', () => {
    const ask = createTalk(open.ask);
    expect(ask('and in 2018?').earlier).toBeUndefined();
    ask('When was the first 2+2 meeting?');
    expect(ask('Who signed the Treaty of Portsmouth in 1905?').earlier).toBeUndefined();
  });
});
