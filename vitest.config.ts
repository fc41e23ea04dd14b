import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { STARTS_BUNDLED } from './tests/programs.ts';
import { leftOut } from './tests/suite/left-out.ts';
import { LongestFirst } from './tests/suite/longest-first.ts';

export default defineConfig({
  resolve: {
    alias: {
      'slack-workspace': `${import.meta.dirname}/slack-workspace/src/slack-workspace.ts`,
    },
  },
  plugins: [STARTS_BUNDLED],
  test: {
    include: ['tests/**/*.test.ts', 'slack-workspace/tests/**/*.test.ts'],
    globalSetup: ['tests/suite/in-memory.ts', 'tests/suite/spare-schemas.ts', 'tests/programs.ts'],
    // All files of a worker share what they import: the bot and its libraries are loaded once. A test leaves
    // nothing behind that another could meet, by `onTestFinished`.
    isolate: false,
    // The youngest objects get more room: a tenth of the time went into making it again and again.
    execArgv: ['--max-semi-space-size=64'],
    // Two for what computes, beside two that wait for clocks, processes and databases: see LongestFirst.
    maxWorkers: availableParallelism() + 2,
    sequence: { sequencer: LongestFirst },
    tags: [
      { name: 'browser', description: 'Needs Chromium.' },
      { name: 'dictionaries', description: 'Needs the dictionaries of Debian.' },
      { name: 'postgres', description: 'Needs TEST_DATABASE_URL.' },
    ],
    reporters: ['default', leftOut()],
    // A process that takes two seconds to start takes twenty where others are at work.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Whatever is awaited may take all of a test's time.
    expect: { poll: { timeout: 60_000 } },
  },
});
