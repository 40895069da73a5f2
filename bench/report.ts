import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';

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
