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
    // What is translated is kept in node_modules for the next run, under the hash of its text: a second run begins
    // ten seconds earlier.
    experimental: { fsModuleCache: true },
    // The youngest objects get more room: a tenth of the time went into making it again and again. And V8 compiles
    // once more only what is run four times as often as by default: of most else a test makes too little use.
    execArgv: ['--max-semi-space-size=64', '--interrupt-budget=300000'],
    // Two for what computes, beside three that wait for clocks, processes and databases: see LongestFirst.
    maxWorkers: availableParallelism() + 3,
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
