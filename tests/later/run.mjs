// Runs the tests on another day: the clock of every process is so many days ahead.
//   node tests/later/run.mjs DAYS|any [what vitest run takes]
// `any` is a day by chance, 0 to 800 days ahead.
import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';

const DAY_MS = 24 * 60 * 60 * 1000;

const [wanted = '400', ...rest] = process.argv.slice(2);
const days = wanted === 'any' ? randomInt(801) : Number(wanted);
if (!Number.isFinite(days)) throw new Error(`Expected a number of days, or any; found ${wanted}.`);
const aheadMs = Math.round(days * DAY_MS);
const today = new Date(Date.now() + aheadMs).toUTCString();
process.stdout.write(`The clock of every process is ${days} days ahead: ${today}\n`);
const vitest = new URL('../../node_modules/vitest/vitest.mjs', import.meta.url).pathname;
const preload = new URL('preload.mjs', import.meta.url).href;
const child = spawn(process.execPath, [vitest, 'run', ...rest], {
  env: {
    ...process.env,
    TEST_CLOCK_AHEAD_MS: String(aheadMs),
    NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --import ${preload}`.trim(),
  },
  stdio: 'inherit',
});
child.on('close', (code) => {
  if (code !== 0) process.stdout.write(`Once more on that day: npm run test:later -- ${days}\n`);
  process.exitCode = code ?? 1;
});
