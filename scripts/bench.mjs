// npm run bench: measures, beside peers in the same run, kills the browser 200 times (or KILLS), and imports 50,000 rows.
// Leaves bench/results.md.
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { missedList } from '../bench/missedList.mjs';
import { findChromium } from './browsers.mjs';
import { env, run, setupOrStop } from './setup.mjs';

setupOrStop(['chromium', 'dutch', 'clock']);
const browser = spawnSync(findChromium(), ['--version'], { encoding: 'utf8' }).stdout.trim();
const memory = Math.round(totalmem() / 2 ** 30);
mkdirSync('bench', { recursive: true });
writeFileSync(
  'bench/results.md',
  `# Measured\n\n${browser}, ${cpus().length} cores, ${memory} GiB, load ${loadavg()[0]?.toFixed(1)} at the start. Milliseconds are this machine's; the ratios count.\n`,
);
writeFileSync('bench/results.json', '{}\n');

const steps = [
  ['wxt', ['build', '-b', 'chrome']],
  ['vitest', ['run', '-c', 'vitest.bench.config.ts']],
  [
    'vitest',
    ['run', '-c', 'vitest.e2e.config.ts', 'tests/e2e/kills.e2e.ts'],
    { env: { ...env, KILLS: env.KILLS ?? '200' } },
  ],
  [
    'vitest',
    ['run', '-c', 'vitest.e2e.config.ts', 'tests/e2e/import.e2e.ts', '-t', 'rows'],
    { env: { ...env, ROWS: '50000' } },
  ],
];
// All of them, whatever one says: a goal that is missed is no reason not to measure the next.
const codes = steps.map(([command, args, more]) => run(command, args, more));
// Which goals were missed is said by the figures, and why by hand; that is read anew when they change.
appendFileSync('bench/results.md', missedList() + readFileSync('bench/missed.md', 'utf8'));
process.exit(Math.max(...codes));
