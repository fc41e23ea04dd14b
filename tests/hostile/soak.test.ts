import { spawn } from 'node:child_process';
import { expect, test } from 'vitest';
import { program } from '../program.ts';

/** A short run of `npm run soak`, which says in `faults` what did not hold. */
test('hostile requests, files and outages at once stop neither the bot nor its answers', {
  timeout: 240_000,
}, async () => {
  const run = spawn(
    process.execPath,
    // How soon it answers is for the benchmark to say: other tests are at work beside this one.
    [program('bench/soak/soak.ts'), '--minutes', '0.2', '--late-after', '60'],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let printed = '';
  run.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  const code = await new Promise((resolve) => {
    run.on('close', resolve);
  });
  const { asks, ready, faults } = JSON.parse(printed);
  expect(faults).toEqual({});
  // How many depends on the machine.
  expect(asks).toBeGreaterThan(3);
  expect(ready).toBeGreaterThan(1);
  expect(code).toBe(0);
});
