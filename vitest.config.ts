import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    alias: {
      'slack-workspace': `${import.meta.dirname}/slack-workspace/src/slack-workspace.ts`,
    },
  },
  test: {
    include: ['tests/**/*.test.ts', 'slack-workspace/tests/**/*.test.ts'],
    globalSetup: 'tests/announce-databases.ts',
    testTimeout: 20_000,
    hookTimeout: 30_000,
    // What a browser shows is awaited; a second is short on a busy machine.
    expect: { poll: { timeout: 10_000 } },
  },
});
