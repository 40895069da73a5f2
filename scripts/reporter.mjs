import { appendFileSync, mkdirSync } from 'node:fs';

/** The first line of what went wrong, for a list that is read at a glance. */
const firstLine = (error) =>
  String(error?.message ?? error)
    .split('\n', 1)[0]
    .slice(0, 300);

/**
 * Adds one line per run with what passed and failed, and the names of what failed: so a whole test run can close with
 * one sum, and with the names, where a log that is cut short still has them.
 */
export default class CountsReporter {
  onTestRunEnd(modules, unhandled) {
    const tests = modules.flatMap((module) =>
      [...module.children.allTests()].map((test) => ({ module, test, result: test.result() })),
    );
    const failed = tests.filter(({ result }) => result.state === 'failed');
    // A file that breaks while it is loaded has no tests to count; it failed all the same.
    const broken = modules.filter((module) => module.errors().length > 0);
    const names = [
      ...failed.map(
        ({ module, test, result }) =>
          `${module.relativeModuleId} > ${test.fullName}: ${firstLine(result.errors?.[0])}`,
      ),
      ...broken.map((module) => `${module.relativeModuleId}: ${firstLine(module.errors()[0])}`),
      ...unhandled.map((error) => `outside any test: ${firstLine(error)}`),
    ];
    mkdirSync('.cache', { recursive: true });
    const line = {
      passed: tests.filter(({ result }) => result.state === 'passed').length,
      failed: names.length,
      names,
    };
    appendFileSync('.cache/counts.jsonl', `${JSON.stringify(line)}\n`);
  }
}
