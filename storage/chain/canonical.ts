import { byText } from '../byText';

/**
 * A value as the one text that stands for it (RFC 8785): keys in order, no white space. For what the chain holds
 * (texts, whole numbers, null, lists and records of those) that is JSON with its keys sorted.
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([, of]) => of !== undefined)
    .sort(([a], [b]) => byText(a, b));
  return `{${fields.map(([name, of]) => `${JSON.stringify(name)}:${canonical(of)}`).join(',')}}`;
}
