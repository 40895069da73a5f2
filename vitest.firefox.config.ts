import { defineConfig } from 'vitest/config';

/** The built extension in a real Firefox. */
export default defineConfig({
  resolve: { alias: { '@': import.meta.dirname } },
  test: {
    name: 'firefox',
    include: ['tests/e2e/**/*.firefox.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    fileParallelism: false,
    // A poll only has to end where what it waits for never comes.
    expect: { poll: { timeout: 15_000 } },
    reporters: ['default', './scripts/reporter.mjs'],
  },
});
