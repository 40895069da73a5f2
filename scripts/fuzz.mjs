// npm run fuzz: histories of a firm's devices, new ones until it is stopped (or HISTORIES of them). A seed that fails is
// kept in tests/sync/seeds.json, and every run of the tests begins with those.

import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { env, setupOrStop } from './setup.mjs';

const SEEDS = 'tests/sync/seeds.json';
const AT_ONCE = 100;

setupOrStop([]);
const most = Number(env.HISTORIES ?? Number.POSITIVE_INFINITY);
let failed = false;
for (let done = 0; done < most; done += AT_ONCE) {
  const seed = randomInt(1_000_000, 2_000_000_000);
  const { status, stdout } = spawnSync(
    'vitest',
    ['run', '--project', 'unit', 'tests/sync/histories.test.ts'],
    {
      encoding: 'utf8',
      env: { ...env, SEED: String(seed), HISTORIES: String(Math.min(AT_ONCE, most - done)) },
    },
  );
  console.info(
    `${done + AT_ONCE} histories, the last from seed ${seed}: ${status === 0 ? 'as they must be' : 'NOT'}`,
  );
  if (status === 0) continue;
  failed = true;
  const [, wrong] = /seed (\d+)/.exec(stdout) ?? [];
  console.info(stdout);
  if (!wrong) continue;
  const known = JSON.parse(readFileSync(SEEDS, 'utf8'));
  writeFileSync(SEEDS, `${JSON.stringify([...new Set([...known, Number(wrong)])])}\n`);
}
process.exit(failed ? 1 : 0);
