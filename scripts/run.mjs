// Runs the steps of a job one after the other, and adds up what their tests say.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { run } from './setup.mjs';

/** One line per test run, written by scripts/reporter.mjs. */
const COUNTS = '.cache/counts.jsonl';

function sumOfTests() {
  const lines = existsSync(COUNTS) ? readFileSync(COUNTS, 'utf8').split('\n').filter(Boolean) : [];
  const runs = lines.map((line) => JSON.parse(line));
  return {
    passed: runs.reduce((sum, { passed }) => sum + passed, 0),
    failed: runs.reduce((sum, { failed }) => sum + failed, 0),
    names: runs.flatMap(({ names }) => names),
  };
}

/** Each step: a heading and a command. Stops at the first that fails; closes with `N passed, N failed`. */
export function runSteps(steps) {
  rmSync(COUNTS, { force: true });
  let code = 0;
  for (const [heading, [command, ...args]] of steps) {
    console.log(`\n== ${heading}`);
    code = run(command, args);
    if (code !== 0) {
      console.error(`\nStopped: "${heading}" failed.`);
      break;
    }
  }
  const { passed, failed, names } = sumOfTests();
  for (const name of names) console.log(`failed: ${name}`);
  // A step that fails without a test that failed is one thing that failed.
  console.log(`\n${passed} passed, ${code === 0 ? failed : Math.max(1, failed)} failed`);
  return code === 0 && failed > 0 ? 1 : code;
}
