import { appendFileSync, mkdirSync } from 'node:fs';

/** Adds one line per run with what passed and failed, so that a whole test run can close with one sum. */
export default class CountsReporter {
  onTestRunEnd(modules, unhandled) {
    const states = modules.flatMap((module) =>
      [...module.children.allTests()].map((test) => test.result().state),
    );
    const count = (state) => states.filter((each) => each === state).length;
    // A file that breaks while it is loaded has no tests to count; it failed all the same.
    const broken = modules.filter((module) => module.errors().length > 0).length + unhandled.length;
    mkdirSync('.cache', { recursive: true });
    const line = { passed: count('passed'), failed: count('failed') + broken };
    appendFileSync('.cache/counts.jsonl', `${JSON.stringify(line)}\n`);
  }
}
