// Runs the tests at another time: the clock of every process is ahead by as much.
//   node tests/later/run.mjs DAYS|MOMENT|any [what vitest run takes]
// MOMENT is as in 2027-03-26T23:24Z; `any` is a minute by chance of the next 800 days, for what fails
// late in the evening or in summer is as wrong as what fails on another day.
import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';

const MINUTE_MS = 60 * 1000;
const DAY_MS = 24 * 60 * MINUTE_MS;

const [wanted = '400', ...rest] = process.argv.slice(2);
const aheadMs = Math.round(aheadOf(wanted));
if (!Number.isFinite(aheadMs)) {
  throw new Error(`Expected a number of days, a moment or any; found ${wanted}.`);
}
const moment = `${new Date(Date.now() + aheadMs).toISOString().slice(0, 16)}Z`;
const days = (aheadMs / DAY_MS).toFixed(1);
process.stdout.write(`The clock of every process is ${days} days ahead: ${moment}\n`);
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
  if (code !== 0) process.stdout.write(`Once more from then: npm run test:later -- ${moment}\n`);
  process.exitCode = code ?? 1;
});

/** In ms; NaN for what is none. */
function aheadOf(text) {
  if (text === 'any') return randomInt(800 * 24 * 60) * MINUTE_MS;
  return text.includes('T') ? Date.parse(text) - Date.now() : Number(text) * DAY_MS;
}
