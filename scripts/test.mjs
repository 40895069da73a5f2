// npm test, and with --firefox npm run test:firefox: from nothing to the last test, each step under its heading.
import { runSteps } from './run.mjs';
import { setupOrStop } from './setup.mjs';

const build = {
  chrome: ['Build for Chrome and Edge', ['wxt', 'build', '-b', 'chrome']],
  firefox: ['Build for Firefox', ['wxt', 'build', '-b', 'firefox', '--mv3']],
};

const everything = [
  ['Types that WXT makes', ['wxt', 'prepare']],
  ['Type check', ['tsc', '--noEmit']],
  ['Format and lint', ['biome', 'check', '.']],
  ['Lint with types', ['oxlint', '--type-aware']],
  build.chrome,
  build.firefox,
  ['Unit, property, storage and screen tests', ['vitest', 'run']],
  ['End to end in Chromium', ['vitest', 'run', '-c', 'vitest.e2e.config.ts']],
];

const inFirefox = [
  build.firefox,
  ['Main path in Firefox', ['vitest', 'run', '-c', 'vitest.firefox.config.ts']],
];

const firefox = process.argv.includes('--firefox');
setupOrStop(firefox ? ['firefox', 'dutchFirefox'] : ['chromium', 'dutch', 'clock', 'readers']);
process.exit(runSteps(firefox ? inFirefox : everything));
