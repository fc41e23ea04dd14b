import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: 'tests/announce-databases.ts',
    testTimeout: 20_000,
    hookTimeout: 30_000,
    // What a browser shows is awaited; a second is short on a busy machine.
    expect: { poll: { timeout: 10_000 } },
  },
});
