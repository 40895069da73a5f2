import tailwindcss from '@tailwindcss/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findChromium, quiet } from './scripts/browsers.mjs';

const alias = { '@': import.meta.dirname };
const inBrowser = 'tests/**/*.browser.test.{ts,tsx}';
const executablePath = findChromium();

export default defineConfig({
  test: {
    reporters: ['default', './scripts/reporter.mjs'],
    // How long something may take is the bench's; a poll only has to end where it never comes.
    expect: { poll: { timeout: 15_000 } },
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [inBrowser, 'tests/e2e/**'],
          environment: 'node',
          // Both projects run at once on two cores: what takes one second alone may take many, and is no failure.
          testTimeout: 30_000,
        },
      },
      {
        plugins: [tailwindcss()],
        resolve: { alias },
        // Loaded by import() only where it is asked for: found in the middle of a run, Vite would load every page anew.
        optimizeDeps: { include: ['ics'] },
        test: {
          name: 'browser',
          include: [inBrowser],
          testTimeout: 30_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { args: [...quiet], ...(executablePath && { executablePath }) },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
