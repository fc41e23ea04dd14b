import { expect, test } from 'vitest';
import { createProgress } from '../../../src/cli/importing/progress.ts';

const CLEAR = '\r\u001b[2K';

function aTerminal(about: { readonly isTTY?: boolean; readonly columns?: number } = {}) {
  const written: string[] = [];
  return {
    isTTY: true,
    columns: 60,
    ...about,
    written,
    write: (text: string) => written.push(text),
  };
}

test('a bar says how many are done of how many, and which is next', () => {
  const terminal = aTerminal();
  const progress = createProgress(1000, terminal);
  progress.show(500, 'a.md');
  progress.clear();
  expect(terminal.written).toEqual([
    `${CLEAR}${'█'.repeat(12)}${'░'.repeat(12)} 500/1000 a.md`,
    CLEAR,
  ]);
});

test('a bar stays in its line, whatever the file is called', () => {
  const terminal = aTerminal();
  createProgress(3, terminal).show(1, `a\n\u001b[31m${'長'.repeat(100)}`);
  const [line = ''] = terminal.written;
  expect([...line.slice(CLEAR.length)]).toHaveLength(59);
  expect(line.slice(CLEAR.length)).not.toMatch(/[\p{Cc}]/u);
});

test('where nobody looks, and for one file, there is no bar', () => {
  for (const [count, terminal] of [
    [1000, aTerminal({ isTTY: false })],
    [1, aTerminal()],
  ] as const) {
    createProgress(count, terminal).show(0, 'a.md');
    expect(terminal.written).toEqual([]);
  }
});
