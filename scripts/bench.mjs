// npm run bench: measures, beside peers in the same run, and kills the browser 200 times. Leaves bench/results.md.
import { mkdirSync, writeFileSync } from 'node:fs';
import { env, run, setupOrStop } from './setup.mjs';

setupOrStop(['chromium', 'dutch', 'clock']);
mkdirSync('bench', { recursive: true });
writeFileSync('bench/results.md', '| what | here | beside | ratio | goal |\n|---|---|---|---|---|\n');

const steps = [
  ['wxt', ['build', '-b', 'chrome']],
  ['vitest', ['run', '-c', 'vitest.bench.config.ts']],
  [
    'vitest',
    ['run', '-c', 'vitest.e2e.config.ts', 'tests/e2e/kills.e2e.ts'],
    { env: { ...env, KILLS: '200' } },
  ],
];
for (const [command, args, more] of steps) {
  const code = run(command, args, more);
  if (code !== 0) process.exit(code);
}
