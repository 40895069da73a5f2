import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Judged } from './verdicts';

const MARKDOWN = 'bench/results.md';
const JSON_FILE = 'bench/results.json';

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
/** The value under which this part of all lies: 0.95 for the 95th percentile. */
export const quantile = (values: readonly number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? 0;

export function addTable(
  title: string,
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): void {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const text = [`## ${title}`, '', line(heads), line(heads.map(() => '---')), ...rows.map(line)];
  appendFileSync(MARKDOWN, `\n${text.join('\n')}\n`);
}

export function addJson(name: string, value: unknown): void {
  const all: Record<string, unknown> = existsSync(JSON_FILE)
    ? JSON.parse(readFileSync(JSON_FILE, 'utf8'))
    : {};
  writeFileSync(JSON_FILE, `${JSON.stringify({ ...all, [name]: value }, null, 1)}\n`);
}

/** What each goal's rounds gave. A goal that does not gate is shown, and no reason to fail. */
export function addGoals(title: string, judged: readonly Judged[]): void {
  addTable(
    title,
    ['goal', 'what', 'measured in each round', 'limit', ''],
    judged.map(({ id, what, values, limit, met, gates }) => [
      id,
      what,
      values.map((value) => value.toFixed(Math.abs(value) < 0.1 ? 3 : 2)).join(', '),
      `≤ ${Number(limit.toFixed(3))}`,
      met ? 'met' : gates ? '**missed**' : 'missed (shown)',
    ]),
  );
}
