import { defineConfig } from 'vitest/config';
import { leftOut } from './tests/left-out.ts';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    tags: [
      { name: 'browser', description: 'Needs Chromium.' },
      { name: 'postgres', description: 'Needs TEST_DATABASE_URL.' },
    ],
    reporters: ['default', leftOut()],
    testTimeout: 20_000,
    hookTimeout: 30_000,
    // What a browser shows is awaited; a second is short on a busy machine.
    expect: { poll: { timeout: 10_000 } },
  },
});
