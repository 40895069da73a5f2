import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Judged } from './verdicts';

const MARKDOWN = 'bench/results.md';
const JSON_FILE = 'bench/results.json';

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
/** The value under which this part of all lies: 0.95 for the 95th percentile. */
export const quantile = (values: readonly number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? 0;

type Results = Record<'tables' | 'goals' | 'measured', Record<string, unknown>>;

function addJson(to: keyof Results, name: string, value: unknown): void {
  const all: Partial<Results> = existsSync(JSON_FILE) ? JSON.parse(readFileSync(JSON_FILE, 'utf8')) : {};
  const next = { ...all, [to]: { ...all[to], [name]: value } };
  writeFileSync(JSON_FILE, `${JSON.stringify(next, null, 1)}\n`);
}

/** Everything behind the medians, for whoever wants to look closer. */
export const addMeasured = (name: string, value: unknown): void => addJson('measured', name, value);

function write(title: string, heads: readonly string[], rows: readonly (readonly string[])[]): void {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const text = [`## ${title}`, '', line(heads), line(heads.map(() => '---')), ...rows.map(line)];
  appendFileSync(MARKDOWN, `\n${text.join('\n')}\n`);
}

/** One table, as Markdown and as JSON. */
export function addTable(
  title: string,
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): void {
  write(title, heads, rows);
  addJson('tables', title, { heads, rows });
}

/** What each goal's rounds gave. A goal that does not gate is shown, and no reason to fail. */
export function addGoals(title: string, judged: readonly Judged[]): void {
  write(
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
  addJson('goals', title, judged);
}
