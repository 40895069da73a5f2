import { defineConfig } from 'vitest/config';

/** The built extension in a real Chromium, one file after the other. */
export default defineConfig({
  resolve: { alias: { '@': import.meta.dirname } },
  test: {
    name: 'e2e',
    include: ['tests/e2e/**/*.e2e.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    fileParallelism: false,
    // A poll only has to end where what it waits for never comes.
    expect: { poll: { timeout: 15_000 } },
    reporters: ['default', './scripts/reporter.mjs'],
  },
});
