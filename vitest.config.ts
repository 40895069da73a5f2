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
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [inBrowser, 'tests/e2e/**'],
          environment: 'node',
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
