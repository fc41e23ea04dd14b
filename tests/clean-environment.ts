/**
 * The environment of a clean shell for a process that a test starts: settings of whoever runs the tests
 * stay out, and so do dictionaries that the machine happens to have. The clock is the tests' own, also where `npm run test:later` has put it ahead.
 */
export function cleanEnvironment(): Readonly<Record<string, string | undefined>> {
  const DICTIONARIES = 'off';
  const { PATH, TEST_CLOCK_AHEAD_MS } = process.env;
  if (TEST_CLOCK_AHEAD_MS === undefined) return { PATH, DICTIONARIES };
  const preload = new URL('later/preload.mjs', import.meta.url).href;
  return { PATH, DICTIONARIES, TEST_CLOCK_AHEAD_MS, NODE_OPTIONS: `--import ${preload}` };
}
