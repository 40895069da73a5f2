// npm run mutants: puts each defect of tests/sync/mutants.mjs into sync, one at a time, and looks whether the tests see it.
import { spawnSync } from 'node:child_process';
import { mutants } from '../tests/sync/mutants.mjs';
import { env, setupOrStop } from './setup.mjs';

setupOrStop([]);
const only = process.argv.slice(2).map(Number);
let survived = 0;
for (const [number, { name }] of [{ name: 'nothing' }, ...mutants].entries()) {
  if (only.length > 0 && !only.includes(number)) continue;
  const { status } = spawnSync('vitest', ['run', '-c', 'vitest.mutants.config.ts'], {
    encoding: 'utf8',
    env: { ...env, MUTANT: String(number - 1), HISTORIES: env.HISTORIES ?? '300' },
  });
  // Without a defect they must pass: else they would see every one.
  const isRight = number === 0 ? status === 0 : status !== 0;
  if (!isRight) survived++;
  console.info(`${isRight ? 'ok ' : 'NOT'} ${number} ${name}: ${status === 0 ? 'passes' : 'is seen'}`);
}
process.exit(survived === 0 ? 0 : 1);
